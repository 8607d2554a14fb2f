/** Queries from the grammars that both answer give the same rows, and leave the same graph, on the engine as on a real Neo4j. */

import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { expect, it } from 'vitest';
import { describeOnNeo4j } from '../neo4j/describe-on-neo4j.ts';
import { askEngine, askNeo4j, readNeo4j, type Answer } from './answers.ts';
import { countQuery, expressionQuery, joinQuery, patternQuery } from './grammar.ts';
import { graphScript } from './random-graph.ts';
import { SAMPLE_GRAPH } from './sample-graph.ts';
import { typedQuery } from './typed-grammar.ts';
import { writeScript } from './write-grammar.ts';

const SEED = 5;
/** Without it, a fixed choice of few queries, the same every time; with it (nightly), so many new ones. */
const given = process.env['TANGENT_DIFFERENTIAL_RUNS'];
const runs = Number(given ?? 100);
const choice = given === undefined ? { numRuns: runs, seed: SEED } : { numRuns: runs };

/**
 * What either refuses, and how early, is left to the queries written by hand: Neo4j takes a list for a boolean, say,
 * where the engine says that it doesn't.
 */
function compare(wanted: Answer, found: Answer): void {
  if (wanted.code !== undefined || found.code !== undefined) return;
  expect([found.rows, found.counters, found.graph]).toEqual([wanted.rows, wanted.counters, wanted.graph]);
}

describeOnNeo4j('generated queries', ({ kind, url, username, password }) => {
  it.skipIf(kind === 'given')(
    `never get other rows, ${runs} of each kind`,
    async () => {
      const driver = neo4j.driver(url, neo4j.auth.basic(username, password), { useBigInt: true });
      try {
        await driver.executeQuery(SAMPLE_GRAPH);
        for (const queries of [expressionQuery, typedQuery, patternQuery]) {
          await fc.assert(
            fc.asyncProperty(queries, async (query) => {
              compare(await readNeo4j(driver, query), await askEngine(query));
            }),
            choice,
          );
        }
        for (const queries of [joinQuery, countQuery, writeScript]) {
          await fc.assert(
            fc.asyncProperty(graphScript, queries, async (graph, query) => {
              compare(await askNeo4j(driver, query, graph), await askEngine(query, graph));
            }),
            choice,
          );
        }
      } finally {
        await driver.close();
      }
    },
    3_600_000,
  );
});
