/** Texts longer than the encoder reads, cut into windows of whole sentences. */

import type { Vocabulary } from './word-pieces.ts';
import { wordPieces } from './word-pieces.ts';
import type { NetworkWord } from './words.ts';
import { caseOf } from './words.ts';

/** Pieces the encoder was trained on at most, the marks aside. */
export const MOST_PIECES = 500;
/** Case of the marks around a text: the row of zeros. */
const NO_CASE = 8;

/** What the encoder reads at once. Indices of `first` and `last` are places in `ids`. */
export interface Window {
  /** Index of its first word in the text. */
  readonly from: number;
  readonly words: readonly NetworkWord[];
  readonly ids: readonly number[];
  readonly cases: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** One window for nearly every abstract; none for a text without words. */
export function windowsOf(words: readonly NetworkWord[], vocabulary: Vocabulary): readonly Window[] {
  const pieces = words.map((word) => wordPieces(word.text, vocabulary).slice(0, MOST_PIECES));
  const windows: Window[] = [];
  for (let from = 0; from < words.length;) {
    const to = windowEnd(from, words, pieces);
    windows.push(toWindow(from, words.slice(from, to), pieces.slice(from, to), vocabulary));
    from = to;
  }
  return windows;
}

/** The end of the last sentence that fits, or of the last word where not even one does. */
function windowEnd(
  from: number,
  words: readonly NetworkWord[],
  pieces: readonly (readonly number[])[],
): number {
  let count = 0;
  let sentenceEnd = from;
  for (let at = from; at < words.length; at += 1) {
    count += pieces[at]?.length ?? 0;
    if (at > from && words[at]?.sentence !== words[at - 1]?.sentence) sentenceEnd = at;
    if (count > MOST_PIECES) return sentenceEnd > from ? sentenceEnd : at;
  }
  return words.length;
}

function toWindow(
  from: number,
  words: readonly NetworkWord[],
  pieces: readonly (readonly number[])[],
  vocabulary: Vocabulary,
): Window {
  const ids = [vocabulary.start];
  const cases = [NO_CASE];
  const first: number[] = [];
  const last: number[] = [];
  words.forEach((word, index) => {
    const own = pieces[index] ?? [];
    first.push(ids.length);
    ids.push(...own);
    cases.push(...own.map(() => caseOf(word.text)));
    last.push(ids.length - 1);
  });
  return { from, words, ids: [...ids, vocabulary.end], cases: [...cases, NO_CASE], first, last };
}
