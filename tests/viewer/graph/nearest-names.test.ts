/** A reader who mistyped is led to what was meant. */

import { describe, expect, it } from 'vitest';
import { nearestNames } from '../../../viewer/graph/nearest-names.ts';

const NAMES = ['neural tangent kernel', 'scaling law', 'Adam', 'Adadelta', 'Rényi entropy'];

describe('the nearest names', () => {
  it('are those with most pairs of letters in common', () => {
    expect(nearestNames('nueral tangent kernal', NAMES)).toEqual(['neural tangent kernel']);
    expect(nearestNames('adadlta', NAMES)[0]).toBe('Adadelta');
    expect(nearestNames('renyi entropi', NAMES)).toEqual(['Rényi entropy']);
  });

  it('are none where nothing is alike', () => {
    expect(nearestNames('zzz', NAMES)).toEqual([]);
    expect(nearestNames('', [])).toEqual([]);
  });
});
