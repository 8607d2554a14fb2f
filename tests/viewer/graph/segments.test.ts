/** Mentions are marked without changing the text. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSegments, within } from '../../../viewer/graph/segments.ts';

describe('toSegments', () => {
  it('marks each mention and leaves the rest', () => {
    expect(
      toSegments('Adam beats SGD.', [
        { start: 11, end: 14, mark: 's' },
        { start: 0, end: 4, mark: 'a' },
      ]),
    ).toEqual([{ text: 'Adam', mark: 'a' }, { text: ' beats ' }, { text: 'SGD', mark: 's' }, { text: '.' }]);
  });

  it('takes the longer of two mentions that start together', () => {
    const spans = [
      { start: 0, end: 5, mark: 'CIFAR' },
      { start: 0, end: 8, mark: 'CIFAR-10' },
    ];
    expect(toSegments('CIFAR-10', spans)).toEqual([{ text: 'CIFAR-10', mark: 'CIFAR-10' }]);
  });

  it('keeps every character in its place, whatever the spans', () => {
    const span = fc.record({ start: fc.nat(40), end: fc.nat(45), mark: fc.constant('m') });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(span), (text, spans) => {
        expect(
          toSegments(text, spans)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('within', () => {
  it('counts spans of title and abstract from the start of the abstract', () => {
    const spans = [
      { start: 2, end: 4, mark: 'title' },
      { start: 12, end: 15, mark: 'abstract' },
    ];
    expect(within(spans, 10, 30)).toEqual([{ start: 2, end: 5, mark: 'abstract' }]);
  });
});
