/** A path is told as sentences, whichever way it goes along a statement. */

import { describe, expect, it } from 'vitest';
import { edgeKeysOf, graphOf, clauseOf, type RankedPath } from '../../../viewer/graph/ranked-path.ts';

const path: RankedPath = {
  nodes: [
    { id: 'mup', name: 'muP', type: 'Method' },
    { id: 'width', name: 'infinite width', type: 'Concept' },
    { id: 'ntk', name: 'NTK', type: 'Concept' },
  ],
  steps: [
    { type: 'USED_FOR', from: 'mup', to: 'width', quotes: [] },
    { type: 'APPEARS_WITH', from: 'ntk', to: 'width', quotes: [] },
  ],
};

describe('a path', () => {
  it('reads each step from the subject of its statement', () => {
    const clauses = path.steps.map((step) => clauseOf(path, step, () => 'is used for'));
    expect(clauses).toEqual(['muP is used for infinite width', 'NTK often appears with infinite width']);
  });

  it('is drawn with its own names and statements', () => {
    expect(graphOf(path).nodes.map(({ id, labels }) => [id, labels[1]])).toEqual([
      ['mup', 'Method'],
      ['width', 'Concept'],
      ['ntk', 'Concept'],
    ]);
    expect(edgeKeysOf(path)).toContain('width APPEARS_WITH ntk');
  });
});
