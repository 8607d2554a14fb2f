import { describe, expect, it } from 'vitest';
import { isHedged, isQualified } from '../../../../ingest/extract/attributes/reservations.ts';
import { stated } from './stated.ts';

describe('a hedge', () => {
  it.each([
    '<Dropout> may reduce [overfitting].',
    'We conjecture that <dropout> reduces [overfitting].',
    'This suggests that <dropout> reduces [overfitting].',
    'The zonal hypothesis posits that <dropout> reduces [overfitting].',
    '<Dropout> seems to reduce [overfitting].',
  ])('is read in "%s"', (marked) => {
    expect(isHedged(stated(marked))).toBe(true);
  });

  it.each([
    '<Dropout> can reduce [overfitting].',
    '<Dropout> reduces [overfitting].',
    '<Dropout> reduces [overfitting], which may help others.',
    'Others may differ; <dropout> reduces [overfitting].',
    'In support of this hypothesis, we prove that <dropout> reduces [overfitting], as it seems.',
    'We prove that <dropout> may reduce [overfitting].',
  ])('is none in "%s"', (marked) => {
    expect(isHedged(stated(marked))).toBe(false);
  });
});

describe('a limit', () => {
  it.each([
    'On regression tasks, <dropout> reduces [overfitting].',
    '<Dropout> often reduces [overfitting].',
    '<Dropout> reduces [overfitting] only if it is tuned.',
    'In the infinite-width limit, <dropout> reduces [overfitting].',
    '<Dropout> reduces [overfitting] when the data is small.',
    '<Dropout> matches or outperforms [weight decay].',
  ])('is read in "%s"', (marked) => {
    expect(isQualified(stated(marked))).toBe(true);
  });

  it.each([
    '<Dropout> reduces [overfitting].',
    'Experiments show that <dropout> reduces [overfitting].',
    '<Dropout> reduces [overfitting]; on small data, nothing does.',
  ])('is none in "%s"', (marked) => {
    expect(isQualified(stated(marked))).toBe(false);
  });

  it('of a kind or a use is only an outright restriction', () => {
    expect(isQualified(stated('On regression tasks, <dropout> is a [regularizer].', 'IS_A'))).toBe(false);
    expect(isQualified(stated('<Dropout> is used for [training] only if it is tuned.', 'USED_FOR'))).toBe(
      true,
    );
  });
});
