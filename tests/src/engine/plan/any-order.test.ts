/** Whatever order the planner chooses, with indexes or without, the rows are the same. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../../src/engine/database.ts';
import { CypherError } from '../../../../src/engine/errors.ts';
import { SnapshotGraph } from '../../../../src/engine/graph/snapshot-graph.ts';
import { openMemoryStore } from '../../../../src/engine/kv/memory.ts';
import type { KeyValueStore } from '../../../../src/engine/kv/key-value-store.ts';
import { allOrders } from '../../../../src/engine/plan/join-order.ts';
import { statisticsOf } from '../../../../src/engine/plan/statistics.ts';
import { prepare } from '../../../../src/engine/prepare.ts';
import { RunContext } from '../../../../src/engine/run/context.ts';
import { runPrepared } from '../../../../src/engine/run/run-prepared.ts';
import { countQuery, joinQuery } from '../../../differential/grammar.ts';
import { graphScript } from '../../../differential/random-graph.ts';
import { PARAMETERS } from '../../../differential/sample-graph.ts';
import { canonicalResult } from '../../../tck/expected-values.ts';

const INDEXES = [
  'CREATE INDEX person_name FOR (n:Person) ON (n.name)',
  'CREATE INDEX person_age FOR (n:Person) ON (n.age)',
  'CREATE INDEX admin_age FOR (n:Admin) ON (n.age)',
  'CREATE TEXT INDEX city_name FOR (n:City) ON (n.name)',
];
const ORDERS_TRIED = 400;
const RUNS = Number(process.env['TANGENT_DIFFERENTIAL_RUNS'] ?? 60);
const clockAndChance = { now: () => 0, random: () => 0.5 };

async function fresh(
  graph: string,
  indexes: readonly string[],
): Promise<{ database: Database; store: KeyValueStore }> {
  const store = openMemoryStore();
  const database = openDatabase({ ...clockAndChance, store });
  for (const index of indexes) await database.write(index);
  await database.write(graph);
  return { database, store };
}

/** Rows as texts, in any order; or the code of the error. */
async function asBag(
  run: () => Promise<readonly (readonly Parameters<typeof canonicalResult>[0][])[]>,
): Promise<string[] | string> {
  try {
    return (await run()).map((row) => row.map((value) => canonicalResult(value)).join(' | ')).toSorted();
  } catch (error) {
    if (error instanceof CypherError) return error.code;
    throw error;
  }
}

/** Runs the query with an order picked by `seed` for each of its patterns. */
async function inAnyOrder(
  store: KeyValueStore,
  query: string,
  seed: number,
): Promise<Parameters<typeof canonicalResult>[0][][]> {
  const snapshot = store.snapshot();
  const graph = new SnapshotGraph(snapshot);
  const prepared = prepare(query, () => undefined, PARAMETERS, {
    statistics: statisticsOf(graph),
    orderOf: (pattern) => {
      const orders = [];
      for (const order of allOrders(pattern)) if (orders.push(order) === ORDERS_TRIED) break;
      return orders[seed % orders.length] ?? [];
    },
  });
  const limits = { timeout: Infinity, memory: Infinity, steps: Infinity };
  const ctx = new RunContext({
    ...clockAndChance,
    graph,
    writer: undefined,
    parameters: PARAMETERS,
    limits,
    signal: undefined,
  });
  const { rows } = await runPrepared(prepared, ctx);
  snapshot.done();
  return rows.map((row) => [...row]);
}

describe('plans', () => {
  for (const [name, queries] of Object.entries({ joinQuery, countQuery })) {
    it(`give the same rows in whatever order, with indexes or without: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(graphScript, queries, fc.nat(100_000), async (graph, query, seed) => {
          const plain = await fresh(graph, []);
          const indexed = await fresh(graph, INDEXES);
          const wanted = await asBag(async () => (await plain.database.read(query, PARAMETERS)).rows);
          expect(await asBag(async () => (await indexed.database.read(query, PARAMETERS)).rows)).toEqual(
            wanted,
          );
          expect(await asBag(async () => await inAnyOrder(indexed.store, query, seed))).toEqual(wanted);
          expect(await asBag(async () => (await indexed.database.write(query, PARAMETERS)).rows)).toEqual(
            wanted,
          );
        }),
        { numRuns: RUNS },
      );
    }, 3_600_000);
  }
});
