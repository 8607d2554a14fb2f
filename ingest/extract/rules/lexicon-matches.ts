/** Where names of the lexicon stand in a sentence, longest first, whatever their case, hyphens and plural. */

import { joinPrefixes, spellingKey, nameWords } from '../../resolve/spelling-key.ts';
import type { LexiconEntry } from '../../lexicons/lexicon.ts';
import type { PlainSentence, PlainWord } from './plain-words.ts';

export interface LexiconMatch {
  readonly start: number;
  readonly end: number;
  readonly entry: LexiconEntry;
}

export interface LexiconIndex {
  readonly byKey: ReadonlyMap<string, LexiconEntry>;
  readonly longest: number;
}

/** Forms of one or two letters are trusted only as they are written. */
export function indexLexicon(entries: readonly LexiconEntry[]): LexiconIndex {
  const byKey = new Map<string, LexiconEntry>();
  let longest = 1;
  for (const entry of entries)
    for (const form of [entry.name, ...entry.aliases]) {
      const key = spellingKey(form);
      if (!byKey.has(key)) byKey.set(key, entry);
      longest = Math.max(longest, nameWords(form).length + 2);
    }
  return { byKey, longest };
}

export function lexiconMatches(index: LexiconIndex, sentence: PlainSentence): LexiconMatch[] {
  const matches: LexiconMatch[] = [];
  const folded = sentence.words.map((word, at) => foldInPlace(word, sentence.words[at - 1]));
  let at = 0;
  while (at < sentence.words.length) {
    const match = longestAt(index, sentence, folded, at);
    if (match !== null) matches.push(match.match);
    at = match?.next ?? at + 1;
  }
  return matches;
}

function longestAt(
  index: LexiconIndex,
  sentence: PlainSentence,
  folded: readonly (readonly string[])[],
  from: number,
): { readonly match: LexiconMatch; readonly next: number } | null {
  const first = sentence.words[from];
  if (first === undefined) return null;
  const parts: string[] = [];
  let best: { readonly match: LexiconMatch; readonly next: number } | null = null;
  for (let to = from; to < Math.min(sentence.words.length, from + index.longest); to += 1) {
    const last = sentence.words[to];
    if (last === undefined) break;
    parts.push(...(folded[to] ?? []));
    const entry = index.byKey.get(joinPrefixes(parts).join(' '));
    if (entry !== undefined && isTrusted(sentence, first, last, entry))
      best = { match: { start: first.start, end: last.end, entry }, next: to + 1 };
    if (!/^(?: |-|[\u2010-\u2015]|['’])$/.test(last.gap)) break;
  }
  return best;
}

/** A possessive `s` has no part in a key. */
function foldInPlace(word: PlainWord, previous: PlainWord | undefined): string[] {
  return word.lower === 's' && /['’]$/.test(previous?.gap ?? '') ? [] : nameWords(word.text);
}

/** `LR` is not `Lr`, and a short form in small letters is a word: it must stand as the lexicon has it. */
function isTrusted(sentence: PlainSentence, first: PlainWord, last: PlainWord, entry: LexiconEntry): boolean {
  const surface = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
  if (/['’]s$/.test(surface)) return false;
  const forms = [entry.name, ...entry.aliases];
  const isAcronym = (form: string): boolean => /^[\p{Lu}\d-]{2,5}$/u.test(form);
  const key = spellingKey(surface);
  const same = forms.filter((form) => spellingKey(form) === key);
  if (!same.every((form) => isAcronym(form) || form.length <= 3)) return true;
  return same.some((form) => form === surface || `${form}s` === surface);
}
