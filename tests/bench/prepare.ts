/** `npm run bench:prepare`: milliseconds from the text of a query of ten lines to its plan, in steps, and from the plan cache. */

import { openDatabase } from '../../src/engine/database.ts';
import { SnapshotGraph } from '../../src/engine/graph/snapshot-graph.ts';
import { openMemoryStore } from '../../src/engine/kv/memory.ts';
import { PlanCache } from '../../src/engine/plan-cache.ts';
import { statisticsOf } from '../../src/engine/plan/statistics.ts';
import { prepare } from '../../src/engine/prepare.ts';
import { parseStatement } from '../../src/engine/syntax/parse.ts';
import { analyse } from '../../src/engine/semantics/analyse.ts';

const TEXT = `MATCH (e:Entity {id: $entity})<-[m:MENTIONS]-(p:Paper)-[:STATES]->(c:Claim)
WHERE p.year >= $since AND NOT coalesce(e.generic, false)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
WITH e, p, collect(DISTINCT o.name) AS names, count(c) AS claims
WHERE claims > 1 OR size(names) > 2
MATCH (a:Author)-[:WROTE]->(p), (p)-[:PUBLISHED_IN]->(v:Venue)
WITH p, v, names, claims, [x IN collect(a.name) WHERE x <> ''][0..5] AS authors
RETURN p.title AS title, p.year AS year, v.name AS venue, authors, names, claims
ORDER BY claims DESC, year DESC, title
LIMIT 25`;
const RUNS = 2_000;

const store = openMemoryStore();
const database = openDatabase({ now: () => performance.now(), random: () => 0.5, store });
await database.write('CREATE CONSTRAINT one FOR (e:Entity) REQUIRE e.id IS UNIQUE');
await database.write('CREATE INDEX years FOR (p:Paper) ON (p.year)');
await database.write(
  'UNWIND range(1, 2000) AS i CREATE (:Paper {year: i % 40})-[:MENTIONS]->(:Entity {id: i})',
);
const graph = new SnapshotGraph(store.snapshot());
const parameters = new Map<string, string | bigint>([
  ['entity', 'x'],
  ['since', 2000n],
]);
const noProcedure = (): undefined => undefined;
const cache = new PlanCache(noProcedure);

const STEPS: Readonly<Record<string, () => unknown>> = {
  parse: () => parseStatement(TEXT),
  'parse and analyse': () => analyse(parseStatement(TEXT), noProcedure, new Map()),
  'parse, analyse and plan': () =>
    prepare(TEXT, noProcedure, parameters, { statistics: statisticsOf(graph) }),
  'from the plan cache': () => cache.prepare(TEXT, parameters, graph),
};
for (const [name, step] of Object.entries(STEPS)) {
  const spent: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const from = performance.now();
    step();
    spent.push(performance.now() - from);
  }
  const [first = 0] = spent;
  const warm = spent.slice(RUNS / 2).toSorted((a, b) => a - b);
  const at = (share: number): string => (warm[Math.floor(warm.length * share)] ?? 0).toFixed(3);
  process.stdout.write(`${name.padEnd(26)} first ${first.toFixed(1)}  p50 ${at(0.5)}  p95 ${at(0.95)} ms\n`);
}
