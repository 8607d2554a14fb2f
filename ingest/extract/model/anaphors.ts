/** Words that stand for a thing named before, where the network has read no name: "our method", "it", "this optimizer". */

import { NETWORK_ROLES, NETWORK_TYPES } from './network-classes.ts';
import type { WordSpan } from './mention-pairs.ts';
import type { NetworkWord } from './words.ts';

export interface Anaphor {
  /** Index of what it stands for. */
  readonly entity: number;
  readonly words: WordSpan;
}

/** A window's entities, by their number in it. */
export interface AnaphorContext {
  readonly text: string;
  readonly words: readonly NetworkWord[];
  readonly mentions: readonly (readonly WordSpan[])[];
  /** Rows of NETWORK_TYPES. */
  readonly types: readonly number[];
  /** Of each entity the probability of each role. */
  readonly roles: readonly (readonly number[])[];
}

const METHODS =
  'method|approach|model|algorithm|framework|architecture|technique|optimizer|network|system|strategy|scheme|formulation|loss|layer|methodology|estimator|procedure|regularizer|penalty|initialization';
const DATA = 'dataset|data set|benchmark|corpus';
const KIND = `(?:${METHODS}|${DATA})s?`;
/** What the paper's own thing is called. */
const OWN = new RegExp(
  `\\b(?:our|the proposed|the resulting)(?: (?:proposed|new|novel|simple|final|resulting))? ${KIND}\\b`,
  'giu',
);
/** What the sentence before is about: at the start of a sentence, before a verb. */
const LAST = new RegExp(
  `^(?:it(?! (?:is|was|has been|remains|seems|appears|turns|follows)\\b)(?= (?:\\p{L}+ly )?\\p{L}+(?:s|ed)\\b)|(?:this|these) (?:(?:new|simple) )?${KIND})\\b`,
  'giu',
);

/** In order; where what is meant stands by name in the same sentence, its name says all. */
export function findAnaphors(context: AnaphorContext): readonly Anaphor[] {
  const { words } = context;
  const found: Anaphor[] = [];
  for (let from = 0, to = 0; from < words.length; from = to) {
    while (to < words.length && words[to]?.sentence === words[from]?.sentence) to += 1;
    const start = words[from]?.start ?? 0;
    const sentence = context.text.slice(start, words[to - 1]?.end ?? start);
    for (const [pattern, referent] of [
      [OWN, ownThing],
      [LAST, lastThing],
    ] as const)
      for (const match of sentence.matchAll(pattern)) {
        const span = wordsAt(words, start + match.index, start + match.index + match[0].length);
        const entity = referent(context, match[0], from);
        if (span !== null && entity >= 0 && !standsWithin(context, entity, from, to))
          found.push({ entity, words: span });
      }
  }
  return found;
}

function wordsAt(words: readonly NetworkWord[], start: number, end: number): WordSpan | null {
  const first = words.findIndex((word) => word.start === start);
  const last = words.findIndex((word) => word.end === end);
  return first < 0 || last < 0 ? null : { first, last };
}

function standsWithin({ mentions }: AnaphorContext, entity: number, from: number, to: number): boolean {
  return (mentions[entity] ?? []).some(({ first }) => from <= first && first < to);
}

/** Of the kind that the words name what the paper most likely introduces; -1 if it introduces none. */
function ownThing({ types, roles }: AnaphorContext, phrase: string): number {
  const type = typeOf(phrase);
  const introduces = NETWORK_ROLES.indexOf('introduces');
  const chances = roles.map((own, entity) =>
    types[entity] === type && own[introduces] === Math.max(...own) ? (own[introduces] ?? 0) : 0,
  );
  const most = Math.max(0, ...chances);
  return most > 0 ? chances.indexOf(most) : -1;
}

/** Of that kind the first that the sentence before names; -1 if it names none. "It" is of any kind. */
function lastThing({ words, mentions, types }: AnaphorContext, phrase: string, from: number): number {
  const before = words[from - 1]?.sentence;
  const type = /^it$/i.test(phrase) ? null : typeOf(phrase);
  const [nearest] = mentions
    .flatMap((own, entity) => own.map(({ first }) => ({ first, entity })))
    .filter(
      ({ first, entity }) =>
        first < from && words[first]?.sentence === before && (type === null || types[entity] === type),
    )
    .sort((a, b) => a.first - b.first);
  return before === undefined || nearest === undefined ? -1 : nearest.entity;
}

function typeOf(phrase: string): number {
  return NETWORK_TYPES.indexOf(new RegExp(`(?:${DATA})s?$`, 'iu').test(phrase) ? 'Dataset' : 'Method');
}
