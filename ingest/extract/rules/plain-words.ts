/** A paper's text as the sentences of the domain, each of words with offsets: all that needs no tagging. */

import { paperText } from '../../../src/domain/record.ts';
import { sentencesOf } from '../../../src/domain/sentences.ts';
import type { ExtractorInput } from '../extractor.ts';

export interface PlainWord {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** What stands between this word and the next, or the end of the sentence. */
  readonly gap: string;
}

export interface PlainSentence<W extends PlainWord = PlainWord> {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: readonly W[];
}

export interface PlainText<W extends PlainWord = PlainWord> {
  readonly text: string;
  readonly title: { readonly start: 0; readonly end: number };
  readonly sentences: readonly PlainSentence<W>[];
}

/** Letters and digits of any script, accents of LaTeX within them (`Fr\'echet`), inner points of numbers, and the pluses and stars that end a name. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|\\['"`^~=.](?=\p{L}))*(?:\.\d+)*(?:[+*]+(?![\p{L}\p{N}]))?/gu;

export function readPlainText(paper: ExtractorInput): PlainText {
  const text = paperText(paper);
  const sentences = sentencesOf(paper.title, paper.abstract ?? '').map(({ start, end }, index) => ({
    index,
    start,
    end,
    text: text.slice(start, end),
    words: wordsWithin(text, start, end),
  }));
  return { text, title: { start: 0, end: paper.title.length }, sentences };
}

function wordsWithin(text: string, start: number, end: number): readonly PlainWord[] {
  const found = [...text.slice(start, end).matchAll(WORD)];
  return found.map((match, position): PlainWord => {
    const wordStart = start + match.index;
    const wordEnd = wordStart + match[0].length;
    const next = found[position + 1];
    return {
      text: match[0],
      lower: match[0].toLowerCase(),
      start: wordStart,
      end: wordEnd,
      gap: text.slice(wordEnd, next === undefined ? end : start + next.index),
    };
  });
}
