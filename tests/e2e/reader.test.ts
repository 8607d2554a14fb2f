/** Journeys of a reader, each with its outcome, on the fixture library in a real Chromium. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { namesDrawn, placeOf } from './canvas.ts';
import { followFirstQuote } from './follow-quote.ts';
import { startVisits, type Visits } from './visits.ts';

const { endpoint, reason, viewer } = inject('browsers');
const skipped = reason === '' ? '' : ` (skipped: ${reason})`;

describe.skipIf(reason !== '')(`a reader${skipped}`, () => {
  let visits: Visits;
  beforeAll(async () => {
    visits = await startVisits(endpoint, viewer);
  });
  afterEach(async () => expect(await visits.leave()).toEqual([]));
  afterAll(async () => await visits.close());

  const open = async (hash = ''): Promise<Page> => await visits.open(hash);
  const hashOf = (page: Page): string => new URL(page.url()).hash;

  it('sees in a quote the names that it was quoted for, and copies it with its source', async () => {
    const page = await open('#node=neural-tangent-kernel');
    const quote = page.getByRole('figure').first();
    expect(await quote.locator('mark').allTextContents()).toEqual([
      'neural tangent kernel',
      'double descent',
    ]);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await quote.getByRole('button', { name: 'Copy the quote' }).click();
    await quote.getByText('Copied').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^“The neural tangent kernel of a two-layer network suffices .*” Double descent from .* \[@fixture-\d{3}\]$/,
    );
  });

  it('follows a quote to its sentence in the abstract', async () => {
    await followFirstQuote(await open('#node=neural-tangent-kernel'));
  });

  it('undoes an expansion, and does it again, without a name moving', async () => {
    const page = await open('#node=neural-tangent-kernel');
    const before = await placeOf(page, 'muP');
    await page.getByRole('button', { name: 'Expand' }).click();
    const added = await placeOf(page, 'edge of stability');
    await page.getByRole('button', { name: 'Undo: expand' }).click();
    await page.getByRole('button', { name: 'Expand', exact: true }).waitFor();
    expect(await namesDrawn(page)).not.toContain('edge of stability');
    await page.getByRole('button', { name: 'Redo: expand' }).click();
    expect(await placeOf(page, 'edge of stability')).toEqual(added);
    expect(await placeOf(page, 'muP')).toEqual(before);
  });

  it('undoes with the keyboard whatever was done', async () => {
    const page = await open();
    await page.getByRole('radio', { name: 'Year' }).check({ force: true });
    expect(hashOf(page)).toBe('#color=year');
    await page.getByRole('checkbox', { name: /^Dataset/ }).uncheck();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(hashOf(page)).toBe('');
    await page.keyboard.press('Control+Shift+z');
    expect(hashOf(page)).toBe('#color=year');
  });

  it('filters a type, reads how many are hidden, and clears the filter', async () => {
    const page = await open();
    expect(await namesDrawn(page)).toContain('ImageNet');
    await page.getByRole('tab', { name: 'Legend' }).click();
    await page.getByRole('checkbox', { name: /^Dataset/ }).uncheck();
    await page.getByText(/^0 of \d+$/).waitFor();
    expect(await namesDrawn(page)).not.toContain('ImageNet');
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await page.getByRole('rowheader', { name: 'ImageNet' }).waitFor();
  });

  it('narrows the years, and reads how many names have none', async () => {
    const page = await open();
    const first = page.getByRole('slider', { name: 'First year' });
    await first.focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
    await page.getByText(/of unknown year hidden/).waitFor();
    expect(hashOf(page)).toMatch(/^#years=\d{4}~\d{4}$/);
    await page.getByRole('button', { name: 'All years' }).click();
    await page.waitForFunction(() => location.hash === '');
  });

  it('looks at one topic alone', async () => {
    const page = await open();
    const all = (await namesDrawn(page)).length;
    await page.getByRole('tab', { name: 'Legend' }).click();
    await page
      .getByRole('button', { name: /^Only the topic/ })
      .first()
      .click();
    const some = (await namesDrawn(page)).length;
    expect(some).toBeGreaterThan(2);
    expect(some).toBeLessThan(all);
  });

  it('takes a name off the picture, and brings it back', async () => {
    const page = await open('#node=mup');
    await page.locator('#details-title').waitFor();
    await page.keyboard.press('Delete');
    await page.getByText('1 name taken off.').waitFor();
    expect(await namesDrawn(page)).not.toContain('muP');
    await page.getByRole('button', { name: 'Show again' }).click();
    await page.getByRole('rowheader', { name: 'muP', exact: true }).waitFor();
  });

  it('does with a right click on a name all that can be done with it', async () => {
    const page = await open();
    const place = await placeOf(page, 'muP');
    await page.mouse.click(place.x, place.y, { button: 'right' });
    const menu = page.getByRole('menu', { name: 'Actions on muP' });
    await menu.getByRole('menuitem', { name: 'Pin here' }).click();
    expect(hashOf(page)).toMatch(/^#pin=mup~/);
    expect(await placeOf(page, 'muP')).toEqual(place);
  });

  it('walks over the picture with the keys and opens a name', async () => {
    const page = await open();
    const canvas = page.getByTestId('canvas');
    await canvas.locator('canvas').first().waitFor();
    await canvas.focus();
    await page.keyboard.press('ArrowRight');
    const spoken = (await page.locator('p[role=status].visually-hidden').textContent()) ?? '';
    const [name = ''] = spoken.split(',');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name, level: 2, exact: true }).waitFor();
  });

  it('goes back along the breadcrumb', async () => {
    const page = await open('#node=mup');
    await page.getByRole('heading', { name: 'muP', level: 2 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('NTK');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'neural tangent kernel', level: 2 }).waitFor();
    const trail = page.getByRole('navigation', { name: 'What you have read' });
    await trail.getByRole('button', { name: 'muP' }).click();
    await page.getByRole('heading', { name: 'muP', level: 2 }).waitFor();
    await trail.getByRole('button', { name: 'Overview' }).click();
    await page.locator('.start').waitFor();
  });

  it('is led to the nearest name when nothing has the name that was typed', async () => {
    const page = await open();
    await page.keyboard.press('/');
    // Too far from every name for the search, which forgives slips of the pen.
    await page.keyboard.type('batchkwwwzation');
    await page.getByText('Nothing here is called').waitFor();
    await page.locator('.search-none').getByRole('button', { name: 'batch normalization' }).click();
    await page.getByRole('option', { name: /batch normalization/ }).waitFor();
  });

  it('runs a command from the search box', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('>size special');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('>size cent');
    await page.getByRole('option', { name: 'Size by centrality' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#size=centrality');
  });

  it('saves a view, leaves it, and finds it again', async () => {
    const page = await open('#node=mup&color=type');
    await page.locator('#details-title').waitFor();
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('textbox', { name: 'Name of this view' }).fill('width');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.start').waitFor();
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('button', { name: 'width', exact: true }).click();
    await page.getByRole('heading', { name: 'muP', level: 2 }).waitFor();
    expect(hashOf(page)).toBe('#node=mup&color=type');
  });

  it('shares a view that opens as it was', async () => {
    const page = await open('#node=mup&expand=neural-tangent-kernel~25&no-types=Dataset');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy a link to this view' }).click();
    await page.getByText('The link to this view is copied').first().waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const names = await namesDrawn(page);
    await visits.leave();
    const again = await open(new URL(link).hash);
    expect(await namesDrawn(again)).toEqual(names);
  });

  it('selects names with the lasso', async () => {
    const page = await open();
    const place = await placeOf(page, 'muP');
    await page.keyboard.down('Shift');
    await page.mouse.move(place.x - 90, place.y - 90);
    await page.mouse.down();
    for (const [x, y] of [
      [90, -90],
      [90, 90],
      [-90, 90],
    ] as const)
      await page.mouse.move(place.x + x, place.y + y);
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.getByRole('heading', { name: /^\d+ names$/, level: 2 }).waitFor();
    await page.locator('.details').getByRole('button', { name: 'muP', exact: true }).waitFor();
  });

  it('reads a statement of the start page with its sentence, and goes to its place', async () => {
    const page = await open();
    const card = page.getByRole('region', { name: 'Stated more than once' });
    await card.getByText('The sentence').first().click();
    const quote = (await card.locator('blockquote').first().textContent()) ?? '';
    await card.getByRole('figure').first().getByRole('button').click();
    expect(await page.locator('.quoted-sentence').textContent()).toContain(quote.slice(0, 40));
  });

  it('clicks a question of the start page and reads its answer', async () => {
    const page = await open();
    const question = page.getByRole('region', { name: 'Ask' }).getByRole('button').first();
    await question.click();
    await page
      .getByRole('region', { name: 'Workbench' })
      .getByText(/^\d+ rows? in/)
      .waitFor();
  });

  it('lists the keys', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByRole('dialog', { name: 'Keys' }).getByText('find a path from what is selected').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
