/** The recorded answers are still those of a real Neo4j; with RECORD=1 they are written anew. */

import { writeFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { expect, it } from 'vitest';
import { describeOnNeo4j } from '../neo4j/describe-on-neo4j.ts';
import { askNeo4j, type Answer } from './answers.ts';
import { allQueries } from './queries.ts';
import { recordedAnswers, recordedPath } from './recorded.ts';

describeOnNeo4j('the recorded answers', ({ kind, url, username, password }) => {
  it.skipIf(kind === 'given')(
    'are what Neo4j answers',
    async () => {
      const driver = neo4j.driver(url, neo4j.auth.basic(username, password), { useBigInt: true });
      const answers = new Map<string, Answer>();
      try {
        for (const query of allQueries) answers.set(query, await askNeo4j(driver, query));
      } finally {
        await driver.close();
      }
      if (process.env['RECORD'] === '1') {
        const lines = [...answers].map(([query, answer]) => `${JSON.stringify({ query, answer })}\n`);
        writeFileSync(recordedPath, lines.join(''));
      }
      const recorded = recordedAnswers();
      const changed = [...answers].filter(
        ([query, answer]) => JSON.stringify(answer) !== JSON.stringify(recorded.get(query)),
      );
      expect(changed.map(([query]) => query)).toEqual([]);
    },
    300_000,
  );
});
