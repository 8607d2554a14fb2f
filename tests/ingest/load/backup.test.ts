/** A backup is the facts of one moment, and a store restored from it has the same facts and the graph projected from them. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLines, readBackup, toLines } from '../../../ingest/load/backup.ts';
import { extractionsFor } from '../../../ingest/load/extractions-for.ts';
import { factsDigest, readFacts, type Facts } from '../../../ingest/load/facts.ts';
import { readLibrary, writeLibrary } from '../../../ingest/load/library.ts';
import { restoreBackup } from '../../../ingest/load/restore.ts';
import { readProjectedGraph } from '../../../ingest/load/stored-graph.ts';
import type { Decision } from '../../../src/domain/decision.ts';
import { settleRecords } from '../../../src/domain/settle-records.ts';
import type { NewRecord } from '../../../src/domain/settle-records.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { ReadStore, Store } from '../../../src/store/store.ts';
import { anyNewRecords } from '../../fixtures/arbitrary-papers.ts';
import { extractionsOfTexts, standInResolver } from '../../fixtures/stand-ins.ts';

const now = (): Date => new Date('2026-02-03T04:05:06Z');
const resolver = standInResolver;
const derive = (): Promise<void> => Promise.resolve();
const emptyStore = (): Promise<Store> => openStore('memory:', { now: () => 0, random: () => 0.5 });

const DECISIONS: readonly Decision[] = [
  { seq: 1, at: '2026-01-01T00:00:00Z', by: 'me', kind: 'merge', canonical: 'muP', names: ['muP', 'μP'] },
  { seq: 2, at: '2026-01-02T00:00:00Z', by: 'me', kind: 'separate', names: ['CIFAR-10', 'CIFAR-100'] },
];

async function storeOf(arriving: readonly NewRecord[], decisions: readonly Decision[] = []): Promise<Store> {
  const store = await emptyStore();
  await load(store, arriving, decisions);
  return store;
}

async function load(
  store: Store,
  arriving: readonly NewRecord[],
  decisions: readonly Decision[],
): Promise<void> {
  const before = await readLibrary(store, resolver, { intoExisting: false });
  const records = settleRecords(before.facts.records, arriving);
  const { extractions } = extractionsFor(records, extractionsOfTexts(records));
  await writeLibrary(store, before, { records, extractions, decisions }, resolver);
}

const sample = fc.sample(
  anyNewRecords.filter((records) => records.length > 2),
  { numRuns: 2, seed: 4 },
);
const [one = [], other = []] = sample;

async function backedUp(store: ReadStore): Promise<string> {
  return toLines(await readBackup(store, now)).join('\n');
}

describe('a backup', () => {
  it('restored into an empty store, is the same facts, stamp and graph', async () => {
    const store = await storeOf(one, DECISIONS);
    const restored = await emptyStore();
    await restoreBackup(restored, fromLines(await backedUp(store), 'a.jsonl'), { resolver, derive });
    const facts = await readFacts(restored);
    expect(factsDigest(facts)).toBe(factsDigest(await readFacts(store)));
    expect(facts.decisions).toEqual(DECISIONS);
    expect(await readProjectedGraph(restored)).toEqual(await readProjectedGraph(store));
    expect(await backedUp(restored)).toBe(await backedUp(store));
  });

  it('is of one moment where another writes between two of its reads', async () => {
    const store = await storeOf(one);
    let reads = 0;
    const written: ReadStore = {
      ...store,
      url: store.url,
      capabilities: store.capabilities,
      close: () => Promise.resolve(),
      read: async (statement, ...rest) => {
        reads += 1;
        if (reads === 3) await load(store, other, []);
        return await store.read(statement, ...rest);
      },
    };
    const { facts } = await readBackup(written, now);
    expect(factsDigest(facts)).toBe(factsDigest(await readFacts(store)));
    expect(reads).toBeGreaterThan(6);
  });

  it('is made of facts that were changed by hand too', async () => {
    const store = await storeOf(one);
    await store.write('MATCH (x:Extraction) WITH x ORDER BY x.id LIMIT 1 DELETE x');
    const { facts } = await readBackup(store, now);
    expect(facts.extractions).toHaveLength((await readFacts(store)).extractions.length);
  });

  it('refuses a store without papers', async () => {
    await expect(readBackup(await emptyStore(), now)).rejects.toMatchObject({ code: 'StoreMissing' });
  });
});

describe('the text of a backup', () => {
  const refusal = (text: string): unknown => {
    try {
      return fromLines(text, 'b.jsonl');
    } catch (error) {
      return error;
    }
  };

  it('is refused where it is cut off anywhere, changed, or something else', async () => {
    const text = await backedUp(await storeOf(one));
    const lines = text.split('\n');
    for (let count = 0; count < lines.length; count += 1) {
      expect(refusal(lines.slice(0, count).join('\n'))).toMatchObject({
        code: 'BackupInvalid',
        place: 'b.jsonl',
      });
    }
    for (const cut of [1, 100, 1_000]) {
      expect(refusal(text.slice(0, -cut))).toMatchObject({ code: 'BackupInvalid' });
    }
    expect(refusal([lines[0], ...lines.slice(2)].join('\n'))).toMatchObject({ code: 'BackupInvalid' });
    expect(refusal(text.replace('"paperId"', '"paperID"'))).toMatchObject({ code: 'BackupInvalid' });
    expect(refusal('{"title": "a paper"}\n')).toMatchObject({ code: 'BackupInvalid' });
  });

  it('is refused where a newer Tangent wrote it, by format or by graph', async () => {
    const text = await backedUp(await storeOf(one));
    expect(refusal(text.replace('"tangentBackup":1', '"tangentBackup":9'))).toMatchObject({
      code: 'StoreVersion',
    });
    expect(refusal(text.replace(/"schemaVersion":\d+/, '"schemaVersion":99'))).toMatchObject({
      code: 'StoreVersion',
    });
  });
});

describe('restoring', () => {
  it('refuses a store that holds papers, or data of others, and changes nothing there', async () => {
    const backup = fromLines(await backedUp(await storeOf(one)), 'a.jsonl');
    const occupied = await storeOf(other);
    const before: Facts = await readFacts(occupied);
    await expect(restoreBackup(occupied, backup, { resolver, derive })).rejects.toMatchObject({
      code: 'StoreOccupied',
    });
    expect(await readFacts(occupied)).toEqual(before);
    const foreign = await emptyStore();
    await foreign.write('CREATE (:Movie)');
    await expect(restoreBackup(foreign, backup, { resolver, derive })).rejects.toMatchObject({
      code: 'StoreForeign',
    });
  });
});
