/** A question of the start page finds its query and its names. */

import { describe, expect, it } from 'vitest';
import { listQueries } from '../../../src/queries/catalogue.ts';
import { askedQuery } from '../../../viewer/graph/asked-question.ts';

const queries = listQueries();

describe('a question', () => {
  it('is put to the query that has its phrase, with the names in it', () => {
    expect(askedQuery('what outperforms Adam?', queries)).toEqual({
      name: 'outperforms',
      values: { entity: 'Adam' },
    });
    expect(askedQuery('how does muP lead to NTK?', queries)).toEqual({
      name: 'paths',
      values: { entity: 'muP', other: 'NTK' },
    });
  });

  it('is taken as written where a name holds signs of a pattern', () => {
    expect(askedQuery('What outperforms SGD (with momentum)?', queries)?.values).toEqual({
      entity: 'SGD (with momentum)',
    });
  });

  it('finds nothing where no phrase says it', () => {
    expect(askedQuery('who are you?', queries)).toBeUndefined();
  });
});
