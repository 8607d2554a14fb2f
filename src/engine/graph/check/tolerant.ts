/** Reads past damaged values, which elsewhere end a statement. */

import { CypherError } from '../../errors.ts';
import type { Snapshot } from '../../kv/key-value-store.ts';
import { after } from '../graph-keys.ts';

/** A value that is not what was written. */
export const DAMAGED = Symbol('damaged');

function orDamaged<T>(read: () => T): T | typeof DAMAGED {
  try {
    return read();
  } catch (error) {
    if (error instanceof CypherError && error.kind === 'StoreDamaged') return DAMAGED;
    throw error;
  }
}

export function getOrDamaged(snapshot: Snapshot, key: Uint8Array): Uint8Array | undefined | typeof DAMAGED {
  return orDamaged(() => snapshot.get(key));
}

export interface TolerantEntry {
  readonly key: Uint8Array;
  readonly value: Uint8Array | typeof DAMAGED;
}

export function* entriesFrom(snapshot: Snapshot, prefix: Uint8Array): Generator<TolerantEntry> {
  for (const entry of snapshot.range(prefix, after(prefix))) {
    yield { key: entry.key, value: orDamaged(() => entry.value) };
  }
}

/** What a read gives, or `fallback` where it meets damage. */
export function whole<T>(read: () => T, fallback: T): T {
  const found = orDamaged(read);
  return found === DAMAGED ? fallback : found;
}
