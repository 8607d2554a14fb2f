/** Noun phrases: runs of nouns, adjectives and participles that end in a noun, without what leads in or praises. */

import {
  BREAKING_WORDS,
  LEADING_WORDS,
  NAMING_ADVERBS,
  NAMING_DEGREES,
  NAMING_GERUNDS,
} from '../data/phrase-words.ts';
import type { Sentence, Word } from './words.ts';

export interface Phrase {
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
}

const LONGEST = 6;

/** All maximal noun phrases of a sentence, in order, without overlap. */
export function nounPhrases(sentence: Sentence): Phrase[] {
  const phrases: Phrase[] = [];
  let run: Word[] = [];
  const close = (): void => {
    const words = trimPhrase(run);
    const [first, last] = [words[0], words.at(-1)];
    if (first !== undefined && last !== undefined && words.length <= LONGEST)
      phrases.push({ words, start: first.start, end: last.end });
    run = [];
  };
  for (const word of sentence.words) {
    if (mayStandInPhrase(word, run.at(-1))) run.push(word);
    else close();
    if (!/^(?: |-|[\u2010-\u2015])$/.test(word.gap)) close();
  }
  close();
  return phrases;
}

/** Words within a hyphenated compound never break it: `state-of-the-art`. */
function mayStandInPhrase(word: Word, previous: Word | undefined): boolean {
  const inCompound = word.gap === '-' || previous?.gap === '-';
  if (inCompound) return true;
  if (NAMING_ADVERBS.has(word.lower)) return true;
  if (BREAKING_WORDS.has(word.lower)) return false;
  if (word.text.length === 1 && previous === undefined) return false;
  if (word.tags.has('Adverb') || word.tags.has('Pronoun') || word.tags.has('Determiner')) return false;
  if (word.tags.has('Verb')) return isNominalVerb(word);
  return true;
}

/** `pruned`, `learning`, and plain verbs that the tagger takes nouns for (`search`, `transfer`). */
function isNominalVerb(word: Word): boolean {
  return word.tags.has('Gerund') || word.tags.has('PastTense') || word.tags.has('Infinitive');
}

function trimPhrase(run: readonly Word[]): Word[] {
  let from = 0;
  let to = run.length;
  const compound = (at: number): number => {
    let next = at;
    while (run[next]?.gap === '-' && next + 1 < to) next += 1;
    return next + 1;
  };
  while (from < to) {
    const next = compound(from);
    const leading = run
      .slice(from, next)
      .map((word) => word.lower)
      .join('-');
    if (
      !LEADING_WORDS.has(leading) &&
      !/^\d+(?:\.\d+)?(?:x|times|%|k|m|b|\+)?$/i.test(leading) &&
      !isVerbOrDegree(run, from)
    )
      break;
    from = next;
  }
  while (to > from && /^\d+$/.test(run[to - 1]?.lower ?? '') && run[to - 2]?.gap !== '-') to -= 1;
  return run.slice(from, to);
}

/** "fit logistic regression", "preventing overfitting", "larger models": words before a name, not of it. */
function isVerbOrDegree(run: readonly Word[], at: number): boolean {
  const word = run[at];
  if (word === undefined || word.gap === '-') return false;
  if (word.lower.endsWith('ing') && word.tags.has('Gerund') && at < run.length - 1)
    return !NAMING_GERUNDS.has(word.lower);
  if (word.tags.has('Comparative') || word.tags.has('Superlative')) return !NAMING_DEGREES.has(word.lower);
  return word.tags.has('Infinitive') && !word.tags.has('Gerund');
}
