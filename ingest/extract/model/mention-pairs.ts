/** Pairs of mentions that stand for pairs of entities, how far apart they are, and what lies between, as `training/pairs.py` has it. */

import type { Anaphor } from './anaphors.ts';
import type { NetworkWord } from './words.ts';

/** Words of a mention, both inclusive, as indices into the window. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/** One mention pair of an ordered pair of entities: what the relation head reads. */
export interface MentionPair {
  readonly head: number;
  readonly tail: number;
  readonly headWords: WordSpan;
  readonly tailWords: WordSpan;
  /** Words between, the end exclusive; none where they touch. */
  readonly low: number;
  readonly high: number;
  /** Rows of the distance embeddings. */
  readonly distance: number;
  readonly sentence: number;
}

const MOST_PAIRS = 3;
/** Lower edges of the buckets of words between, after 0. */
const EDGES = [1, 2, 3, 4, 5, 7, 10, 15, 21, 31, 51];
const FAR = 3;

/** For every ordered pair of entities its nearest mention pairs of one sentence, else the closest one of all. */
export function mentionPairs(
  entities: readonly (readonly WordSpan[])[],
  words: readonly NetworkWord[],
): readonly MentionPair[] {
  const sentence = (span: WordSpan): number => words[span.first]?.sentence ?? 0;
  return entities.flatMap((heads, head) =>
    entities.flatMap((tails, tail) =>
      head === tail
        ? []
        : nearest(heads, tails, sentence).map(([headWords, tailWords]) =>
            toPair(head, tail, headWords, tailWords, sentence(tailWords) - sentence(headWords)),
          ),
    ),
  );
}

/** The same where one of the two is not named: pairs of its words and the nearest mention of each entity in that sentence. */
export function anaphorPairs(
  anaphors: readonly Anaphor[],
  entities: readonly (readonly WordSpan[])[],
  words: readonly NetworkWord[],
): readonly MentionPair[] {
  const sentence = (span: WordSpan): number => words[span.first]?.sentence ?? 0;
  return anaphors.flatMap(({ entity, words: own }) =>
    entities.flatMap((spans, other) => {
      const [[, near] = []] = nearest([own], spans, sentence);
      if (near === undefined || other === entity || sentence(near) !== sentence(own)) return [];
      return [toPair(entity, other, own, near, 0), toPair(other, entity, near, own, 0)];
    }),
  );
}

function nearest(
  heads: readonly WordSpan[],
  tails: readonly WordSpan[],
  sentence: (span: WordSpan) => number,
): readonly (readonly [WordSpan, WordSpan])[] {
  const options = heads
    .flatMap((head) =>
      tails.map((tail) => ({
        head,
        tail,
        apart: apart(head, tail),
        near: sentence(head) === sentence(tail),
      })),
    )
    .sort((a, b) => Number(b.near) - Number(a.near) || a.apart - b.apart);
  const near = options.filter((option) => option.near).slice(0, MOST_PAIRS);
  return (near.length > 0 ? near : options.slice(0, 1)).map(({ head, tail }) => [head, tail]);
}

/** Words between two mentions. */
function apart(a: WordSpan, b: WordSpan): number {
  return Math.max(b.first - a.last, a.first - b.last) - 1;
}

function toPair(
  head: number,
  tail: number,
  headWords: WordSpan,
  tailWords: WordSpan,
  sentences: number,
): MentionPair {
  const gap = Math.max(apart(headWords, tailWords), 0);
  const isForward = headWords.first < tailWords.first;
  const low = (isForward ? headWords : tailWords).last + 1;
  const bucket = EDGES.filter((edge) => edge <= gap).length;
  return {
    head,
    tail,
    headWords,
    tailWords,
    low,
    high: low + gap,
    distance: bucket + (isForward ? 0 : EDGES.length + 1),
    sentence: Math.max(-FAR, Math.min(FAR, sentences)) + FAR,
  };
}

/** [pairs, words]: 0 elsewhere, 1 in a sentence of the two, 2 between, 3 in the head, 4 in the tail. */
export function placesOf(pairs: readonly MentionPair[], words: readonly NetworkWord[]): Uint8Array {
  const sentences = Int32Array.from(words, ({ sentence }) => sentence);
  const places = new Uint8Array(pairs.length * words.length);
  pairs.forEach(({ headWords, tailWords, low, high }, row) => {
    const own = places.subarray(row * words.length, (row + 1) * words.length);
    const [one, other] = [sentences[headWords.first], sentences[tailWords.first]];
    for (const [at, sentence] of sentences.entries()) if (sentence === one || sentence === other) own[at] = 1;
    own.fill(2, low, high);
    own.fill(3, headWords.first, headWords.last + 1);
    own.fill(4, tailWords.first, tailWords.last + 1);
  });
  return places;
}
