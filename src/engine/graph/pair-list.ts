/** Pairs of numbers packed into bytes, in the order of their first: relationship and neighbor, or entity and frequency. */

import { NUMBER_BYTES, readNumber, writeNumber } from './graph-keys.ts';

export const PAIR_BYTES = 2 * NUMBER_BYTES;
/** Pairs that one record holds at most: with its key it fills less than half a page of 4 KiB. */
export const MOST_PAIRS = 120;

export function countPairs(pairs: Uint8Array): number {
  return pairs.length / PAIR_BYTES;
}

export function firstOf(pairs: Uint8Array, at: number): number {
  return readNumber(pairs, at * PAIR_BYTES);
}

export function secondOf(pairs: Uint8Array, at: number): number {
  return readNumber(pairs, at * PAIR_BYTES + NUMBER_BYTES);
}

/** Where a pair of this first number stands, or would stand. */
export function findPair(pairs: Uint8Array, first: number): number {
  let low = 0;
  let high = countPairs(pairs);
  // New ones come last.
  if (high > 0 && firstOf(pairs, high - 1) < first) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (firstOf(pairs, middle) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** With the pair; one of the same first number is replaced. */
export function withPair(pairs: Uint8Array, first: number, second: number): Uint8Array {
  const at = findPair(pairs, first);
  const from = at * PAIR_BYTES;
  const isThere = at < countPairs(pairs) && firstOf(pairs, at) === first;
  const changed = new Uint8Array(pairs.length + (isThere ? 0 : PAIR_BYTES));
  changed.set(pairs.subarray(0, from));
  writeNumber(changed, from, first);
  writeNumber(changed, from + NUMBER_BYTES, second);
  changed.set(pairs.subarray(isThere ? from + PAIR_BYTES : from), from + PAIR_BYTES);
  return changed;
}

/** Without the pair; the same bytes where it is not there. */
export function withoutPair(pairs: Uint8Array, first: number): Uint8Array {
  const at = findPair(pairs, first);
  if (at === countPairs(pairs) || firstOf(pairs, at) !== first) return pairs;
  const changed = new Uint8Array(pairs.length - PAIR_BYTES);
  changed.set(pairs.subarray(0, at * PAIR_BYTES));
  changed.set(pairs.subarray((at + 1) * PAIR_BYTES), at * PAIR_BYTES);
  return changed;
}
