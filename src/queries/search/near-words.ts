/** Words that are nearly written as another, among many: letters in common first, edits only for what is left. */

import { nearestTexts } from '../../domain/near-names.ts';

/** An edit puts a letter in, takes one out, or both: that is two letters of difference at most. */
const LETTERS_OF_EDITS = 4;

export class NearWords {
  readonly #words: readonly string[];
  readonly #letters: Int32Array;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#letters = Int32Array.from(words, lettersOf);
  }

  /** As `nearestTexts` has them. */
  near(word: string, count: number): readonly string[] {
    const letters = lettersOf(word);
    const possible: string[] = [];
    for (let index = 0; index < this.#words.length; index += 1)
      if (ones((this.#letters[index] ?? 0) ^ letters) <= LETTERS_OF_EDITS)
        possible.push(this.#words[index] ?? '');
    return nearestTexts(word, possible, count);
  }
}

/** A bit for each letter that comes; letters 32 apart share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (const letter of word.toLowerCase()) bits |= 1 << ((letter.codePointAt(0) ?? 0) & 31);
  return bits;
}

/** How many bits are set (Kernighan's way). */
function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
