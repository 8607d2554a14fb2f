/** Which phrase of the catalogue a question is nearest to: by rare words in common, and by meaning. */

import { compareText } from '../../domain/order.ts';
import { featuresOf } from './phrases.ts';
import type { Features } from './phrases.ts';
import { saysLittle } from './words.ts';

export interface Phrase {
  readonly query: string;
  readonly text: string;
}

export interface PhraseMatch extends Phrase {
  /** From 0 to 1, where the question is the phrase. */
  readonly score: number;
}

interface Known extends Phrase {
  readonly features: Features;
  readonly meaning: Float32Array | undefined;
}

/** The meaning of a text as a vector of length 1; undefined where it has none. */
export type Meaning = (text: string) => Float32Array | undefined;

/** Of the meaning, beside the words; chosen with `LEAST_SCORE` on all questions but the fresh ones. */
const MEANING_SHARE = 0.3;

/** A word that no phrase has tells little: it is mostly part of a name that is unknown. */
const UNKNOWN_SHARE = 0.4;
/** Of a word that holds a question together, alone or beside a name: it tells only the direction. */
const LITTLE_SHARE = 0.4;
/** A name that the phrase has no place for is left out of the answer. */
const UNPLACED = 0.6;

export class PhraseIndex {
  readonly #phrases: readonly Known[];
  readonly #weights: ReadonlyMap<string, number>;
  readonly #rarest: number;

  readonly #meaning: Meaning;

  constructor(phrases: readonly Phrase[], meaning: Meaning) {
    this.#meaning = meaning;
    this.#phrases = phrases.map((phrase) => ({
      ...phrase,
      features: featuresOf(phrase.text),
      meaning: meaning(withoutNames(phrase.text)),
    }));
    const counts = new Map<string, number>();
    for (const { features } of this.#phrases)
      for (const term of features.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const weight = (count: number): number => Math.log(1 + phrases.length / count);
    this.#weights = new Map([...counts].map(([term, count]) => [term, weight(count)]));
    this.#rarest = weight(1);
  }

  /** The best phrase of each query, best first. `question` has `{}` in the place of each name. */
  match(question: string): readonly PhraseMatch[] {
    const asked = featuresOf(question);
    const meant = this.#meaning(withoutNames(question));
    const best = new Map<string, PhraseMatch>();
    for (const { query, text, features, meaning } of this.#phrases) {
      if (features.slots > asked.slots) continue;
      const placed = asked.slots > features.slots ? UNPLACED : 1;
      const words = this.#similarity(asked, features);
      const score = placed * (words + MEANING_SHARE * (Math.max(0, cosine(meant, meaning)) - words));
      if (score > (best.get(query)?.score ?? 0)) best.set(query, { query, text, score });
    }
    return [...best.values()].sort((a, b) => b.score - a.score || compareText(a.query, b.query));
  }

  /** Cosine of the two sets of terms, each term with its weight. */
  #similarity(asked: Features, phrase: Features): number {
    const norm = (terms: Iterable<string>): number =>
      Math.sqrt([...terms].reduce((sum, term) => sum + this.#weightOf(term) ** 2, 0));
    const common = [...asked.terms].filter((term) => phrase.terms.has(term));
    const shared = common.reduce((sum, term) => sum + this.#weightOf(term) ** 2, 0);
    return shared === 0 ? 0 : shared / (norm(asked.terms) * norm(phrase.terms));
  }

  #weightOf(term: string): number {
    const weight = this.#weights.get(term) ?? this.#rarest * UNKNOWN_SHARE;
    return term.split(' ').some(saysLittle) ? weight * LITTLE_SHARE : weight;
  }
}

/** Which name stands in a question says nothing of what it asks. */
function withoutNames(text: string): string {
  return text.replaceAll(/\{\w*\}/g, ' ');
}

function cosine(one: Float32Array | undefined, other: Float32Array | undefined): number {
  if (!one || !other) return 0;
  return one.reduce((sum, component, axis) => sum + component * (other[axis] ?? 0), 0);
}
