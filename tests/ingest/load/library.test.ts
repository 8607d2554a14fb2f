/** Whatever changes, the graph in the store is the projection of the facts in the store. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractionsFor } from '../../../ingest/load/extractions-for.ts';
import { readFacts } from '../../../ingest/load/facts.ts';
import { readLibrary, writeLibrary } from '../../../ingest/load/library.ts';
import type { Library } from '../../../ingest/load/library.ts';
import { readProjectedGraph } from '../../../ingest/load/stored-graph.ts';
import { project } from '../../../src/domain/project.ts';
import type { StoredRecord } from '../../../src/domain/record.ts';
import type { Resolver } from '../../../src/domain/resolver.ts';
import { settleRecords } from '../../../src/domain/settle-records.ts';
import type { NewRecord } from '../../../src/domain/settle-records.ts';
import type { Subgraph } from '../../../src/domain/subgraph.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { anyNewRecords } from '../../fixtures/arbitrary-papers.ts';
import { countingStore } from '../../fixtures/counting-store.ts';
import { extractionsOfTexts, standInResolver } from '../../fixtures/stand-ins.ts';

const ours = { intoExisting: false };

async function emptyStore(): Promise<Store> {
  return await openStore('memory:', { now: () => 0, random: () => 0.5 });
}

/** What ingest does with a batch, without files. */
async function load(
  store: Store,
  arriving: readonly NewRecord[],
  resolver = standInResolver,
): Promise<Library> {
  const before = await readLibrary(store, resolver, ours);
  return await keep(store, before, settleRecords(before.facts.records, arriving), resolver);
}

async function keep(
  store: Store,
  before: Library,
  records: readonly StoredRecord[],
  resolver = standInResolver,
): Promise<Library> {
  const { extractions } = extractionsFor(records, extractionsOfTexts(records));
  return await writeLibrary(store, before, { ...before.facts, records, extractions }, resolver);
}

/** The graph as it stands, without the order of properties. */
async function stored(store: Store): Promise<Subgraph> {
  return await readProjectedGraph(store);
}

async function expectProjected(store: Store, resolver: Resolver = standInResolver): Promise<void> {
  const { records, extractions, decisions } = await readFacts(store);
  expect(await stored(store)).toEqual(project(records, extractions, decisions, resolver));
}

describe('writeLibrary', () => {
  it('leaves the projection of its facts in the store, after any papers in any batches', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyNewRecords, { minLength: 1, maxLength: 3 }), async (arrivals) => {
        const store = await emptyStore();
        for (const arriving of arrivals) {
          await load(store, arriving);
          await expectProjected(store);
        }
        await store.close();
      }),
      { numRuns: 25 },
    );
  });

  it('leaves of a paper that is taken out nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(anyNewRecords, fc.nat(), async (arriving, pick) => {
        const store = await emptyStore();
        const library = await load(store, arriving);
        const gone = library.facts.records[pick % Math.max(1, library.facts.records.length)]?.paperId;
        const left = library.facts.records.filter(({ paperId }) => paperId !== gone);
        await keep(store, library, settleRecords(left, []));
        await expectProjected(store);
        expect((await readFacts(store)).records).toHaveLength(left.length);
        await store.close();
      }),
      { numRuns: 25 },
    );
  });

  it('writes nothing where nothing changes', async () => {
    const store = countingStore(await emptyStore());
    const arriving = [
      { source: 'a', record: { title: 'On Adam', abstract: 'We show that Adam outperforms SGD.' } },
    ];
    await load(store, arriving);
    const writes = store.writes();
    expect(writes).toBeGreaterThan(0);
    await load(store, arriving);
    expect(store.writes()).toBe(writes);
    await store.close();
  });

  it('projects everything again for another resolver, and keeps what derive added', async () => {
    const store = await emptyStore();
    await load(store, [
      { source: 'a', record: { title: 'NTK', abstract: 'The neural tangent kernel and Adam.' } },
    ]);
    await store.write("MATCH (e:Entity {id: 'adam'}) SET e.generic = true, e.specificity = 0.5");
    const apart: Resolver = {
      id: 'apart@1',
      resolve: (uses) => uses.map(({ name }) => ({ canonical: name, names: [name], reasons: [] })),
    };
    await load(store, [], apart);
    await expectProjected(store, apart);
    const kept = await store.read("MATCH (e:Entity {id: 'adam'}) RETURN e.generic, e.specificity");
    for await (const row of kept.rows()) expect(row).toEqual([true, 0.5]);
    const ids = (await stored(store)).nodes.map(({ id }) => id);
    expect(ids).toContain('ntk');
    expect(ids).toContain('neural-tangent-kernel');
    await store.close();
  });

  it('makes again what somebody deleted by hand, at the next ingest of anything', async () => {
    const store = await emptyStore();
    const record = { title: 'On Adam and SGD', abstract: 'Adam and SGD.' };
    await load(store, [{ source: 'jsonl:a', record }]);
    await store.write('MATCH (e:Entity) DETACH DELETE e');
    await store.write('MATCH (p:Paper) DETACH DELETE p');
    const after = await load(store, [{ source: 'jsonl:a', record }]);
    await expectProjected(store);
    expect(after.stamp?.derivedFacts).toBe('');
    await store.close();
  });

  it('gives an entity its new type where the majority changes, and takes the old one away', async () => {
    const store = await emptyStore();
    const one = { title: 'Adam', abstract: 'xx' };
    const other = (n: number) => ({ title: 'Adam', abstract: 'x'.repeat(n), doi: `10.1/${n}` });
    await load(store, [{ source: 'a', record: one }]);
    const before = (await stored(store)).nodes.find(({ id }) => id === 'adam')?.labels;
    await load(store, [
      { source: 'a', record: other(5) },
      { source: 'a', record: other(7) },
    ]);
    const after = (await stored(store)).nodes.find(({ id }) => id === 'adam')?.labels;
    expect([before, after]).toEqual([
      ['Entity', 'Concept'],
      ['Entity', 'Method'],
    ]);
    await store.close();
  });

  it('refuses to write over what another process wrote meanwhile', async () => {
    const store = await emptyStore();
    const stale = await load(store, [{ source: 'a', record: { title: 'One' } }]);
    await load(store, [{ source: 'a', record: { title: 'Two' } }]);
    const records = settleRecords(stale.facts.records, [{ source: 'a', record: { title: 'Three' } }]);
    await expect(keep(store, stale, records)).rejects.toMatchObject({ code: 'StoreBusy' });
    await expectProjected(store);
    await store.close();
  });
});

describe('readLibrary', () => {
  it("refuses a database with other people's data, unless it is to be added to", async () => {
    const store = await emptyStore();
    await store.write("CREATE (:Paper {title: 'somebody else wrote this'})");
    await expect(readLibrary(store, standInResolver, ours)).rejects.toMatchObject({
      code: 'StoreForeign',
      message: expect.stringContaining(':Paper'),
      hint: expect.stringContaining('--into-existing'),
    });
    expect((await readLibrary(store, standInResolver, { intoExisting: true })).facts.records).toEqual([]);
    await store.close();
  });

  it('takes a database that is marked for tests as empty', async () => {
    const store = await emptyStore();
    await store.write('CREATE (:TangentTest)');
    expect((await readLibrary(store, standInResolver, ours)).stamp).toBeUndefined();
    await store.close();
  });

  it('refuses what a newer version wrote', async () => {
    const store = await emptyStore();
    await load(store, [{ source: 'a', record: { title: 'One' } }]);
    await store.write('MATCH (t:Tangent) SET t.schemaVersion = 99');
    await expect(readLibrary(store, standInResolver, ours)).rejects.toMatchObject({ code: 'StoreVersion' });
    await store.close();
  });
});
