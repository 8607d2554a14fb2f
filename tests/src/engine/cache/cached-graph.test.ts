/** What is kept of a graph says what the graph says: over random graphs, at any limit, and after every commit. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CachedGraph } from '../../../../src/engine/cache/cached-graph.ts';
import { GraphCache } from '../../../../src/engine/cache/graph-cache.ts';
import { openDatabase } from '../../../../src/engine/database.ts';
import type { GraphReader } from '../../../../src/engine/graph/graph.ts';
import { SnapshotGraph } from '../../../../src/engine/graph/snapshot-graph.ts';
import { openMemoryStore } from '../../../../src/engine/kv/memory.ts';
import type { Direction } from '../../../../src/engine/syntax/ast.ts';
import type { RelationshipValue } from '../../../../src/engine/values/entities.ts';
import { hashKey } from '../../../../src/engine/values/hash-key.ts';
import type { Value } from '../../../../src/engine/values/value.ts';

const clockAndChance = { now: () => 0, random: () => 0.5 };

const nodes = fc.array(
  fc.record({ labels: fc.subarray(['A', 'B', 'C']), name: fc.option(fc.string(), { nil: null }) }),
  { minLength: 1, maxLength: 8 },
);
const relationships = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('R', 'S', 'T')), {
  maxLength: 20,
});

/** All that the two have in common, as text. */
function describeGraph(graph: GraphReader): string[] {
  const told = (found: RelationshipValue): string =>
    `${found.id} ${found.type} ${found.start.id} ${found.end.id} ${hashKey(found.property('weight'))}`;
  const directions: readonly Direction[] = ['out', 'in', 'both'];
  return [...graph.allNodes()].flatMap((id) => [
    `${id} ${hashKey(graph.node(id)?.property('name') ?? null)} ${graph.labelsOf(id).join()} ${graph.hasLabel(id, 'B')}`,
    ...directions.flatMap((direction) =>
      [undefined, ['R'], ['S', 'T'], ['None']].map((types) =>
        [...graph.expand(id, direction, types)].map(told).toSorted().join(';'),
      ),
    ),
    `${[...graph.nodesWithLabel('A')].join()} ${[...graph.nodesWithLabel('None')].join()}`,
  ]);
}

describe('cached graph', () => {
  it('says what the snapshot says, the first time and the second, whatever the limit', async () => {
    await fc.assert(
      fc.asyncProperty(nodes, relationships, fc.nat(3_000), async (ofNodes, ofRelationships, most) => {
        const store = openMemoryStore();
        const database = openDatabase({ ...clockAndChance, store });
        await database.write('UNWIND $rows AS row CREATE (n:$(row.labels) {name: row.name, at: row.at})', {
          rows: ofNodes.map(
            ({ labels, name }, at) =>
              new Map<string, Value>([
                ['labels', labels],
                ['name', name],
                ['at', BigInt(at)],
              ]),
          ),
        });
        for (const [start, end, type] of ofRelationships) {
          await database.write(`MATCH (a {at: $a}), (b {at: $b}) CREATE (a)-[:${type} {weight: $a}]->(b)`, {
            a: BigInt(start % ofNodes.length),
            b: BigInt(end % ofNodes.length),
          });
        }
        const snapshot = store.snapshot();
        const plain = describeGraph(new SnapshotGraph(snapshot));
        const cached = new CachedGraph(snapshot, new GraphCache(snapshot.version, most));
        expect(describeGraph(cached)).toEqual(plain);
        expect(describeGraph(cached)).toEqual(plain);
        snapshot.done();
      }),
      { numRuns: 60 },
    );
  });

  it('forgets with every commit, of this database or of another on the same store', async () => {
    const store = openMemoryStore();
    const database = openDatabase({ ...clockAndChance, store });
    const other = openDatabase({ ...clockAndChance, store });
    const names = async (): Promise<unknown> =>
      (await database.read('MATCH (n:A) RETURN n.name, labels(n), COUNT { (n)--() } ORDER BY n.name')).rows;
    await database.write("CREATE (:A {name: 'one'})");
    expect(await names()).toEqual([['one', ['A'], 0n]]);
    await database.write("MATCH (n:A) SET n.name = 'two', n:B CREATE (n)-[:R]->()");
    expect(await names()).toEqual([['two', ['A', 'B'], 1n]]);
    await other.write("MATCH (n:A) SET n.name = 'three' CREATE (:A {name: 'four'})");
    expect(await names()).toEqual([
      ['four', ['A'], 0n],
      ['three', ['A', 'B'], 1n],
    ]);
  });

  it('keeps nothing of a transaction that is not committed', async () => {
    const database = openDatabase({ ...clockAndChance, store: openMemoryStore() });
    await database.write("CREATE (:A {name: 'before'})");
    const failing = database.transaction(async (transaction) => {
      await transaction.write("MATCH (n:A) SET n.name = 'within'");
      expect((await transaction.read('MATCH (n:A) RETURN n.name')).rows).toEqual([['within']]);
      throw new Error('no commit');
    });
    await expect(failing).rejects.toThrow('no commit');
    expect((await database.read('MATCH (n:A) RETURN n.name')).rows).toEqual([['before']]);
  });
});
