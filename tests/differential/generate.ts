/**
 * `npm run differential -- --store bolt://... --runs 4000 [--seed 5]`: so many generated queries of each kind on an empty Neo4j (NEO4J_USERNAME, NEO4J_PASSWORD) and on the engine; prints each difference, and notes what
 * was run in generated-runs.jsonl. Without a store it prints what the runs noted there have given.
 */

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import neo4j, { type Driver } from 'neo4j-driver';
import { askEngine, askNeo4j, readNeo4j, type Answer } from './answers.ts';
import { typedQuery } from './typed-grammar.ts';
import { countQuery, expressionQuery, joinQuery, patternQuery } from './grammar.ts';
import { graphScript } from './random-graph.ts';
import { SAMPLE_GRAPH } from './sample-graph.ts';
import { writeScript } from './write-grammar.ts';

const notes = join(import.meta.dirname, 'generated-runs.jsonl');

/** Queries that are asked on one graph before the next is made. */
const ON_ONE_GRAPH = 20;
const sampleGraph = fc.constant(SAMPLE_GRAPH);

const KINDS = [
  { kind: 'expressions', graphs: sampleGraph, queries: expressionQuery, writes: false },
  { kind: 'typed expressions', graphs: sampleGraph, queries: typedQuery, writes: false },
  { kind: 'patterns', graphs: sampleGraph, queries: patternQuery, writes: false },
  { kind: 'joins', graphs: graphScript, queries: joinQuery, writes: false },
  { kind: 'counts', graphs: graphScript, queries: countQuery, writes: false },
  { kind: 'write scripts', graphs: graphScript, queries: writeScript, writes: true },
] as const;

type Kind = (typeof KINDS)[number];

/** `compared`: those that neither refused, so that there was an answer to compare. */
interface Note {
  readonly kind: Kind['kind'];
  readonly seed: number;
  readonly asked: number;
  readonly compared: number;
  readonly differences: readonly string[];
}

const { values: flags } = parseArgs({
  options: { store: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' } },
});
const write = (line: string): void => void process.stdout.write(`${line}\n`);

if (flags.store === undefined) printNotes();
else await run(flags.store, Number(flags.runs ?? 100), Number(flags.seed ?? 5));

function printNotes(): void {
  const lines = existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [];
  const all = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Note);
  const row = (title: string, of: readonly Note[]): void => {
    const total = (count: (note: Note) => number): string =>
      String(of.reduce((sum, note) => sum + count(note), 0)).padStart(9);
    write(
      `${title.padEnd(18)}${total(({ asked }) => asked)}${total(({ compared }) => compared)}${total(({ differences }) => differences.length)}`,
    );
  };
  write(`${''.padEnd(18)}    asked compared  differing`);
  for (const { kind } of KINDS)
    row(
      kind,
      all.filter((note) => note.kind === kind),
    );
  row('all', all);
  for (const { seed, differences } of all) for (const query of differences) write(`seed ${seed}: ${query}`);
}

async function run(store: string, runs: number, firstSeed: number): Promise<void> {
  const { NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  const driver = neo4j.driver(store, neo4j.auth.basic(username, password), { useBigInt: true });
  try {
    for (let done = 0; done < runs; done += ON_ONE_GRAPH) {
      const seed = firstSeed + done;
      for (const kind of KINDS) {
        const note = await compareSome(driver, kind, seed, Math.min(ON_ONE_GRAPH, runs - done));
        appendFileSync(notes, `${JSON.stringify(note)}\n`);
        for (const query of note.differences) write(`differs, seed ${seed}, ${kind.kind}: ${query}`);
      }
    }
  } finally {
    await driver.close();
  }
  printNotes();
}

async function compareSome(
  driver: Driver,
  { kind, graphs, queries, writes }: Kind,
  seed: number,
  count: number,
): Promise<Note> {
  const [graph = ''] = fc.sample(graphs, { numRuns: 1, seed });
  const asked = fc.sample<string>(queries, { numRuns: count, seed });
  const differences: string[] = [];
  let compared = 0;
  const compare = (query: string, wanted: Answer, found: Answer): void => {
    // What either refuses, and how early, is left to the queries written by hand.
    if (wanted.code !== undefined || found.code !== undefined) return;
    compared += 1;
    const same = (one: Answer): string => JSON.stringify([one.rows, one.counters, one.graph]);
    if (same(wanted) !== same(found)) differences.push(`${query} // on ${graph}`);
  };
  if (writes) {
    for (const query of asked)
      compare(query, await askNeo4j(driver, query, graph), await askEngine(query, graph));
  } else {
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    await driver.executeQuery(graph);
    const answers = await Promise.all(asked.map(async (query) => await readNeo4j(driver, query)));
    for (const [at, query] of asked.entries())
      compare(query, answers[at] as Answer, await askEngine(query, graph));
  }
  return { kind, seed, asked: asked.length, compared, differences };
}
