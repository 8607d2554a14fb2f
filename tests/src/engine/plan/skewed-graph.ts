/** A small literature whose counts differ widely, so that the order of a pattern matters; and statements run on it by any order. */

import { openDatabase, type Database } from '../../../../src/engine/database.ts';
import { SnapshotGraph } from '../../../../src/engine/graph/snapshot-graph.ts';
import { openMemoryStore } from '../../../../src/engine/kv/memory.ts';
import type { KeyValueStore } from '../../../../src/engine/kv/key-value-store.ts';
import { describePlan, type PlanDescription } from '../../../../src/engine/plan/describe.ts';
import { statisticsOf } from '../../../../src/engine/plan/statistics.ts';
import { prepare, type Planner } from '../../../../src/engine/prepare.ts';
import { RunContext } from '../../../../src/engine/run/context.ts';
import { runPrepared } from '../../../../src/engine/run/run-prepared.ts';

const clockAndChance = { now: () => 0, random: () => 0.5 };

const STATEMENTS = [
  'CREATE CONSTRAINT paper_id FOR (p:Paper) REQUIRE p.id IS UNIQUE',
  'CREATE CONSTRAINT name_id FOR (e:Entity) REQUIRE e.id IS UNIQUE',
  'CREATE INDEX paper_year FOR (p:Paper) ON (p.year)',
  'CREATE INDEX name_name FOR (e:Entity) ON (e.name)',
  'CREATE TEXT INDEX paper_title FOR (p:Paper) ON (p.title)',
  "UNWIND range(0, 399) AS i CREATE (:Paper {id: 'p' + toString(i), year: 1980 + i % 40, title: 'title ' + toString(i)})",
  "UNWIND range(0, 149) AS i CREATE (e:Entity {id: 'e' + toString(i), name: 'name ' + toString(i % 120), rank: i}) SET e:$(CASE WHEN i % 10 = 0 THEN 'Metric' WHEN i % 3 = 0 THEN 'Dataset' ELSE 'Method' END)",
  "UNWIND range(0, 119) AS i CREATE (:Author {id: 'a' + toString(i), name: 'author ' + toString(i)})",
  "UNWIND range(0, 3) AS i CREATE (:Venue {id: 'v' + toString(i)})",
  // The first names are mentioned most.
  'MATCH (p:Paper) WITH p, toInteger(substring(p.id, 1)) AS i UNWIND range(0, 5) AS k MATCH (e:Entity {id: "e" + toString((i * (k + 1) * (k + 1)) % (5 + k * 29))}) CREATE (p)-[:MENTIONS {place: k}]->(e)',
  'MATCH (p:Paper) WITH p, toInteger(substring(p.id, 1)) AS i WHERE i % 20 = 0 MATCH (e:Entity {id: "e" + toString(i % 150)}) CREATE (p)-[:INTRODUCES]->(e)',
  'MATCH (p:Paper) WITH p, toInteger(substring(p.id, 1)) AS i MATCH (v:Venue {id: "v" + toString(i % 4)}) CREATE (p)-[:PUBLISHED_IN]->(v)',
  'MATCH (p:Paper) WITH p, toInteger(substring(p.id, 1)) AS i UNWIND range(0, 1) AS k MATCH (a:Author {id: "a" + toString((i * 7 + k * 13) % 120)}) CREATE (a)-[:WROTE]->(p)',
  'MATCH (p:Paper) WITH p, toInteger(substring(p.id, 1)) AS i WHERE i > 3 UNWIND range(1, 3) AS k MATCH (q:Paper {id: "p" + toString(i / (k + 1))}) CREATE (p)-[:CITES]->(q)',
  'MATCH (a:Entity) WITH a, a.rank AS i WHERE i > 0 MATCH (b:Entity {id: "e" + toString(i / 2)}) CREATE (a)-[:BASED_ON]->(b)',
  'MATCH (a:Paper {id: "p7"}), (b:Entity {id: "e140"}) CREATE (a)-[:RETRACTS]->(b)',
];

export async function skewedGraph(): Promise<{ readonly database: Database; readonly store: KeyValueStore }> {
  const store = openMemoryStore();
  const database = openDatabase({ ...clockAndChance, store });
  for (const statement of STATEMENTS) await database.write(statement);
  return { database, store };
}

/** Runs it by an order of its own choice; `undefined` where it takes more than so many steps. */
export async function stepsOf(
  store: KeyValueStore,
  query: string,
  orderOf: Planner['orderOf'],
  most: number,
): Promise<{ readonly steps: number; readonly plan: PlanDescription } | undefined> {
  const snapshot = store.snapshot();
  const graph = new SnapshotGraph(snapshot);
  const prepared = prepare(query, () => undefined, new Map(), { statistics: statisticsOf(graph), orderOf });
  const limits = { timeout: Infinity, memory: Infinity, steps: most };
  const ctx = new RunContext({
    ...clockAndChance,
    graph,
    writer: undefined,
    parameters: new Map(),
    limits,
    signal: undefined,
  });
  try {
    await runPrepared(prepared, ctx);
    if (prepared.work.kind !== 'query') return undefined;
    return { steps: ctx.taken, plan: describePlan(prepared.work.plan, () => undefined) };
  } catch (error) {
    if (error instanceof Error && 'kind' in error && error.kind === 'StepLimit') return undefined;
    throw error;
  } finally {
    snapshot.done();
  }
}
