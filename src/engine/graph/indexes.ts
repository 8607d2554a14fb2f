/** Range indexes: from values to the ids that have them. */

import type { Snapshot } from '../kv/key-value-store.ts';
import { hashKeyOf } from '../values/hash-key.ts';
import type { Value } from '../values/value.ts';
import { after, concat, idIn, keyOf, LETTER } from './graph-keys.ts';

const encoder = new TextEncoder();
const END = Uint8Array.of(0);

/** The key under which an entity stands in an index. */
export function indexKey(index: number, values: readonly Value[], id: number): Uint8Array {
  return concat(prefixOf(index, values), keyOf('#', id));
}

function prefixOf(index: number, values: readonly Value[]): Uint8Array {
  return concat(keyOf(LETTER.index, index), encoder.encode(String(hashKeyOf(values))), END);
}

/** The entities that have these values. */
export function seekIndex(snapshot: Snapshot, index: number, values: readonly Value[]): number[] {
  const prefix = prefixOf(index, values);
  const found: number[] = [];
  for (const { key } of snapshot.range(prefix, after(prefix))) {
    if (key.length === prefix.length + 7) found.push(idIn(key.slice(prefix.length), 0));
  }
  return found;
}
