/** Where sentences end, and where they do not. */

import { describe, expect, it } from 'vitest';
import { sentenceAround, sentencesOf } from '../../../src/domain/sentences.ts';

describe('sentencesOf', () => {
  for (const [abstract, sentences] of [
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['We gain 2.5 points, e.g. On CIFAR. Done.', ['We gain 2.5 points, e.g. On CIFAR.', 'Done.']],
    [
      'Mallinar et al. (2022) noted it. So did J. Smith.',
      ['Mallinar et al. (2022) noted it.', 'So did J. Smith.'],
    ],
    ['He said "stop." Then left.', ['He said "stop."', 'Then left.']],
    ['', []],
  ] as const) {
    it(`cuts "${abstract}" into ${sentences.length}, after the title`, () => {
      const found = sentencesOf('A title. With point', abstract);
      expect(found.map((span) => span.text)).toEqual(['A title. With point', ...sentences]);
      const text = `A title. With point\n${abstract}`;
      for (const { start, end, text: sentence } of found) expect(text.slice(start, end)).toBe(sentence);
    });
  }

  it('joins the sentences that a span runs across', () => {
    const text = 'T\nOne a. Two b.';
    const sentences = sentencesOf('T', 'One a. Two b.');
    expect(sentenceAround(sentences, text, 6, 12).text).toBe('One a. Two b.');
    expect(sentenceAround(sentences, text, 2, 5).text).toBe('One a.');
  });
});
