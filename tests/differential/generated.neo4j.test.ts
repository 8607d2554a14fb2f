/** Queries from the grammar that a real Neo4j answers give the same rows on the engine. */

import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { expect, it } from 'vitest';
import { describeOnNeo4j } from '../neo4j/describe-on-neo4j.ts';
import { askEngine, readNeo4j } from './answers.ts';
import { expressionQuery, patternQuery } from './grammar.ts';
import { SAMPLE_GRAPH } from './sample-graph.ts';

const runs = Number(process.env['TANGENT_DIFFERENTIAL_RUNS'] ?? 250);

describeOnNeo4j('generated queries', ({ kind, url, username, password }) => {
  it.skipIf(kind === 'given')(
    `answer alike, ${runs} of each kind`,
    async () => {
      const driver = neo4j.driver(url, neo4j.auth.basic(username, password), { useBigInt: true });
      try {
        await driver.executeQuery(SAMPLE_GRAPH);
        for (const queries of [expressionQuery, patternQuery]) {
          await fc.assert(
            fc.asyncProperty(queries, async (query) => {
              const [wanted, found] = [await readNeo4j(driver, query), await askEngine(query)];
              // How far Neo4j infers types before it runs, and so refuses, is left to the queries written by hand.
              if (wanted.code !== undefined) return;
              expect({ code: found.code, rows: found.rows }).toEqual({ code: undefined, rows: wanted.rows });
            }),
            { numRuns: runs },
          );
        }
      } finally {
        await driver.close();
      }
    },
    1_200_000,
  );
});
