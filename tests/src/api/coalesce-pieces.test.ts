/** Pieces become fewer and larger, and the text stays what it was. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalescePieces } from '../../../src/api/coalesce-pieces.ts';

describe('coalescePieces', () => {
  it('keeps the text, and no piece but the last is small', () => {
    const piece = fc
      .tuple(fc.string({ maxLength: 5 }), fc.nat(20_000))
      .map(([text, times]) => text.repeat(times));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const large = [...coalescePieces(pieces)];
        expect(large.join('') === pieces.join('')).toBe(true);
        expect(large.slice(0, -1).every((text) => text.length >= 65_536)).toBe(true);
        expect(large).not.toContain('');
      }),
      { numRuns: 50 },
    );
  });
});
