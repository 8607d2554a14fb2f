/** A seeded source of chance, so that a generated graph is the same in every run. */

import { seededRandom } from '../../../src/analysis/seeded-random.ts';

export interface SeededDraws {
  /** From 0 up to, without, 1. */
  next(): number;
  /** A whole number from 0 up to, without, `bound`. */
  below(bound: number): number;
  /** The same, the small ones far more often: a power law of degrees. `skew` 1 is even; 3 gives hubs. */
  skewed(bound: number, skew: number): number;
}

/** The same draws for the same seed. */
export function seededDraws(seed: number): SeededDraws {
  const next = seededRandom(seed);
  return {
    next,
    below: (bound) => Math.floor(next() * bound),
    skewed: (bound, skew) => Math.floor(bound * next() ** skew),
  };
}
