/** The viewer in a real Chromium on a small fixture: exact counts, and each state in which something is missing. */

import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { startFixtureServer, type FixtureServer } from '../fixtures/viewer/fixture-server.ts';
import { violationsOf } from './accessibility.ts';
import { namesDrawn, placeOf } from './canvas.ts';
import { CHROMIUM_FLAGS, WITHOUT_WEBGL } from './chromium.ts';
import { HIDE_WEBGL } from './visits.ts';

const { endpoint, program, reason, viewer } = inject('browsers');
const skipped = reason === '' ? '' : ` (skipped: ${reason})`;

describe.skipIf(reason !== '')(`the viewer on a fixture${skipped}`, () => {
  let browser: Browser;
  let server: FixtureServer;
  let page: Page;
  const problems: string[] = [];

  /** Without a canvas: software draws every pixel of one. */
  const read = async (hash = ''): Promise<Page> => await open(hash, {}, false);

  async function open(
    hash = '',
    options: Parameters<Browser['newPage']>[0] = {},
    withCanvas = true,
  ): Promise<Page> {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    if (!withCanvas) await page.addInitScript(HIDE_WEBGL);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) problems.push(`asked for ${request.url()}`);
    });
    await page.goto(`${server.url}${hash}`);
    return page;
  }

  beforeAll(async () => {
    server = await startFixtureServer(viewer);
    browser = await chromium.connect(endpoint);
  });
  afterEach(async () => {
    server.day = 'good';
    await page.close();
    expect(problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('finds NTK by its acronym and opens it with Enter', async () => {
    await open();
    await page.getByRole('tab', { name: 'Legend' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('NTK');
    await page.getByRole('option', { name: /neural tangent kernel.*also NTK/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'neural tangent kernel', level: 2 }).waitFor();
    expect(new URL(page.url()).hash).toBe('#node=neural-tangent-kernel');
    await page.keyboard.press('Enter');
    await page.getByText('18 of 20 neighbors').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Topics here' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'neural tangent kernel', level: 2 }).waitFor();
  });

  it('opens a clicked node and shows a sentence with its paper, verbatim, one click from the paper', async () => {
    await open();
    const place = await placeOf(page, 'neural tangent kernel');
    await page.mouse.click(place.x, place.y);
    await page.getByRole('heading', { name: 'neural tangent kernel', level: 2 }).waitFor();
    const figure = page.getByRole('figure').first();
    expect(await figure.locator('blockquote').textContent()).toBe(
      'The neural tangent kernel of a two-layer network suffices to produce double descent.',
    );
    await figure
      .getByRole('button', { name: 'Double descent from a kernel’s point of view'.replace('’', "'") })
      .click();
    await page.getByRole('heading', { name: /Double descent/, level: 2 }).waitFor();
    const abstract = page.locator('.abstract');
    expect(await abstract.textContent()).toContain('suffices to produce double descent.');
    expect(await abstract.getByRole('button', { name: 'NTK', exact: true }).count()).toBe(1);
  });

  it('expands a node and moves nothing that was drawn', async () => {
    await open();
    const before = await placeOf(page, 'neural tangent kernel');
    const other = await placeOf(page, 'muP');
    expect(await namesDrawn(page)).not.toContain('edge of stability');
    await page.mouse.dblclick(before.x, before.y);
    await page.getByText('18 of 20 neighbors, 2 generic hidden').waitFor();
    expect(await namesDrawn(page)).toContain('edge of stability');
    expect(await placeOf(page, 'neural tangent kernel')).toEqual(before);
    expect(await placeOf(page, 'muP')).toEqual(other);
    await page.getByRole('button', { name: 'Collapse' }).click();
    await page.getByRole('button', { name: 'Expand' }).waitFor();
    expect(await namesDrawn(page)).not.toContain('edge of stability');
  });

  it('hides generic names, says how many, and shows them where they are asked for', async () => {
    await open('#node=neural-tangent-kernel');
    expect(await page.getByTestId('generics').textContent()).toContain('4 hidden');
    await page.getByRole('button', { name: 'Expand' }).click();
    await page.getByText('2 generic hidden').waitFor();
    await page.getByRole('switch', { name: 'Generic names' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('20 of 20 neighbors').waitFor();
    expect(await namesDrawn(page)).toContain('neural network');
    await page.getByRole('tab', { name: 'Legend' }).click();
    await page.getByRole('switch', { name: 'Generic names' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('20 neighbors, 2 generic hidden').waitFor();
    expect(await namesDrawn(page)).not.toContain('neural network');
  });

  it('lists the papers and says which have no year', async () => {
    await open();
    await page.getByRole('tab', { name: 'Papers' }).click();
    await page.getByRole('searchbox', { name: 'Filter the papers by title' }).fill('gaussian');
    const row = page.getByRole('button', { name: /Gaussian processes at initialization/ });
    expect(await row.textContent()).toContain('year unknown');
    await row.click();
    await page.getByRole('heading', { name: 'Gaussian processes at initialization' }).waitFor();
    expect(await page.getByRole('contentinfo').textContent()).toContain('year unknown for 1');
  });

  it('says what to do when the library is empty, or a query fails', async () => {
    server.day = 'empty';
    await open();
    await page.getByText('No papers yet').waitFor();
    await page.close();
    server.day = 'failing';
    await open();
    await page.getByText('The query took longer than 10 s').waitFor();
    server.day = 'good';
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Topics here' }).waitFor();
  });

  it('keeps the work when the server goes away, says so, and goes on by itself when it is back', async () => {
    await read('#node=mup');
    await page.getByRole('heading', { name: 'muP', level: 2 }).waitFor();
    server.day = 'down';
    await page.keyboard.press('/');
    await page.keyboard.type('NTK');
    const banner = page.getByRole('alert').getByText('What is on the screen stays');
    await banner.waitFor();
    expect(await page.getByRole('heading', { name: 'muP', level: 2 }).count()).toBe(1);
    server.day = 'good';
    await banner.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Expand' }).click();
    await page.getByText(/of \d+ neighbors/).waitFor();
  });

  it('opens by itself when the server that was away at first is there', async () => {
    server.day = 'down';
    await read();
    await page.getByText('The server does not answer').waitFor();
    await page.getByText('The page asks again by itself').waitFor();
    server.day = 'good';
    await page.getByRole('heading', { name: 'Topics here' }).waitFor();
  });

  it('opens an address with an alias, and the way back does not lead through it', async () => {
    await open();
    await page.getByRole('heading', { name: 'Topics here' }).waitFor();
    await page.evaluate(() => (location.hash = 'node=ntk'));
    await page.getByRole('heading', { name: 'neural tangent kernel', level: 2 }).waitFor();
    expect(new URL(page.url()).hash).toBe('#node=neural-tangent-kernel');
    await page.goBack();
    await page.getByRole('heading', { name: 'Topics here' }).waitFor();
  });

  it('explains an address that names nothing', async () => {
    await open('#node=no-such-thing');
    await page.getByText('There is no entity or paper').waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no accessibility violation in the ${colorScheme} theme, on any tab or with suggestions open`, async () => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
      page = await context.newPage();
      await page.goto(server.url);
      for (const hash of ['', '#node=neural-tangent-kernel', '#node=p-000000000002']) {
        await page.evaluate((next) => (location.hash = next), hash);
        await page.locator(hash === '' ? '.start' : '#details-title').waitFor();
        expect(await violationsOf(page)).toEqual([]);
      }
      for (const name of ['Names', 'Papers']) {
        await page.getByRole('tab', { name }).click();
        await page.locator('#rail-panel button').first().waitFor();
        expect(await violationsOf(page)).toEqual([]);
      }
      await page.keyboard.press('/');
      await page.keyboard.type('kernel');
      await page.getByRole('option').first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await context.close();
    }, 180_000);
  }

  it('says what a list opened, and leads back to it when the details are closed', async () => {
    await open();
    const name = 'muP';
    await page.getByRole('tab', { name: 'Names' }).click();
    const row = page.getByRole('rowheader', { name, exact: true }).getByRole('button');
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Details: muP, Method, 3 papers').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Close the details' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Topics here' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
  });

  it('leads back to a name of the start, and to the search box', async () => {
    await open();
    const first = page.locator('.start .topic button').first();
    const label = await first.textContent();
    await first.focus();
    await page.keyboard.press('Enter');
    await page.locator('#details-title').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Topics here' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(label);
    await page.keyboard.press('/');
    await page.keyboard.type('NTK');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#details-title').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Topics here' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  });

  it('is dark from the first paint where the system is, and says what it needs where scripts are off', async () => {
    await open('', { colorScheme: 'dark', javaScriptEnabled: false });
    expect(await page.locator('body').innerText()).toContain('draws its graph with JavaScript');
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
      'rgb(20, 22, 27)',
    );
  });

  it('shows everything in one column on a phone', async () => {
    await open('#node=mup', { viewport: { width: 390, height: 844 } });
    await page.getByRole('heading', { name: 'muP', level: 2 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

describe.skipIf(reason !== '')(`the viewer on a fixture without WebGL 2${skipped}`, () => {
  it('says so and offers the same names as a list', async () => {
    const server = await startFixtureServer(viewer);
    const browser = await chromium.launch({
      executablePath: program,
      args: [...CHROMIUM_FLAGS, ...WITHOUT_WEBGL],
    });
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.getByText('it has no WebGL 2').waitFor();
    await page.getByRole('tab', { name: 'Names', selected: true }).waitFor();
    await page.getByRole('rowheader', { name: 'neural tangent kernel' }).getByRole('button').click();
    await page.getByRole('heading', { name: 'neural tangent kernel', level: 2 }).waitFor();
    await browser.close();
    await server.close();
  });
});
