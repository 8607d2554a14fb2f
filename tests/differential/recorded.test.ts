/** The engine answers as Neo4j 5.26.30 did: columns, rows with types, counters, the graph afterwards, error codes. */

import { describe, expect, it } from 'vitest';
import { askEngine } from './answers.ts';
import { allQueries, knownDifferences } from './queries.ts';
import { recordedAnswers } from './recorded.ts';

const recorded = recordedAnswers();

describe('the engine against the recorded answers of Neo4j', () => {
  it('knows an answer to every query', () => {
    expect(allQueries.filter((query) => !recorded.has(query))).toEqual([]);
    expect(allQueries.length).toBeGreaterThanOrEqual(150);
  });

  it.each(allQueries.filter((query) => !knownDifferences.has(query)))('%s', async (query) => {
    expect(await askEngine(query)).toEqual(recorded.get(query));
  });
});
