/** Noun phrases that name something, by their last word. */

import { ALONE, COMPOUND_HEADS, TRAILING_WORDS, WEAK_HEADS } from '../data/head-nouns.ts';
import { GENERIC_WORDS } from '../data/phrase-words.ts';
import { singular } from '../../resolve/name-key.ts';
import type { Candidate } from './candidate.ts';
import { nounPhrases } from './phrases.ts';
import type { Sentence, Word } from './words.ts';

/** `isName(start, end)` says whether another rule takes exactly that stretch for a name. */
export function typedPhrases(
  sentence: Sentence,
  isName: (start: number, end: number) => boolean,
): Candidate[] {
  return nounPhrases(sentence).flatMap((phrase) => {
    const candidate = typePhrase(phrase.words, isName);
    return candidate === null ? [] : [candidate];
  });
}

function typePhrase(
  words: readonly Word[],
  isName: (start: number, end: number) => boolean,
): Candidate | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const inner = words.slice(0, -1);
  const rest = inner.at(-1);
  if (TRAILING_WORDS.has(last.lower) && rest !== undefined && isName(first.start, rest.end)) return null;
  const head = singular(last.lower);
  const place = { start: first.start, end: last.end };
  if (words.length === 1) {
    const type = ALONE.get(head);
    return type === undefined ? null : { ...place, type, rule: 'word' };
  }
  const type = COMPOUND_HEADS.get(head);
  if (type !== undefined && !inner.every((word) => GENERIC_WORDS.has(word.lower)))
    return { ...place, type, rule: WEAK_HEADS.has(head) ? 'weakPhrase' : 'phrase' };
  return TRAILING_WORDS.has(last.lower) && rest?.gap !== '-' ? typePhrase(inner, isName) : null;
}
