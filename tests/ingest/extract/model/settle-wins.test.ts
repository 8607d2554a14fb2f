import { expect, it } from 'vitest';
import { isDraw, isLoss } from '../../../../ingest/extract/model/settle-wins.ts';

it.each(['is clearly outperformed by', 'was beaten by', 'gets surpassed by'])(
  'reads a loss in "%s"',
  (between) => {
    expect(isLoss(between)).toBe(true);
  },
);

it('reads no loss where the first wins', () => {
  expect(isLoss('outperforms')).toBe(false);
});

it.each([
  'QuillNorm is competitive with LayerNorm.',
  'QuillNorm reaches accuracy comparable to that of LayerNorm.',
  'QuillNorm as an Alternative to LayerNorm',
  'Unlike LayerNorm, QuillNorm keeps the mean.',
])('takes two for level in: %s', (sentence) => {
  expect(isDraw(sentence)).toBe(true);
});

it.each([
  'QuillNorm outperforms LayerNorm.',
  'QuillNorm is comparable to LayerNorm, but cheaper.',
  'QuillNorm matches LayerNorm while saving half of the memory.',
  'QuillNorm exceeds or at most matches LayerNorm.',
])('sees a winner in: %s', (sentence) => {
  expect(isDraw(sentence)).toBe(false);
});
