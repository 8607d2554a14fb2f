/** Journeys through the charts, each with its outcome, on the fixture library in a real Chromium. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { startVisits, type Visits } from './visits.ts';

const { endpoint, reason, viewer } = inject('browsers');
const skipped = reason === '' ? '' : ` (skipped: ${reason})`;

describe.skipIf(reason !== '')(`charts${skipped}`, () => {
  let visits: Visits;
  beforeAll(async () => {
    visits = await startVisits(endpoint, viewer);
  });
  afterEach(async () => expect(await visits.leave()).toEqual([]));
  afterAll(async () => await visits.close());

  const drawn = (page: Page) => page.getByTestId('chart').locator('svg');
  const asTable = async (page: Page): Promise<void> =>
    await page.getByRole('radio', { name: 'Table' }).check({ force: true });

  it('a reader sees since when a name is in the papers and who introduced it, and reads that sentence', async () => {
    const page = await visits.read('#node=mup');
    await page.getByRole('button', { name: 'Timeline' }).click();
    await drawn(page).waitFor();
    const chart = page.getByRole('figure', { name: 'muP: papers a year' });
    await chart.getByText(/^Introduced in “.+” \(20\d\d\)\.$/).waitFor();
    await asTable(page);
    await chart
      .getByRole('row', { name: /Introduced in/ })
      .getByRole('button')
      .click();
    const sentences = page.getByRole('region', { name: 'Sentences behind the chart' });
    expect(await sentences.locator('blockquote').first().textContent()).toContain('muP');
    expect(new URL(page.url()).hash).toContain('chart=timeline~mup');
  });

  it('a reader undoes a chart, does it again, and closes the page on it', async () => {
    const page = await visits.read('#node=mup');
    await page.getByRole('button', { name: 'Timeline' }).click();
    await drawn(page).waitFor();
    await page.getByRole('button', { name: 'Undo: draw a chart' }).click();
    await page.getByText('Choose a name: its papers year by year').waitFor();
    expect(page.url()).not.toContain('chart=');
    await page.getByRole('button', { name: 'Redo: draw a chart' }).click();
    await drawn(page).waitFor();
  });

  it('an analyst compares two names over the years, as counts and as shares, and reads the numbers', async () => {
    const page = await visits.read('#chart=trends~mup');
    await page.getByRole('combobox', { name: 'A name to compare' }).fill('NTK');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Leave out neural tangent kernel' }).waitFor();
    await drawn(page).waitFor();
    await page.getByRole('checkbox', { name: 'as a share of the year’s papers' }).check();
    await page.waitForFunction(() => location.hash === '#chart=shares~mup~neural-tangent-kernel');
    await asTable(page);
    const year = page.getByRole('row', { name: /^2021/ });
    expect(await year.textContent()).toMatch(/%.*\(\d of 3\).*%/);
    expect(await page.getByText(/no known year and/).count()).toBe(1);
  });

  it('an analyst reads in an empty cell that no abstract states it, and opens a full one', async () => {
    const page = await visits.read('#chart=matrix~3');
    await page.getByText('No method here is stated to be tested on 3 datasets').waitFor();
    await page.getByRole('button', { name: 'Show those with 2 or more' }).click();
    await page.getByRole('button', { name: 'Show those with 1 or more' }).click();
    await drawn(page).waitFor();
    await asTable(page);
    const row = page.getByRole('row', { name: /^muP/ });
    expect(await row.getByText('not stated in these 16 abstracts').count()).toBe(2);
    await row.getByRole('button', { name: '1 paper' }).click();
    const sentences = page.getByRole('region', { name: 'Sentences behind the chart' });
    expect(await sentences.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['C4']));
  });

  it('an analyst clicks a cell of the drawn matrix and reads its sentence', async () => {
    const page = await visits.read('#chart=matrix~1');
    await drawn(page).waitFor();
    const label = drawn(page).getByText('1', { exact: true }).first();
    const box = await label.boundingBox();
    if (box === null) throw new Error('The cell is not on the page');
    await page.mouse.move(box.x + 2, box.y + 6);
    await page.mouse.move(box.x + 4, box.y + 7);
    await page.mouse.down();
    await page.mouse.up();
    await page.getByRole('region', { name: 'Sentences behind the chart' }).locator('blockquote').waitFor();
  });

  it('a reviewer leaves with a chart as SVG and as PNG, its words in it', async () => {
    const page = await visits.read('#chart=timeline~mup');
    await drawn(page).waitFor();
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as SVG' }).click(),
    ]);
    const text = decodeURIComponent(svg.url());
    expect(svg.suggestedFilename()).toBe('timeline-mup.svg');
    expect(text).toContain('muP: papers a year');
    expect(text).toContain('Introduced in');
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as PNG' }).click(),
    ]);
    const bytes = Buffer.from(png.url().split(',')[1] ?? '', 'base64');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(2000);
  });

  it('a reader is told which name is nearest to one that the library lacks', async () => {
    const page = await visits.read();
    await page.getByRole('button', { name: 'Charts' }).click();
    await page.getByRole('combobox', { name: 'A method, concept, dataset' }).fill('batchkwwwzation');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/Nearest: batch normalization/)
      .waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`have no accessibility violation in the ${colorScheme} theme, drawn or as tables`, async () => {
      const page = await visits.read('', { colorScheme });
      for (const chart of ['timeline~mup', 'trends~mup~adam', 'matrix~1']) {
        await page.evaluate((hash) => (location.hash = hash), `chart=${chart}`);
        await page.waitForFunction((kind) => location.hash.includes(kind), chart);
        await drawn(page).waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await asTable(page);
        expect(await violationsOf(page)).toEqual([]);
        await page.getByRole('radio', { name: 'Chart' }).first().check({ force: true });
      }
    }, 180_000);
  }
});
