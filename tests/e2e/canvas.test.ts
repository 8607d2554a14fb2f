/** Journeys on the canvas: nothing that is drawn jumps, and all that a mouse does the keys do. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { namesDrawn, placeOf } from './canvas.ts';
import { startVisits, type Visits } from './visits.ts';

const { endpoint, reason, viewer } = inject('browsers');
const skipped = reason === '' ? '' : ` (skipped: ${reason})`;

describe.skipIf(reason !== '')(`on the canvas${skipped}`, () => {
  let visits: Visits;
  beforeAll(async () => {
    visits = await startVisits(endpoint, viewer);
  });
  afterEach(async () => expect(await visits.leave()).toEqual([]));
  afterAll(async () => await visits.close());

  const open = async (hash = ''): Promise<Page> => await visits.open(hash);
  const hashOf = (page: Page): string => new URL(page.url()).hash;
  const NAMES = ['neural tangent kernel', 'muP', 'ImageNet', 'batch normalization', 'AdamW'] as const;

  /** Where names stand from the first of them: a camera that follows a path moves all alike. */
  async function constellation(page: Page): Promise<(readonly [string, number, number])[]> {
    const origin = await placeOf(page, NAMES[0]);
    const places: (readonly [string, number, number])[] = [];
    for (const name of NAMES) {
      const { x, y } = await placeOf(page, name);
      places.push([name, Math.round(x - origin.x), Math.round(y - origin.y)]);
    }
    return places;
  }

  it('finds a path, expands a name, and takes all of it back, and no name moves', async () => {
    const page = await open('#node=mup');
    await page.locator('#details-title').waitFor();
    const before = await constellation(page);
    await page.getByRole('button', { name: 'Expand', exact: true }).click();
    await page.getByTestId('expansion').waitFor();
    expect(await constellation(page)).toEqual(before);
    await page.evaluate(() => (location.hash = `${location.hash}&path=mup,neural-tangent-kernel`));
    await page
      .getByRole('region', { name: 'Path between two names' })
      .getByRole('listitem')
      .first()
      .waitFor();
    expect(await constellation(page)).toEqual(before);
    await page.goBack();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Expand', exact: true }).waitFor();
    expect(await constellation(page)).toEqual(before);
  });

  it('selects two names, pins one and takes one off, by the keys alone, and undoes each', async () => {
    const page = await open();
    const canvas = page.getByTestId('canvas');
    await canvas.locator('canvas').first().waitFor();
    await canvas.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: '2 names', level: 2 }).waitFor();
    const both = hashOf(page);
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu');
    await menu.waitFor();
    await menu.getByRole('menuitem', { name: 'Pin here' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('pin='));
    await page.keyboard.press('Control+z');
    await page.waitForFunction((hash) => location.hash === hash, both);
    await page.keyboard.press('Delete');
    await page.getByText('2 names taken off.').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: '2 names', level: 2 }).waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.locator('.start').waitFor();
  });

  it('expands and collapses a name by the menu of the keys', async () => {
    const page = await open('#node=neural-tangent-kernel');
    await page.locator('#details-title').waitFor();
    const before = await namesDrawn(page);
    const canvas = page.getByTestId('canvas');
    await canvas.locator('canvas').first().waitFor();
    for (const entry of ['Expand', 'Collapse']) {
      await canvas.focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: entry }).focus();
      await page.keyboard.press('Enter');
      await page
        .getByRole('button', { name: entry === 'Expand' ? 'Collapse' : 'Expand', exact: true })
        .waitFor();
    }
    expect(await namesDrawn(page)).toEqual(before);
  });

  it('opens the parts of a topic in the legend, hides one, and brings it back', async () => {
    const page = await open();
    const parts = page.getByRole('list', { name: /^Parts of the topic BLEU/ });
    await page.locator('.topic-parts summary').first().click();
    const part = parts.getByRole('checkbox', { name: /machine translation/ });
    expect(await namesDrawn(page)).toContain('machine translation');
    await page.getByRole('tab', { name: 'Legend' }).click();
    await page.locator('.topic-parts summary').first().click();
    await part.uncheck();
    expect(hashOf(page)).toBe('#no-topics=1-bleu');
    const left = await namesDrawn(page);
    expect(left).not.toContain('machine translation');
    expect(left).toContain('layer normalization');
    await page.keyboard.press('Control+z');
    await page.getByRole('rowheader', { name: 'machine translation', exact: true }).waitFor();
  });
});
