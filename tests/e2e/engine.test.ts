/** The engine in a real Chromium: bundled by itself, it writes and reads there as it does in Node. */

import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bundleEngine } from '../fixtures/bundle-engine.ts';

const { endpoint, reason } = inject('browsers');
const skipped = reason === '' ? '' : ` (skipped: ${reason})`;

/** Run in the page, as text, so that nothing rewrites its import. */
const ASK = `async (engine) => {
  const url = URL.createObjectURL(new Blob([engine], { type: 'text/javascript' }));
  const { openDatabase } = await import(url);
  const database = openDatabase({ now: () => performance.now(), random: () => 0.5 });
  await database.write("CREATE (:P {name: 'Ann', born: date('1990-02-01')})-[:KNOWS]->(:P {name: 'Bob'})");
  const { columns, rows } = await database.read(
    "MATCH (a:P)-[:KNOWS]->(b) RETURN a.name + ' knows ' + b.name AS text, toString(a.born + duration('P1M')) AS then, a.name =~ '(?i)AN+' AS like",
  );
  return { columns, rows };
}`;

describe.skipIf(reason !== '')(`the engine in a browser${skipped}`, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.connect(endpoint);
    page = await browser.newPage();
  });
  afterAll(async () => await browser.close());

  it('runs queries without a server', async () => {
    expect(await page.evaluate(`(${ASK})(${JSON.stringify(await bundleEngine(true))})`)).toEqual({
      columns: ['text', 'then', 'like'],
      rows: [['Ann knows Bob', '1990-03-01', true]],
    });
  });
});
