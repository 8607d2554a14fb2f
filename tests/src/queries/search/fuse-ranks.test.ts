/** Two rankings become one by their ranks alone. */

import { describe, expect, it } from 'vitest';
import { fusePapers } from '../../../../src/queries/search/fuse-papers.ts';
import { fuseRanks } from '../../../../src/queries/search/fuse-ranks.ts';

describe('fused ranks', () => {
  it('add up over the rankings', () => {
    const worth = fuseRanks([
      { found: ['a', 'b'], weight: 1 },
      { found: ['b'], weight: 0.5 },
    ]);
    expect(worth.get('a')).toBeCloseTo(1 / 61);
    expect(worth.get('b')).toBeCloseTo(1 / 62 + 0.5 / 61);
  });

  it('put first what both find, keep what only one finds, and lose nothing of the words', () => {
    expect(fusePapers(['a', 'b', 'c'], ['c', 'd'])).toEqual(['c', 'a', 'b', 'd']);
    const many = Array.from({ length: 150 }, (_, index) => `p${index}`);
    expect(fusePapers(many, [])).toEqual(many);
    expect(fusePapers([], ['a'])).toEqual(['a']);
  });
});
