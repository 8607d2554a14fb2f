/** Noun phrases that name something, by their last word. */

import {
  ALONE,
  COMPOUND_HEADS,
  KIND_WORDS,
  NAMED_HEADS,
  PAIR_HEADS,
  TRAILING_WORDS,
  WEAK_HEADS,
} from '../data/head-nouns.ts';
import { GENERIC_WORDS } from '../data/phrase-words.ts';
import { singular } from '../../resolve/name-key.ts';
import type { Candidate } from './candidate.ts';
import { nounPhrases, type Phrase } from './phrases.ts';
import type { Sentence, Word } from './words.ts';

/** `isName(start, end)` says whether another rule takes exactly that stretch for a name. */
export function typedPhrases(
  sentence: Sentence,
  isName: (start: number, end: number) => boolean,
): Candidate[] {
  return nounPhrases(sentence).flatMap((phrase) => {
    const candidate = typePhrase(phrase.words, isName) ?? repeatedPhrase(phrase);
    return candidate === null ? [] : [candidate];
  });
}

/** Any phrase of two words or more whose last word is not known: it counts only where the paper repeats it. */
function repeatedPhrase({ words, start, end }: Phrase): Candidate | null {
  const isName =
    words.length > 1 && !words.some((word) => GENERIC_WORDS.has(word.lower) && word === words.at(-1));
  return isName ? { start, end, type: 'Concept', rule: 'repeatedPhrase' } : null;
}

function typePhrase(
  words: readonly Word[],
  isName: (start: number, end: number) => boolean,
): Candidate | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const inner = words.slice(0, -1);
  const rest = inner.at(-1);
  const isRestName = rest !== undefined && isName(first.start, rest.end);
  if (KIND_WORDS.has(last.lower) && rest !== undefined && !isCapital(words))
    return { start: first.start, end: last.end, type: 'Method', rule: 'phrase' };
  if (TRAILING_WORDS.has(last.lower) && isRestName) return null;
  const head = singular(last.lower);
  const place = { start: first.start, end: last.end };
  if (words.length === 1) {
    const type = ALONE.get(head);
    return type === undefined ? null : { ...place, type, rule: 'word' };
  }
  const type = PAIR_HEADS.get(`${singular(rest?.lower ?? '')}-${head}`) ?? COMPOUND_HEADS.get(head);
  if (NAMED_HEADS.has(head) && !inner.some((word) => /\p{Lu}/u.test(word.text.slice(1)))) return null;
  if (type !== undefined && !inner.every((word) => GENERIC_WORDS.has(word.lower)))
    return { ...place, type, rule: WEAK_HEADS.has(head) ? 'weakPhrase' : 'phrase' };
  return TRAILING_WORDS.has(last.lower) && rest?.gap !== '-' ? typePhrase(inner, isName) : null;
}

/** `Adam algorithm` is Adam, `proximal gradient algorithms` are more than one thing. */
function isCapital(words: readonly Word[]): boolean {
  return words.length === 2 && /^\p{Lu}/u.test(words[0]?.text ?? '');
}
