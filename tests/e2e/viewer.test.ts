/** A reader's first minute in a real Chromium, on the samples behind the real API. */

import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import type { EntityDetails } from '../../src/domain/answers.ts';
import { violationsOf } from './accessibility.ts';
import { placeOf, namesDrawn } from './canvas.ts';
import { serveSamples, type ServedSamples } from './serve-samples.ts';

const { endpoint, reason, viewer } = inject('browsers');
const skipped = reason === '' ? '' : ` (skipped: ${reason})`;

describe.skipIf(reason !== '')(`a reader of the samples${skipped}`, () => {
  let browser: Browser;
  let server: ServedSamples;
  let page: Page;
  let ntk: EntityDetails;
  const problems: string[] = [];

  beforeAll(async () => {
    server = await serveSamples(viewer);
    browser = await chromium.connect(endpoint);
    ntk = (await createClient({ baseUrl: new URL(server.url).origin }).node('ntk')) as EntityDetails;
  });
  afterEach(async () => {
    await page.close();
    expect(problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function open(hash = ''): Promise<void> {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) problems.push(`asked for ${request.url()}`);
    });
    await page.goto(`${server.url}${hash}`);
  }

  it('searches NTK, clicks the node, reads a sentence with its paper, and expands it', async () => {
    await open();
    await page.getByText('These are the samples').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('NTK');
    await page.getByRole('option', { name: /^neural tangent kernel/ }).waitFor();
    await page.keyboard.press('Escape');

    const place = await placeOf(page, 'neural tangent kernel');
    await page.mouse.click(place.x, place.y);
    await page.getByRole('heading', { name: 'neural tangent kernel', level: 2 }).waitFor();
    expect(new URL(page.url()).hash).toBe('#node=neural-tangent-kernel');

    const figure = page.getByRole('figure').first();
    const quote = (await figure.locator('blockquote').textContent()) ?? '';
    const evidence = ntk.statements.flatMap((statement) => statement.evidence);
    const shown = evidence.find((one) => one.quote === quote);
    expect(shown, `${quote} is a quote, verbatim`).toBeDefined();
    expect(await figure.getByRole('button').first().textContent()).toBe(shown?.title);

    const before = await namesDrawn(page);
    await page.getByRole('button', { name: 'Expand' }).click();
    await page.getByText(/^25 of \d+ neighbors/).waitFor();
    expect((await namesDrawn(page)).length).toBeGreaterThan(before.length);
    expect(await placeOf(page, 'neural tangent kernel')).toEqual(place);
  });

  it('reads a paper with its mentions marked, each leading to its name', async () => {
    await open();
    await page.getByRole('tab', { name: 'Papers' }).click();
    await page.getByRole('list', { name: 'Papers' }).getByRole('button').first().click();
    await page.locator('.abstract .mention').first().click();
    await page.getByText('What the papers state').waitFor();
  });

  it('shows no generic name before it is asked for', async () => {
    await open();
    const names = await namesDrawn(page);
    expect(names.length).toBeGreaterThan(20);
    expect(names).not.toContain('neural network');
    await page.getByRole('tab', { name: 'Legend' }).click();
    expect(await page.getByTestId('generics').textContent()).toMatch(/^\d+ hidden/);
  });

  it('has no accessibility violation', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    await page.goto(`${server.url}#node=ntk`);
    await page.locator('#details-title').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });
});
