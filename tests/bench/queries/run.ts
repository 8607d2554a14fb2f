/**
 * `npm run bench:queries -- [nodes] [literature|social]...`: queries on generated graphs, our engine beside Neo4j over
 * Bolt in one run; medians, 95th percentiles and ratios, as a table on stdout.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/tangent.ts';
import type { Store } from '../../../src/store/store.ts';
import { startNeo4j } from '../../neo4j/start-neo4j.ts';
import { loadGraph, sizeOf } from './bench-graph.ts';
import type { BenchGraph } from './bench-graph.ts';
import { literatureGraph } from './literature-graph.ts';
import { LITERATURE_QUERIES } from './literature-queries.ts';
import type { QueryCase } from './query-case.ts';
import { socialGraph } from './social-graph.ts';
import { SOCIAL_QUERIES } from './social-queries.ts';
import { timeCatalogue, timeQuery } from './time-queries.ts';
import type { Timing } from './time-queries.ts';
import { timingTable } from './timing-table.ts';

interface Suite {
  readonly graph: (nodes: number) => BenchGraph;
  readonly indexes: readonly string[];
  readonly queries: readonly QueryCase[];
  readonly catalogue: boolean;
}

const SUITES: Readonly<Record<string, Suite>> = {
  literature: {
    graph: literatureGraph,
    indexes: ['CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)'],
    queries: LITERATURE_QUERIES,
    catalogue: true,
  },
  social: { graph: socialGraph, indexes: [], queries: SOCIAL_QUERIES, catalogue: false },
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function timeSuite(
  store: Store,
  suite: Suite,
  graph: BenchGraph,
  nodes: number,
): Promise<readonly Timing[]> {
  const from = performance.now();
  const before = process.cpuUsage();
  await loadGraph(store, graph, suite.indexes);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - from) / 1_000;
  say(
    `${store.url}: loaded in ${seconds.toFixed(1)} s, cpu of this process ${((user + system) / 1e6).toFixed(1)} s`,
  );
  const timings: Timing[] = [];
  for (const query of suite.queries) timings.push(await timeQuery(store, query, nodes));
  if (suite.catalogue) timings.push(...(await timeCatalogue(store)));
  return timings;
}

async function benchSuite(name: string, suite: Suite, nodes: number): Promise<void> {
  const graph = suite.graph(nodes);
  const size = sizeOf(graph);
  say(`\n${name}: ${size.nodes} nodes, ${size.relationships} relationships`);
  const folder = mkdtempSync(join(tmpdir(), 'tangent-bench-'));
  const ours = await openStore(join(folder, 'data'));
  const neo4j = await startNeo4j();
  try {
    const own = await timeSuite(ours, suite, graph, nodes);
    if ('missing' in neo4j) {
      say(`Neo4j is left out: ${neo4j.missing}`);
      say(timingTable(suite.queries, own, []));
      return;
    }
    const theirs = await openStore(neo4j.url, neo4j);
    try {
      say(timingTable(suite.queries, own, await timeSuite(theirs, suite, graph, nodes)));
    } finally {
      await theirs.close();
    }
  } finally {
    await ours.close();
    if (!('missing' in neo4j)) await neo4j.stop();
    rmSync(folder, { recursive: true });
  }
}

const names = process.argv.slice(2).filter((argument) => argument in SUITES);
const nodes = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 100_000);
for (const name of names.length > 0 ? names : Object.keys(SUITES)) {
  const suite = SUITES[name];
  if (suite) await benchSuite(name, suite, nodes);
}
