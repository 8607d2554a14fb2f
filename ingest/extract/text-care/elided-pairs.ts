/** Two names that share a word which only the second has: `"neural tangent" and "maximal update" limits` speaks of both. */

import type { LexiconEntry } from '../../lexicons/lexicon.ts';
import { nameWords, spellingKey } from '../../resolve/spelling-key.ts';

/** By the words before the last one of a name, the only entry of the lexicon that goes on so. */
export type Completions = ReadonlyMap<string, LexiconEntry>;

export interface ElidedPair {
  readonly names: readonly [ElidedName, ElidedName];
  /** Where the word that both share ends. */
  readonly end: number;
}

export interface ElidedName {
  readonly start: number;
  readonly end: number;
  readonly entry: LexiconEntry;
}

/** Names of three words and more: of shorter ones too little is left to know them by. */
const FEWEST_WORDS = 3;
/** Words of a name before its last. */
const MOST_WORDS = 4;
/** What stands before and after the word that joins the two. */
const JOINT = /["”'’]? (?:and|or) ["“'‘]?/g;
/** The word that both share. */
const SHARED = /^["”'’]? \p{L}{3,}/u;

export function completionsOf(lexicon: readonly LexiconEntry[]): Completions {
  const names = new Set(lexicon.flatMap(({ name, aliases }) => [name, ...aliases].map(spellingKey)));
  const found = new Map<string, LexiconEntry | null>();
  for (const entry of lexicon)
    for (const form of [entry.name, ...entry.aliases]) {
      const words = nameWords(form);
      const key = words.slice(0, -1).join(' ');
      if (words.length < FEWEST_WORDS || names.has(key)) continue;
      const known = found.get(key);
      found.set(key, known === undefined || known === entry ? entry : null);
    }
  return new Map([...found].flatMap(([key, entry]) => (entry === null ? [] : [[key, entry] as const])));
}

/** In the order of the text. */
export function elidedPairs(text: string, completions: Completions): readonly ElidedPair[] {
  return [...text.matchAll(JOINT)].flatMap((joint) => {
    const first = endingAt(text, joint.index, completions);
    const second = beginningAt(text, joint.index + joint[0].length, completions);
    return first === null || second === null || first.entry === second.entry
      ? []
      : [
          {
            names: [first, second],
            end: second.end + (SHARED.exec(text.slice(second.end))?.[0].length ?? 0),
          },
        ];
  });
}

function endingAt(text: string, end: number, completions: Completions): ElidedName | null {
  const before = text.slice(Math.max(0, end - 80), end);
  for (const start of wordStarts(before).slice(-MOST_WORDS)) {
    const entry = completions.get(spellingKey(before.slice(start)));
    if (entry !== undefined) return { start: end - before.length + start, end, entry };
  }
  return null;
}

function beginningAt(text: string, start: number, completions: Completions): ElidedName | null {
  const after = text.slice(start, start + 80);
  for (const end of wordEnds(after).slice(0, MOST_WORDS).toReversed()) {
    const entry = completions.get(spellingKey(after.slice(0, end)));
    if (entry !== undefined && SHARED.test(after.slice(end))) return { start, end: start + end, entry };
  }
  return null;
}

function wordStarts(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
}

function wordEnds(text: string): readonly number[] {
  return [...text.matchAll(/[\p{L}\p{N}](?![\p{L}\p{N}])/gu)].map(({ index }) => index + 1);
}
