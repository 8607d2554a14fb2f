/** All differential queries, and those whose answers are known to differ, with the reason. */

import { batchQueries } from './cases/batches.ts';
import { clauseForms } from './cases/clauses.ts';
import { commandForms } from './cases/commands.ts';
import { manualForms } from './cases/manuals.ts';
import { planQueries } from './cases/plans.ts';
import { readQueries } from './cases/reads.ts';
import { subqueryForms } from './cases/subqueries.ts';
import { textForms } from './cases/texts.ts';
import { truthQueries } from './cases/truths.ts';
import { valueQueries } from './cases/values.ts';
import { writeQueries } from './cases/writes.ts';

export const allQueries: readonly string[] = [
  ...new Set([
    ...valueQueries,
    ...readQueries,
    ...writeQueries,
    ...subqueryForms,
    ...clauseForms,
    ...textForms,
    ...truthQueries,
    ...planQueries,
    ...batchQueries,
    ...commandForms,
    ...manualForms,
  ]),
];

export const knownDifferences: ReadonlyMap<string, string> = new Map([
  ...['SKIP', 'LIMIT'].map((clause): [string, string] => [
    `MATCH (n:Person) RETURN n.name AS x ${clause} $map.a + 0.5`,
    'Refused by both; Neo4j knows before it runs that the sum with a float is no integer.',
  ]),
  [
    'LOAD CSV FROM "file:///nope.csv" AS row RETURN row',
    'LOAD CSV is refused before it runs; Neo4j fails where it reads.',
  ],
  [
    'MATCH ()-[r:KNOWS|LIVES_IN|KNOWS]->() RETURN count(*) AS c',
    'Neo4j counts relationships of a type twice that is named twice; where it gives the rows, it gives each once.',
  ],
]);
