/** A backup is portable: what a directory wrote a server loads, and the other way round, with the same facts and graph. */

import { beforeEach, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { backup, parseBackup, restore } from '../../../src/tangent.ts';
import type { ReadStore, Store } from '../../../src/store/store.ts';
import { loadSamples, SAMPLES } from '../../fixtures/load-samples.ts';
import { describeOnNeo4j, openTestStore } from '../../neo4j/describe-on-neo4j.ts';
import { emptyDatabase } from '../../neo4j/empty-database.ts';
import { join } from 'node:path';

const BUDGET_MS = 240_000;
const now = (): Date => new Date(0);
const openMemory = async (): Promise<Store> =>
  await openStore('memory:', { now: () => performance.now(), random: () => 0.5 });

/** Nodes by label and relationships by type, without the bookkeeping of a test database. */
async function countsOf(store: ReadStore): Promise<readonly string[]> {
  const counts: string[] = [];
  for (const statement of [
    'MATCH (n) WHERE NOT n:TangentTest UNWIND labels(n) AS label RETURN label, count(*) AS found',
    'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS found',
  ]) {
    for await (const [name, found] of (await store.read(statement)).rows())
      counts.push(`${JSON.stringify(name)} ${Number(found)}`);
  }
  return counts.toSorted();
}

describeOnNeo4j('a backup', (address) => {
  beforeEach(async () => {
    await emptyDatabase(address);
  }, BUDGET_MS);

  it(
    'goes from memory to the server and back, and every copy has the same facts and as many of everything',
    async () => {
      const [seed, first, last] = [await openMemory(), await openMemory(), await openMemory()];
      const server = await openTestStore(address);
      try {
        await loadSamples(seed, [join(SAMPLES, 'optimizers-and-normalization.txt')]);
        const lines = await backup(seed, { now });
        const copy = async (text: readonly string[], store: Store): Promise<readonly string[]> => {
          await restore(store, parseBackup(`${text.join('\n')}\n`), { now });
          return await backup(store, { now });
        };
        expect(await copy(lines, first)).toEqual(lines);
        const fromServer = await copy(lines, server);
        expect(fromServer).toEqual(lines);
        expect(await copy(fromServer, last)).toEqual(lines);
        const counts = await countsOf(first);
        expect(counts.length).toBeGreaterThan(10);
        expect(await countsOf(server)).toEqual(counts);
        expect(await countsOf(last)).toEqual(counts);
      } finally {
        for (const store of [seed, first, server, last]) await store.close();
      }
    },
    BUDGET_MS,
  );
});
