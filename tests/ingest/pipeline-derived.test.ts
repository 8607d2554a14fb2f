/** With derive at the end, the whole graph keeps the promises of the projection: co-occurrence, salience, communities and all. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { deletePapers } from '../../ingest/load/delete-papers.ts';
import { rulesExtractor } from '../../ingest/extract/rules/rules-extractor.ts';
import { readLexicon } from '../../ingest/lexicons/lexicon.ts';
import { ingest } from '../../ingest/pipeline.ts';
import { rulesResolver } from '../../ingest/resolve/rules-resolver.ts';
import { derive } from '../../src/analysis/derive.ts';
import { stats } from '../../src/queries/stats.ts';
import { openStore } from '../../src/store/open-store.ts';
import { packageFile } from '../../src/store/package-file.ts';
import type { Store } from '../../src/store/store.ts';
import { toJson } from '../../src/store/to-json.ts';

const lexicon = readLexicon();
const genericNames = lexicon.filter(({ generic }) => generic).map(({ name }) => name);
const resolver = rulesResolver({ lexicon });
const options = {
  extractor: rulesExtractor({ lexicon }),
  resolver,
  derive: (store: Store) => derive(store, { genericNames, now: () => 0 }),
  now: () => new Date(0),
};
const samples = packageFile('ingest/samples');
const folder = mkdtempSync(join(tmpdir(), 'tangent-derived-'));
const extra = join(folder, 'extra.jsonl');
writeFileSync(
  extra,
  `${JSON.stringify({
    title: 'Zed Kernel',
    abstract:
      'We introduce the Zed kernel, which outperforms Adam on CIFAR-10 with the neural tangent kernel.',
  })}\n`,
);

async function storeOf(...loads: readonly (readonly string[])[]): Promise<Store> {
  const store = await openStore('memory:', { now: () => 0, random: () => 0.5 });
  for (const inputs of loads) await ingest(store, inputs, options);
  return store;
}

/** Every node and relationship that is not internal; `x` and `y` are a cache, and the key hangs on what came first. */
async function dump(store: Store): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const statement of [
    `MATCH (n) WHERE n:Paper OR n:Entity OR n:Claim OR n:Author OR n:Community
     RETURN n.id AS start, '' AS type, '' AS end, labels(n) AS labels, properties(n) AS properties`,
    `MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, [] AS labels, properties(r) AS properties`,
  ])
    for await (const row of (await store.read(statement)).rows()) {
      const [start, type, end, labels, properties] = row.map((value) => toJson(value));
      const { x: _x, y: _y, citationKey: _key, ...kept } = properties as Record<string, unknown>;
      const sorted = Object.entries(kept).toSorted(([a], [b]) => (a < b ? -1 : 1));
      lines.push(JSON.stringify([start, type, end, (labels as string[]).toSorted(), sorted]));
    }
  return lines.toSorted();
}

describe('ingest with derive', () => {
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes the same whole graph of A then B, B then A, and both at once', async () => {
    const atOnce = await dump(await storeOf([samples, extra]));
    expect(atOnce.some((line) => line.includes('"APPEARS_WITH"'))).toBe(true);
    expect(atOnce.some((line) => line.includes('"IN_COMMUNITY"'))).toBe(true);
    expect(await dump(await storeOf([samples], [extra]))).toEqual(atOnce);
    expect(await dump(await storeOf([extra], [samples]))).toEqual(atOnce);
  });

  it('leaves of a deleted paper no trace in what is derived', async () => {
    const store = await storeOf([samples, extra]);
    await deletePapers(store, ['zed-kernel'], options);
    expect(await dump(store)).toEqual(await dump(await storeOf([samples])));
  });

  it('is stale only between a load and its derive', async () => {
    const store = await storeOf([samples]);
    expect((await stats(store)).stale).toBe(false);
    await ingest(store, [extra], { ...options, derive: () => Promise.reject(new Error('cut')) }).catch(
      () => {},
    );
    expect((await stats(store)).stale).toBe(true);
    await ingest(store, [extra], options);
    expect((await stats(store)).stale).toBe(false);
  });
});
