/** Names that are known by their spelling: inner capitals, capitals with digits, abbreviations. */

import { CAPITAL_ADJECTIVES, NAME_SUFFIXES, NOT_NAMES } from '../data/name-words.ts';
import type { Candidate } from './candidate.ts';
import type { Sentence, Word } from './words.ts';

/** A hyphenated run of words: `CIFAR-10`, `Pre-LN`. */
export function spelledNames(sentence: Sentence): Candidate[] {
  if (isShouted(sentence)) return [];
  const names: Candidate[] = [];
  for (const compound of compounds(sentence.words)) {
    const words = withoutSuffix(compound);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) continue;
    const text = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
    if (isSpelledLikeName(text, words))
      names.push({
        start: first.start,
        end: last.end,
        type: 'Method',
        rule: 'spelledName',
      });
  }
  return names;
}

function compounds(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const word of words) {
    run.push(word);
    if (word.gap === '-') continue;
    runs.push(run);
    run = [];
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function withoutSuffix(compound: readonly Word[]): readonly Word[] {
  const at = compound.findIndex((word, index) => index > 0 && NAME_SUFFIXES.has(word.lower));
  return at === -1 ? compound : compound.slice(0, at);
}

function isSpelledLikeName(text: string, words: readonly Word[]): boolean {
  if (text.length < 2 || text.length > 30 || NOT_NAMES.has(text) || NOT_NAMES.has(words[0]?.text ?? ''))
    return false;
  const hasMark =
    words.some((word) => isMarked(word.text)) ||
    (words.length === 2 && /^\p{Lu}\p{L}+-\d+\p{L}?$/u.test(text));
  const plain = words.filter((word) => /^\p{Ll}{4,}$/u.test(word.text)).length;
  return (
    hasMark &&
    plain <= 1 &&
    !(plain === 1 && words.length > 1 && /^\p{Ll}{4,}$/u.test(words.at(-1)?.text ?? ''))
  );
}

/** An inner capital, two capitals, or a capital with a digit or a plus. */
function isMarked(word: string): boolean {
  if (NOT_NAMES.has(word)) return false;
  return /\p{L}\p{Lu}/u.test(word) || /^\p{Lu}[\p{L}]*\d/u.test(word) || /^\p{Lu}\p{L}*[+*]+$/u.test(word);
}

/** A title in capitals says nothing of names. */
function isShouted(sentence: Sentence): boolean {
  const letters = sentence.text.replaceAll(/\P{L}/gu, '');
  return letters.length > 20 && letters.replaceAll(/\P{Lu}/gu, '').length > letters.length * 0.7;
}

/** Capital words within sentences of the abstract that are never written small: `Poseidon`. */
export function properNames(sentences: readonly Sentence[], titleEnd: number, text: string): Candidate[] {
  const places = new Map<string, Candidate[]>();
  for (const sentence of sentences)
    for (const [at, word] of sentence.words.entries()) {
      if (at === 0 || word.start < titleEnd || !isProper(word, sentence.words, at)) continue;
      const known = places.get(word.text) ?? [];
      places.set(word.text, [
        ...known,
        { start: word.start, end: word.end, type: 'Method', rule: 'properName' },
      ]);
    }
  return [...places].flatMap(([word, found]) =>
    found.length >= 2 && !new RegExp(`\\b${word.toLowerCase()}\\b`).test(text) ? found : [],
  );
}

/** Neighbors in capitals make it part of something longer, which other rules read. */
function isProper(word: Word, words: readonly Word[], at: number): boolean {
  const isCapital = (other: Word | undefined): boolean => /^\p{Lu}/u.test(other?.text ?? '');
  return (
    /^\p{Lu}\p{Ll}{2,}$/u.test(word.text) &&
    !CAPITAL_ADJECTIVES.has(word.lower) &&
    word.gap !== '-' &&
    words[at - 1]?.gap !== '-' &&
    !isCapital(words[at + 1]) &&
    !isCapital(words[at - 1])
  );
}
