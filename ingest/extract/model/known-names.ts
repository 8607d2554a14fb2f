/** What the lexicon knows of a stretch of text before the network has read it: how much likelier a name it is, and of which type. */

import type { LexiconMatch } from '../rules/lexicon-matches.ts';
import { NETWORK_TYPES } from './network-classes.ts';
import type { NetworkWord } from './words.ts';

export interface KnownName {
  /** Index into the span's classes. */
  readonly type: number;
  /** The factor on the odds that it is a name of that type. */
  readonly odds: number;
}

/** By first and last word; a match that begins or ends within a word is none. */
export function knownNames(
  matches: readonly Pick<LexiconMatch, 'start' | 'end' | 'entry'>[],
  words: readonly NetworkWord[],
  odds: number,
): (first: number, last: number) => KnownName | undefined {
  const firstAt = new Map(words.map(({ start }, at) => [start, at]));
  const lastAt = new Map(words.map(({ end }, at) => [end, at]));
  const known = new Map<string, KnownName>();
  for (const { start, end, entry } of matches) {
    const [first, last] = [firstAt.get(start), lastAt.get(end)];
    if (first !== undefined && last !== undefined)
      known.set(`${first},${last}`, { type: NETWORK_TYPES.indexOf(entry.type) + 1, odds });
  }
  return (first, last) => known.get(`${first},${last}`);
}
