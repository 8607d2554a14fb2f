/** Loading on a real Neo4j: the same graph as in the embedded store, of the same papers. */

import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { extractionsFor } from '../../../ingest/load/extractions-for.ts';
import { readFacts } from '../../../ingest/load/facts.ts';
import { readLibrary, writeLibrary } from '../../../ingest/load/library.ts';
import { readProjectedGraph } from '../../../ingest/load/stored-graph.ts';
import { project } from '../../../src/domain/project.ts';
import { settleRecords } from '../../../src/domain/settle-records.ts';
import type { NewRecord } from '../../../src/domain/settle-records.ts';
import type { Row, Store } from '../../../src/store/store.ts';
import { anyNewRecords } from '../../fixtures/arbitrary-papers.ts';
import { countingStore } from '../../fixtures/counting-store.ts';
import { extractionsOfTexts, standInResolver } from '../../fixtures/stand-ins.ts';
import { describeOnNeo4j, openTestStore } from '../../neo4j/describe-on-neo4j.ts';

/** A server compiles each of some fifty statements when it first sees it. */
describeOnNeo4j('writeLibrary on Neo4j', (address) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore(address);
  });
  beforeEach(async () => {
    await store.write('MATCH (n) WHERE NOT n:TangentTest DETACH DELETE n');
  });
  afterAll(async () => await store.close());

  async function load(arriving: readonly NewRecord[], into = store): Promise<void> {
    const before = await readLibrary(into, standInResolver, { intoExisting: false });
    const records = settleRecords(before.facts.records, arriving);
    const { extractions } = extractionsFor(records, extractionsOfTexts(records));
    await writeLibrary(into, before, { ...before.facts, records, extractions }, standInResolver);
  }

  async function rows(statement: string): Promise<readonly Row[]> {
    const found: Row[] = [];
    for await (const row of (await store.read(statement)).rows()) found.push(row);
    return found;
  }

  it('leaves the projection of its facts in the store, and no lock', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyNewRecords, { minLength: 1, maxLength: 2 }), async (arrivals) => {
        await store.write('MATCH (n) WHERE NOT n:TangentTest DETACH DELETE n');
        for (const arriving of arrivals) await load(arriving);
        const { records, extractions, decisions } = await readFacts(store);
        expect(await readProjectedGraph(store)).toEqual(
          project(records, extractions, decisions, standInResolver),
        );
        expect(await rows('MATCH (n) WHERE n._lock IS NOT NULL RETURN n')).toEqual([]);
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  it('writes whole numbers as integers, confidence as a float, and nothing the second time', async () => {
    const arriving = [
      {
        source: 'a',
        record: { title: 'On Adam', abstract: 'We show that Adam outperforms SGD.', year: 2020 },
      },
    ];
    const counting = countingStore(store);
    await load(arriving, counting);
    const writes = counting.writes();
    await load(arriving, counting);
    expect(counting.writes()).toBe(writes);
    expect(
      await rows('MATCH (p:Paper)-[m:MENTIONS]->(:Entity {id: "adam"}) RETURN p.year, m.count, m.starts'),
    ).toEqual([[2020n, 2n, [3n, 21n]]]);
    const [types] = await rows(
      'MATCH (c:Claim) RETURN valueType(c.confidence) STARTS WITH "FLOAT", valueType(c.start) STARTS WITH "INTEGER"',
    );
    expect(types).toEqual([true, true]);
  });

  it('brings constraints, and full-text search by a part of a name', async () => {
    await load([{ source: 'a', record: { title: 'On Adam', abstract: 'The neural tangent kernel.' } }]);
    await expect(
      store.transaction((transaction) => transaction.write("CREATE (:Entity {id: 'neural-tangent-kernel'})")),
    ).rejects.toMatchObject({ name: 'TangentError' });
    await store.write('CALL db.awaitIndexes(30)');
    expect(
      await rows('CALL db.index.fulltext.queryNodes("entity_names", "tangent") YIELD node RETURN node.name'),
    ).toEqual([['neural tangent kernel']]);
  });

  it('lets one of two writers at once go first, and has the other run again', async () => {
    await load([{ source: 'a', record: { title: 'One' } }]);
    const outcomes = await Promise.allSettled(
      ['Two', 'Three'].map((title) => load([{ source: 'a', record: { title } }])),
    );
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    for (const outcome of refused) expect(outcome).toMatchObject({ reason: { code: 'StoreBusy' } });
    expect(await rows('MATCH (p:Paper) RETURN count(p)')).toEqual([[BigInt(3 - refused.length)]]);
  });
});
