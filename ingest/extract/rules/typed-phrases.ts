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
import { singular } from '../../resolve/spelling-key.ts';
import type { EntityType } from '../../../src/domain/schema.ts';
import type { Candidate } from './candidate.ts';
import { nounPhrases, type Phrase } from './phrases.ts';
import type { Sentence, Word } from './words.ts';

/** The type that another rule gives to exactly that stretch, if one does. */
export type NameType = (start: number, end: number) => EntityType | undefined;

export function typedPhrases(sentence: Sentence, nameType: NameType): Candidate[] {
  return nounPhrases(sentence).flatMap((phrase) => {
    const candidate = typePhrase(phrase.words, nameType) ?? repeatedPhrase(phrase);
    return candidate === null || opensWithDataset(phrase, candidate, nameType) ? [] : [candidate];
  });
}

/** `ImageNet classification` is said of the data set. */
function opensWithDataset({ words }: Phrase, candidate: Candidate, nameType: NameType): boolean {
  const first = words[0];
  if (first === undefined || candidate.type === 'Dataset') return false;
  return words.slice(0, -1).some((word) => nameType(first.start, word.end) === 'Dataset');
}

/** `the large RefinedWeb dataset`: from the first capital to the word before "dataset". */
function namedDataset(words: readonly Word[], nameType: NameType): Candidate | null {
  const named = words.slice(
    words.findIndex((word) => /\p{Lu}/u.test(word.text)),
    -1,
  );
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined || !/\p{Lu}/u.test(first.text)) return null;
  return nameType(first.start, last.end) === undefined
    ? { start: first.start, end: last.end, type: 'Dataset', rule: 'phrase' }
    : null;
}

/** Any phrase of two words or more whose last word is not known: it counts only where the paper repeats it. */
function repeatedPhrase({ words, start, end }: Phrase): Candidate | null {
  const isName =
    words.length > 1 && !words.some((word) => GENERIC_WORDS.has(word.lower) && word === words.at(-1));
  return isName ? { start, end, type: 'Concept', rule: 'repeatedPhrase' } : null;
}

function typePhrase(words: readonly Word[], nameType: NameType): Candidate | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const inner = words.slice(0, -1);
  const rest = inner.at(-1);
  const isRestName = rest !== undefined && nameType(first.start, rest.end) !== undefined;
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
  if (NAMED_HEADS.has(head)) return namedDataset(words, nameType);
  if (type !== undefined && !inner.every((word) => GENERIC_WORDS.has(word.lower)))
    return { ...place, type, rule: WEAK_HEADS.has(head) ? 'weakPhrase' : 'phrase' };
  return TRAILING_WORDS.has(last.lower) && rest?.gap !== '-' ? typePhrase(inner, nameType) : null;
}

/** `Adam algorithm` is Adam, `proximal gradient algorithms` are more than one thing. */
function isCapital(words: readonly Word[]): boolean {
  return words.length === 2 && /^\p{Lu}/u.test(words[0]?.text ?? '');
}
