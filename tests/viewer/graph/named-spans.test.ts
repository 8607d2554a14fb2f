/** Names are found in a sentence as they are written there, and nothing else is. */

import { describe, expect, it } from 'vitest';
import { spansOfNames } from '../../../viewer/graph/named-spans.ts';

function found(text: string, ...forms: string[]): string[] {
  return spansOfNames(text, [{ mark: 'it', forms }]).map(({ start, end }) => text.slice(start, end));
}

describe('names in a sentence', () => {
  it('are found by every form, in any case, with a plural', () => {
    expect(found('Neural tangent kernels (NTKs) are kernels.', 'neural tangent kernel', 'NTK')).toEqual([
      'Neural tangent kernels',
      'NTKs',
    ]);
  });

  it('are no part of a longer word, and no small word where they are an acronym', () => {
    expect(found('CIFAR-100 and the CIFAR-10 set', 'CIFAR-10')).toEqual(['CIFAR-10']);
    expect(found('we opt for OPT', 'OPT')).toEqual(['OPT']);
    expect(found('Adamax', 'Adam')).toEqual([]);
  });

  it('are found after letters that grow in lower case, or not at all', () => {
    expect(found('İ Adam', 'Adam')).toEqual([]);
    expect(found('μ Adam', 'Adam', '')).toEqual(['Adam']);
  });
});
