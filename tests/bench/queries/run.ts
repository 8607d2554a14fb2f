/**
 * `npm run bench:queries -- [--size nodes] [--write] [literature|social]...`: queries on generated graphs, our engine
 * beside Neo4j over Bolt in one run; medians, 95th percentiles and ratios, as a table on stdout and, with `--write`, in
 * RESULTS.md beside this file. The graphs are made once and kept in the cache folder.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { openStore } from '../../../src/tangent.ts';
import type { Store } from '../../../src/store/store.ts';
import { createSchema } from './bench-graph.ts';
import { cachedGraphFiles } from './graph-files.ts';
import { machine } from './machine.ts';
import { startFilledNeo4j } from './neo4j-server.ts';
import { SUITES, type Suite } from './suites.ts';
import { timeCatalogue, timeQuery, type Timing } from './time-queries.ts';
import { timingTable } from './timing-table.ts';

const { values, positionals } = parseArgs({
  options: { size: { type: 'string', default: '100000' }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const nodes = Number(values.size);
if (!Number.isSafeInteger(nodes) || nodes < 1_000) throw new Error('--size takes a number of at least 1000');
const unknown = positionals.filter((name) => !(name in SUITES));
if (unknown.length > 0)
  throw new Error(`no suite ${unknown.join()}; there are ${Object.keys(SUITES).join()}`);

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function timeSuite(store: Store, suite: Suite): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  for (const query of suite.queries) timings.push(await timeQuery(store, query, nodes));
  if (suite.catalogue) timings.push(...(await timeCatalogue(store)));
  return timings;
}

async function timeOwn(directory: string, suite: Suite): Promise<readonly Timing[]> {
  const store = await openStore(directory);
  try {
    await createSchema(store, [], suite.indexes);
    return await timeSuite(store, suite);
  } finally {
    await store.close();
  }
}

async function benchSuite(name: string, suite: Suite): Promise<string> {
  const from = performance.now();
  const files = await cachedGraphFiles(name, nodes, suite.graph);
  const { size, buildSeconds } = files;
  const built = buildSeconds === undefined ? '' : `, store built in ${buildSeconds.toFixed(0)} s`;
  const title = `${name}: ${size.nodes} nodes, ${size.relationships} relationships`;
  say(`\n${title}${built}`);
  const neo4j = await startFilledNeo4j(files.importArguments, () => suite.graph(nodes), suite);
  try {
    const own = await timeOwn(files.store, suite);
    if ('missing' in neo4j) say(`Neo4j is left out: ${neo4j.missing}`);
    const theirs = 'missing' in neo4j ? [] : await timeSuite(neo4j.store, suite);
    const table = timingTable(suite.queries, own, theirs);
    say(table);
    say(`${((performance.now() - from) / 1_000).toFixed(0)} s in all`);
    return `## ${title}\n\n${table}\n`;
  } finally {
    if (!('missing' in neo4j)) await neo4j.stop();
  }
}

const sections: string[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(SUITES)) {
  const suite = SUITES[name];
  if (suite) sections.push(await benchSuite(name, suite));
}
if (values.write) {
  const head = `# Queries beside Neo4j\n\nWritten by \`npm run bench:queries -- --size ${nodes} --write\` on ${machine()}.\n\nMilliseconds; the rows are the sum over the first three runs, which must be the same on both.\n`;
  const text = await format([head, ...sections].join('\n'), { parser: 'markdown', printWidth: 120 });
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text);
}
