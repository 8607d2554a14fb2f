/** What Neo4j 5.26.30 answered to the queries, as `recorded.neo4j.test.ts` writes them with RECORD=1. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from './answers.ts';

export const recordedPath = join(import.meta.dirname, 'neo4j-answers.jsonl');

/** Answers by query. */
export function recordedAnswers(): ReadonlyMap<string, Answer> {
  const lines = readFileSync(recordedPath, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => {
        const { query, answer } = JSON.parse(line) as {
          query: string;
          answer: Omit<Answer, 'code'> & { code?: string };
        };
        return [query, { ...answer, code: answer.code }];
      }),
  );
}
