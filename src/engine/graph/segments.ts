/** A long list of pairs in records of at most 120, each under the list's prefix and a first number that none of its pairs is below. */

import type { Snapshot } from '../kv/key-value-store.ts';
import type { Overlay } from '../kv/overlay.ts';
import { after, concat, encodeNumber, NUMBER_BYTES, readNumber } from './graph-keys.ts';
import { countPairs, firstOf, MOST_PAIRS, PAIR_BYTES, withoutPair, withPair } from './pair-list.ts';

export function segmentKey(prefix: Uint8Array, first: number): Uint8Array {
  return concat(prefix, encodeNumber(first));
}

/** Its records in order, packed as in pair-list.ts. */
export function* segmentsOf(snapshot: Snapshot, prefix: Uint8Array): Generator<Uint8Array> {
  for (const { key, value } of snapshot.range(prefix, after(prefix))) {
    // A longer key is of another list, whose prefix starts as this one does.
    if (key.length === prefix.length + NUMBER_BYTES) yield value;
  }
}

/** The first number under which the last record stands; undefined where there is none. */
export function lastSegment(snapshot: Snapshot, prefix: Uint8Array): number | undefined {
  for (const { key } of snapshot.range(prefix, after(prefix), { reverse: true })) {
    if (key.length === prefix.length + NUMBER_BYTES) return readNumber(key, prefix.length);
  }
  return undefined;
}

/** Writes a whole list; gives the first number of its last record. */
export function writeSegments(overlay: Overlay, prefix: Uint8Array, pairs: Uint8Array): number {
  let last = 0;
  for (let at = 0; at < countPairs(pairs); at += MOST_PAIRS) {
    last = firstOf(pairs, at);
    overlay.set(segmentKey(prefix, last), pairs.slice(at * PAIR_BYTES, (at + MOST_PAIRS) * PAIR_BYTES));
  }
  return last;
}

/** The record that holds a first number, or would; `last` is where the last one stands. */
function holderOf(snapshot: Snapshot, prefix: Uint8Array, first: number, last: number): number | undefined {
  if (first >= last) return last;
  const from = segmentKey(prefix, 0);
  for (const { key } of snapshot.range(from, segmentKey(prefix, first + 1), { reverse: true })) {
    return readNumber(key, prefix.length);
  }
  return undefined;
}

/** Gives the first number of the last record, after. */
export function addToSegments(
  overlay: Overlay,
  prefix: Uint8Array,
  pair: readonly [first: number, second: number],
  last: number,
): number {
  const [first, second] = pair;
  const holder = holderOf(overlay, prefix, first, last);
  const key = segmentKey(prefix, holder ?? first);
  const pairs = withPair(overlay.get(key) ?? new Uint8Array(), first, second);
  if (countPairs(pairs) <= MOST_PAIRS) {
    overlay.set(key, pairs);
    return last;
  }
  // What grows at its end stays full; what grows in the middle is halved.
  const keep = firstOf(pairs, MOST_PAIRS) === first ? MOST_PAIRS : MOST_PAIRS / 2;
  const next = firstOf(pairs, keep);
  overlay.set(key, pairs.slice(0, keep * PAIR_BYTES));
  overlay.set(segmentKey(prefix, next), pairs.slice(keep * PAIR_BYTES));
  return Math.max(last, next);
}

/** Gives the first number of the last record, after; undefined where none is left. */
export function removeFromSegments(
  overlay: Overlay,
  prefix: Uint8Array,
  first: number,
  last: number,
): number | undefined {
  const holder = holderOf(overlay, prefix, first, last);
  if (holder === undefined) return last;
  const key = segmentKey(prefix, holder);
  const pairs = withoutPair(overlay.get(key) ?? new Uint8Array(), first);
  if (pairs.length > 0) {
    overlay.set(key, pairs);
    return last;
  }
  overlay.set(key, undefined);
  return holder === last ? lastSegment(overlay, prefix) : last;
}

/** Takes the whole list out and gives its pairs. */
export function takeSegments(overlay: Overlay, prefix: Uint8Array): Uint8Array {
  const found = [...overlay.range(prefix, after(prefix))].filter(
    ({ key }) => key.length === prefix.length + NUMBER_BYTES,
  );
  for (const { key } of found) overlay.set(key, undefined);
  return concat(...found.map(({ value }) => value));
}
