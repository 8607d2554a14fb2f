/** From scores of all spans to the mentions of a text: likely, and without overlap. */

import type { KnownName } from './known-names.ts';
import type { NetworkWord } from './words.ts';

/** Widest span in words, and classes of a span: none, then the entity types. */
export const MOST_WORDS = 10;
export const SPAN_CLASSES = 6;

export interface FoundMention {
  /** Indices of words, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** Probability of each class of SPAN_CLASSES. */
  readonly classes: readonly number[];
}

export interface SpanOptions {
  readonly threshold: number;
  /** Whether a stretch may be a mention at all. */
  readonly allows: (first: number, last: number) => boolean;
  /** What is known of a stretch beside the network's scores. */
  readonly known?: (first: number, last: number) => KnownName | undefined;
}

/** `scores`: for every word and width, the classes' scores; mentions come in order. */
export function findSpans(
  words: readonly NetworkWord[],
  scores: Float32Array,
  { threshold, allows, known = () => undefined }: SpanOptions,
): readonly FoundMention[] {
  const found: FoundMention[] = [];
  for (let first = 0; first < words.length; first += 1) {
    for (let width = 0; width < MOST_WORDS; width += 1) {
      const last = first + width;
      if (words[last]?.sentence !== words[first]?.sentence) break;
      const at = (first * MOST_WORDS + width) * SPAN_CLASSES;
      const classes = withKnown(softmax(scores.subarray(at, at + SPAN_CLASSES)), known(first, last));
      if (probabilityOf({ classes }) > threshold && allows(first, last)) found.push({ first, last, classes });
    }
  }
  return withoutOverlap(found);
}

/** That the span is a mention of any type. */
export function probabilityOf({ classes }: Pick<FoundMention, 'classes'>): number {
  return 1 - (classes[0] ?? 1);
}

/** The odds of its type against all else are multiplied. */
function withKnown(classes: readonly number[], known: KnownName | undefined): readonly number[] {
  if (known === undefined) return classes;
  const raised = classes.map((value, index) => (index === known.type ? value * known.odds : value));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** The likeliest first; of equals the one that begins or ends first. */
function withoutOverlap(spans: readonly FoundMention[]): readonly FoundMention[] {
  const taken = new Set<number>();
  const kept: FoundMention[] = [];
  const ranked = spans.toSorted(
    (a, b) => probabilityOf(b) - probabilityOf(a) || a.first - b.first || a.last - b.last,
  );
  for (const span of ranked) {
    const places = Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(span);
  }
  return kept.sort((a, b) => a.first - b.first);
}

export function softmax(scores: ArrayLike<number>): number[] {
  const values = Array.from(scores);
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((total, value) => total + value, 0);
  return powers.map((value) => value / sum);
}
