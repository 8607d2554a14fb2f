import { describe, expect, it } from 'vitest';
import { caseOf, networkWords } from '../../../../ingest/extract/model/words.ts';
import { windowsOf, MOST_PIECES } from '../../../../ingest/extract/model/windows.ts';
import { wordPieces } from '../../../../ingest/extract/model/word-pieces.ts';
import type { Vocabulary } from '../../../../ingest/extract/model/word-pieces.ts';

const vocabulary: Vocabulary = {
  ids: new Map(
    ['[UNK]', '[CLS]', '[SEP]', 'net', '##work', '##s', 'a', '.', 'uber'].map((piece, id) => [piece, id]),
  ),
  unknown: 0,
  start: 1,
  end: 2,
};

describe('networkWords', () => {
  const texts = (text: string, titleLength = 0): readonly (readonly [string, number])[] =>
    networkWords(text, titleLength).map((word) => [word.text, word.sentence]);

  it('takes letters and digits together, and every other character alone', () => {
    expect(networkWords('GPT-2 (μP)', 0).map(({ text, start, end }) => [text, start, end])).toEqual([
      ['GPT', 0, 3],
      ['-', 3, 4],
      ['2', 4, 5],
      ['(', 6, 7],
      ['μ', 7, 8],
      ['P', 8, 9],
      [')', 9, 10],
    ]);
  });

  it('ends a sentence at the title and at a point, not after an abbreviation or before a small letter', () => {
    expect(texts('A\nB. C e.g. D i. e', 1)).toEqual([
      ['A', 0],
      ['B', 1],
      ['.', 1],
      ['C', 2],
      ['e', 2],
      ['.', 2],
      ['g', 2],
      ['.', 2],
      ['D', 2],
      ['i', 2],
      ['.', 2],
      ['e', 2],
    ]);
  });

  it('tells apart how words are written', () => {
    expect(['word', '12', '-', 'NTK', 'BigGAN', 'Word', 'W', 'x2'].map(caseOf)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 4,
    ]);
  });
});

describe('wordPieces', () => {
  it('takes the longest known piece each time, without case and accents', () => {
    expect(wordPieces('Networks', vocabulary)).toEqual([3, 4, 5]);
    expect(wordPieces('Über', vocabulary)).toEqual([8]);
  });

  it('takes a word that is not made of known pieces for the unknown one', () => {
    expect(wordPieces('netz', vocabulary)).toEqual([0]);
    expect(wordPieces('\u0301', vocabulary)).toEqual([0]);
  });
});

describe('windowsOf', () => {
  const windows = (text: string): ReturnType<typeof windowsOf> =>
    windowsOf(networkWords(text, 0), vocabulary);

  it('keeps a usual text whole, between the marks', () => {
    expect(windows('a networks.')).toMatchObject([
      { from: 0, ids: [1, 6, 3, 4, 5, 7, 2], first: [1, 2, 5], last: [1, 4, 5] },
    ]);
    expect(windows('')).toEqual([]);
  });

  it('cuts a long text at the end of a sentence, and a long sentence where it must', () => {
    const sentence = `A${' a'.repeat(299)}. `;
    expect(windows(sentence.repeat(2)).map(({ from, words }) => [from, words.length])).toEqual([
      [0, 301],
      [301, 301],
    ]);
    const cut = windows('a '.repeat(MOST_PIECES + 7));
    expect(cut.map(({ words }) => words.length)).toEqual([MOST_PIECES, 7]);
    expect(Math.max(...cut.map(({ ids }) => ids.length))).toBe(MOST_PIECES + 2);
  });
});
