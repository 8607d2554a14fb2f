/** What two spellings of one name in a paper share: case, hyphens and plurals aside. */

import type { NetworkWord } from './words.ts';

const HYPHENS: ReadonlySet<string> = new Set(['-', '\u2010', '\u2011', '\u2013']);

/** Key of the words from `first` to `last`, both inclusive. */
export function nameKey(words: readonly NetworkWord[], first: number, last: number): string {
  return words
    .slice(first, last + 1)
    .map((word) => word.text.toLowerCase())
    .filter((word) => !HYPHENS.has(word))
    .map((word) => (isPlural(word) ? word.slice(0, -1) : word))
    .join(' ');
}

function isPlural(word: string): boolean {
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word);
}
