/** A seeded source of chance, so that a generated graph is the same in every run. */

export interface SeededRandom {
  /** From 0 up to, without, 1. */
  next(): number;
  /** A whole number from 0 up to, without, `bound`. */
  below(bound: number): number;
  /** The same, the small ones far more often: a power law of degrees. `skew` 1 is even; 3 gives hubs. */
  skewed(bound: number, skew: number): number;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, fast, even enough for a bench. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (bound) => Math.floor(next() * bound),
    skewed: (bound, skew) => Math.floor(bound * next() ** skew),
  };
}
