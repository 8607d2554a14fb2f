/** The way from a quote of the fixture library to its sentence in the abstract, the same on every store. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** From the details of the neural tangent kernel. */
export async function followFirstQuote(page: Page): Promise<void> {
  await page
    .getByRole('figure')
    .first()
    .getByRole('button', { name: /^Double descent from/ })
    .click();
  expect(await page.locator('.quoted-sentence').textContent()).toBe(
    'The neural tangent kernel of a two-layer network suffices to produce double descent.',
  );
}
