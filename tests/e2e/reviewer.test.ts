/** Journeys of a reviewer, each with its outcome, on the fixture library in a real Chromium. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { startVisits, type Visits } from './visits.ts';

const { endpoint, reason, viewer } = inject('browsers');
const skipped = reason === '' ? '' : ` (skipped: ${reason})`;

describe.skipIf(reason !== '')(`a reviewer${skipped}`, () => {
  let visits: Visits;
  beforeAll(async () => {
    visits = await startVisits(endpoint, viewer);
  });
  afterEach(async () => expect(await visits.leave()).toEqual([]));
  afterAll(async () => await visits.close());

  async function withBasket(...ids: readonly string[]): Promise<Page> {
    const page = await visits.open(`#node=${ids[0] ?? ''}`);
    for (const [index, id] of ids.entries()) {
      if (index > 0) await page.evaluate((hash) => (location.hash = hash), `node=${id}`);
      await page.getByRole('button', { name: 'Add to review' }).click();
      await page.getByRole('button', { name: /^In the review/ }).waitFor();
    }
    await page.getByRole('button', { name: `Review (${ids.length})` }).click();
    return page;
  }

  /** What the link downloads. */
  async function fileOf(page: Page, title: string): Promise<string> {
    const link = page.getByRole('link', { name: title, exact: true });
    return await link.evaluate(async (element) => {
      const answer = await fetch((element as HTMLAnchorElement).href);
      return await answer.text();
    });
  }

  it('puts a name aside and leaves with the references behind it', async () => {
    const page = await withBasket('neural-tangent-kernel');
    const references = await fileOf(page, 'BibTeX');
    expect(references).toContain('What a wide network remembers of its kernel');
    expect(references.match(/^@/gm)?.length).toBeGreaterThan(1);
  });

  it('puts two names aside and leaves with what is stated between them, and its quotes', async () => {
    const page = await withBasket('neural-tangent-kernel', 'kernel-regression');
    const table = await fileOf(page, 'Table with quotes');
    expect(table).toContain('kernel regression');
    expect(table).toContain('equivalent to kernel regression with the neural tangent kernel');
  });

  it('finds the basket again at the next visit, takes an entry out, and empties it', async () => {
    const page = await withBasket('mup', 'adam');
    await page.reload();
    await page.getByRole('button', { name: 'Review (2)' }).click();
    await page.getByRole('button', { name: 'Take Adam out of the review' }).click();
    await page.getByText('1 entry. Take along as').waitFor();
    await page.getByRole('button', { name: 'Empty the basket' }).click();
    await page.getByText('Nothing is put aside yet').waitFor();
  });

  it('leaves with a picture of the view, titled, as SVG', async () => {
    const page = await visits.open();
    await page.getByTestId('canvas').locator('canvas').first().waitFor();
    await page.getByRole('button', { name: 'Save a picture' }).click();
    await page.getByRole('textbox', { name: 'Title of the picture' }).fill('Wide networks');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const address = decodeURIComponent((await download).url());
    expect(address).toContain('Wide networks');
    expect(address.match(/<circle/g)?.length).toBeGreaterThan(10);
  });
});
