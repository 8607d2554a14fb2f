/** Queries from the grammar that both answer give the same rows on the engine as on a real Neo4j. */

import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { expect, it } from 'vitest';
import { describeOnNeo4j } from '../neo4j/describe-on-neo4j.ts';
import { askEngine, readNeo4j } from './answers.ts';
import { expressionQuery, patternQuery } from './grammar.ts';
import { SAMPLE_GRAPH } from './sample-graph.ts';

const SEED = 5;
/** Without it, a fixed choice of few queries, the same every time; with it (nightly), so many new ones. */
const given = process.env['TANGENT_DIFFERENTIAL_RUNS'];
const runs = Number(given ?? 100);
const choice = given === undefined ? { numRuns: runs, seed: SEED } : { numRuns: runs };

describeOnNeo4j('generated queries', ({ kind, url, username, password }) => {
  it.skipIf(kind === 'given')(
    `never get other rows, ${runs} of each kind`,
    async () => {
      const driver = neo4j.driver(url, neo4j.auth.basic(username, password), { useBigInt: true });
      try {
        await driver.executeQuery(SAMPLE_GRAPH);
        for (const queries of [expressionQuery, patternQuery]) {
          await fc.assert(
            fc.asyncProperty(queries, async (query) => {
              const [wanted, found] = [await readNeo4j(driver, query), await askEngine(query)];
              // What either refuses, and how early, is left to the queries written by hand: Neo4j takes a list for a
              // boolean, say, where the engine says that it doesn't.
              if (wanted.code !== undefined || found.code !== undefined) return;
              expect(found.rows).toEqual(wanted.rows);
            }),
            choice,
          );
        }
      } finally {
        await driver.close();
      }
    },
    1_200_000,
  );
});
