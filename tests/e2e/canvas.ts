/** Ways for a test to point at what sigma drew. */

import type { Page } from 'playwright-core';

/** Pixels of the page at which the canvas drew a name; waits until it is there. */
export async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const canvas = page.getByTestId('canvas');
  await canvas.locator('canvas').first().waitFor();
  const handle = await page.waitForFunction((wanted) => {
    const element = document.querySelector<HTMLElement & { placeOf?: (label: string) => unknown }>(
      '[data-testid=canvas]',
    );
    return element?.placeOf?.(wanted);
  }, name);
  const place = (await handle.jsonValue()) as { x: number; y: number };
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('The canvas is not on the page');
  return { x: box.x + place.x, y: box.y + place.y };
}

/** What is drawn, by the table that is the canvas' equal. */
export async function namesDrawn(page: Page): Promise<string[]> {
  await page.getByRole('tab', { name: 'Names' }).click();
  await page.getByRole('rowheader').first().waitFor();
  const names = await page.getByRole('rowheader').allInnerTexts();
  return names.map((name) => name.trim());
}
