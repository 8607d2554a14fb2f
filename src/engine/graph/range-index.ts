/** Range indexes: ids in the order of their values. One of a constraint has a record a value, so that looking up is one get. */

import type { Snapshot } from '../kv/key-value-store.ts';
import type { Overlay } from '../kv/overlay.ts';
import { compare, compareTotal } from '../values/order.ts';
import { equals } from '../values/equality.ts';
import type { Value } from '../values/value.ts';
import { after, concat, encodeNumber, keyOf, LETTER, NUMBER_BYTES, readNumber } from './graph-keys.ts';
import type { IndexDefinition, IndexRange } from './graph.ts';
import { encodeOrdered, encodeTextStart, MOST_BYTES, RANK } from './ordered-value.ts';

/** A whole key has 1,978 bytes at most; its letter, index, mark and id take 14. */
const ALL_VALUES_BYTES = 1_920;
const EXACT = Uint8Array.of(0);
const INEXACT = Uint8Array.of(1);
const NOTHING = new Uint8Array();

/** Reads the values of an entity, to tell those apart that the key cannot. */
export type ValuesOf = (id: number) => readonly Value[];

export function isUnique(index: IndexDefinition): boolean {
  return index.constraint !== undefined;
}

export function indexPrefix(index: IndexDefinition): Uint8Array {
  return keyOf(isUnique(index) ? LETTER.unique : LETTER.index, index.id);
}

function mostBytes(index: IndexDefinition): number {
  return Math.min(MOST_BYTES, Math.floor(ALL_VALUES_BYTES / index.properties.length));
}

/** The key up to the id; undefined where the values cannot be in the index. */
function valuesKey(
  index: IndexDefinition,
  values: readonly Value[],
): { readonly start: Uint8Array; readonly inexact: boolean } | undefined {
  const parts: Uint8Array[] = [indexPrefix(index)];
  let inexact = false;
  for (const value of values) {
    if (index.type === 'text' && typeof value !== 'string') return undefined;
    const encoded = encodeOrdered(value, mostBytes(index));
    if (encoded === undefined) return undefined;
    parts.push(encoded.bytes);
    inexact ||= encoded.inexact;
  }
  return { start: concat(...parts), inexact };
}

/** The key and whether it needs ids in its value; undefined where the entity has no place in the index. */
export function entryKey(
  index: IndexDefinition,
  values: readonly Value[],
  id: number,
): Uint8Array | undefined {
  const key = valuesKey(index, values);
  if (key === undefined) return undefined;
  const mark = key.inexact ? INEXACT : EXACT;
  return isUnique(index) ? concat(key.start, mark) : concat(key.start, mark, encodeNumber(id));
}

/** Puts an entity in or takes it out; gives the key where it now shares one of a constraint. */
export function setEntry(
  overlay: Overlay,
  index: IndexDefinition,
  entry: { readonly values: readonly Value[]; readonly id: number },
  present: boolean,
): { readonly changed: boolean; readonly shared: Uint8Array | undefined } {
  const key = entryKey(index, entry.values, entry.id);
  if (key === undefined) return { changed: false, shared: undefined };
  if (!isUnique(index)) {
    overlay.set(key, present ? NOTHING : undefined);
    return { changed: true, shared: undefined };
  }
  const others = idsOf(overlay.get(key)).filter((id) => id !== entry.id);
  const ids = present ? [...others, entry.id].toSorted((a, b) => a - b) : others;
  overlay.set(key, ids.length === 0 ? undefined : concat(...ids.map(encodeNumber)));
  return { changed: true, shared: ids.length > 1 ? key : undefined };
}

/** The ids in a record of a unique index. */
export function idsOf(value: Uint8Array | undefined): number[] {
  if (value === undefined) return [];
  return Array.from({ length: value.length / NUMBER_BYTES }, (_, at) => readNumber(value, at * NUMBER_BYTES));
}

export interface IndexEntry {
  readonly ids: readonly number[];
  /** The values as they are in the key. */
  readonly encoded: Uint8Array;
  readonly inexact: boolean;
}

/** What an index's record says. */
export function entryIn(index: IndexDefinition, key: Uint8Array, value: Uint8Array): IndexEntry {
  const from = 1 + NUMBER_BYTES;
  const end = key.length - (isUnique(index) ? 0 : NUMBER_BYTES);
  return {
    ids: isUnique(index) ? idsOf(value) : [readNumber(key, end)],
    encoded: key.subarray(from, end - 1),
    inexact: key[end - 1] === 1,
  };
}

export function* entriesBetween(
  snapshot: Snapshot,
  index: IndexDefinition,
  bounds: { readonly from: Uint8Array; readonly to: Uint8Array },
  reverse: boolean,
): Generator<IndexEntry> {
  for (const { key, value } of snapshot.range(bounds.from, bounds.to, { reverse })) {
    yield entryIn(index, key, value);
  }
}

/** The entities that have these values. */
export function seekIndex(
  snapshot: Snapshot,
  index: IndexDefinition,
  values: readonly Value[],
  valuesOf: ValuesOf,
): number[] {
  const key = valuesKey(index, values);
  if (key === undefined) return [];
  const isWanted = (id: number): boolean =>
    !key.inexact || valuesOf(id).every((value, at) => equals(value, values[at] as Value) === true);
  if (isUnique(index)) {
    const mark = key.inexact ? INEXACT : EXACT;
    return idsOf(snapshot.get(concat(key.start, mark))).filter(isWanted);
  }
  const found: number[] = [];
  const bounds = { from: key.start, to: after(key.start) };
  for (const { ids } of entriesBetween(snapshot, index, bounds, false)) {
    found.push(...ids.filter(isWanted));
  }
  return found;
}

/** Ids in the order of the index, within a range; those that share a key in the order of their values. */
export function* rangeOfIndex(
  snapshot: Snapshot,
  index: IndexDefinition,
  range: IndexRange,
  valuesOf: ValuesOf,
): Generator<number> {
  const bounds = boundsOf(index, range);
  if (bounds === undefined) return;
  const reverse = range.reverse === true;
  const test = fits(range);
  let group: { readonly key: string; readonly ids: number[] } | undefined;
  for (const { ids, encoded, inexact } of entriesBetween(snapshot, index, bounds, reverse)) {
    const key = inexact ? encoded.join() : undefined;
    if (group !== undefined && group.key !== key) {
      yield* sorted(group.ids, reverse, valuesOf).filter((id) => test(valuesOf(id)));
      group = undefined;
    }
    if (key === undefined) {
      for (const id of ids) if (!bounds.recheck || test(valuesOf(id))) yield id;
    } else {
      group ??= { key, ids: [] };
      group.ids.push(...ids);
    }
  }
  if (group !== undefined) {
    yield* sorted(group.ids, reverse, valuesOf).filter((id) => test(valuesOf(id)));
  }
}

function sorted(ids: readonly number[], reverse: boolean, valuesOf: ValuesOf): number[] {
  const known = ids.map((id) => ({ id, values: valuesOf(id) }));
  const ascending = known.toSorted((a, b) => compareTotal(a.values, b.values));
  return (reverse ? ascending.toReversed() : ascending).map(({ id }) => id);
}

interface Bounds {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** The keys alone do not say which entities are within. */
  readonly recheck: boolean;
}

/** Undefined where nothing can be within. */
function boundsOf(index: IndexDefinition, range: IndexRange): Bounds | undefined {
  const { equal = [], lower, upper, prefix } = range;
  const leading = valuesKey(index, equal);
  if (leading === undefined) return undefined;
  const { start } = leading;
  const most = mostBytes(index);
  if (prefix !== undefined) {
    const text = encodeTextStart(prefix, most);
    const from = concat(start, text);
    return { from, to: after(from), recheck: leading.inexact || text.length === most };
  }
  const encodedLower = lower && encodeOrdered(lower.value, most);
  const encodedUpper = upper && encodeOrdered(upper.value, most);
  const some = encodedLower ?? encodedUpper;
  if (lower === undefined && upper === undefined) {
    return { from: start, to: after(start), recheck: leading.inexact };
  }
  if (some === undefined) return undefined;
  const [rank] = some.bytes as unknown as readonly [number];
  // Durations do not compare, nor does what is no number.
  if (rank === RANK.duration || rank === RANK.notANumber) return undefined;
  const recheck =
    leading.inexact ||
    rank === RANK.list ||
    (encodedLower?.inexact ?? false) ||
    (encodedUpper?.inexact ?? false);
  const type = concat(start, Uint8Array.of(rank));
  const from = encodedLower && concat(start, encodedLower.bytes);
  const to = encodedUpper && concat(start, encodedUpper.bytes);
  const isAbove = lower?.inclusive === true || recheck;
  const isBelow = upper?.inclusive === true || recheck;
  return {
    from: from === undefined ? type : isAbove ? from : after(from),
    to: to === undefined ? after(type) : isBelow ? after(to) : to,
    recheck,
  };
}

/** Whether values are within the range, by the rules of the comparisons themselves. */
function fits({ equal = [], lower, upper, prefix }: IndexRange): (values: readonly Value[]) => boolean {
  return (values) => {
    if (!equal.every((value, at) => equals(value, values[at] as Value) === true)) return false;
    const value = values[equal.length] ?? null;
    if (prefix !== undefined) return typeof value === 'string' && value.startsWith(prefix);
    return (
      isWithin(lower && compare(value, lower.value), lower?.inclusive) &&
      isWithin(upper && compare(upper.value, value), upper?.inclusive)
    );
  };
}

function isWithin(order: number | null | undefined, inclusive: boolean | undefined): boolean {
  if (order === undefined) return true;
  if (order === null || Number.isNaN(order)) return false;
  return order > 0 || (order === 0 && inclusive === true);
}
