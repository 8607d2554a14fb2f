import { describe, expect, it } from 'vitest';
import { isDenied } from '../../../../ingest/extract/attributes/denial.ts';
import { stated } from './stated.ts';

describe('a denial', () => {
  it.each([
    '<Dropout> does not reduce [overfitting].',
    "<Dropout> doesn't really reduce [overfitting].",
    '<Dropout> never reduces [overfitting].',
    '<Dropout> fails to reduce [overfitting].',
    '<Dropout> cannot reduce [overfitting].',
    'There is no evidence that <dropout> reduces [overfitting].',
    'We do not find that <dropout> reduces [overfitting].',
    '[Overfitting] is not reduced by <dropout>.',
  ])('is read in "%s"', (marked) => {
    expect(isDenied(stated(marked))).toBe(true);
  });

  it.each([
    '<Dropout> reduces [overfitting].',
    '<Dropout> not only reduces [overfitting] but is cheap.',
    '<Dropout> reduces [overfitting], which weight decay does not.',
    'Weight decay does not help. <Dropout> reduces [overfitting].',
  ])('is none in "%s"', (marked) => {
    expect(isDenied(stated(marked))).toBe(false);
  });

  it('leaves a contrast alone', () => {
    expect(isDenied(stated('<Dropout>, which does not need [weight decay], is old.', 'COMPARED_WITH'))).toBe(
      false,
    );
  });
});
