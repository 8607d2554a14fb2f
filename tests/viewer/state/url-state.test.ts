/** The address carries the selection there and back. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSelection, writeSelection } from '../../../viewer/state/url-state.ts';

describe('the address', () => {
  it('gives back any selection that was written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        expect(readSelection(writeSelection(id))).toBe(id);
      }),
    );
  });

  it('is bare without a selection', () => {
    expect(writeSelection(undefined)).toBe('#');
    expect(readSelection('')).toBeUndefined();
    expect(readSelection('#node=')).toBeUndefined();
  });
});
