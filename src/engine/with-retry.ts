/** Runs a transaction again where another process committed in between. */

import { CypherError } from './errors.ts';
import type { KeyValueStore } from './kv/key-value-store.ts';
import type { Turns } from './turns.ts';

/** The first may meet another's commit, the second cannot where the store can be reserved. */
const ATTEMPTS = 5;

/**
 * From the second attempt on the store is reserved: a process that commits all the time would never let it through.
 * @throws CypherError what the transaction throws; StoreBusy; Conflict where the store can't be reserved
 */
export async function withRetry<T>(store: KeyValueStore, turns: Turns, once: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const release = attempt === 1 ? undefined : await turns.work(async () => await store.reserve?.());
    try {
      return await once();
    } catch (error) {
      const conflict = error instanceof CypherError && error.kind === 'Conflict';
      if (!conflict || attempt === ATTEMPTS) throw error;
    } finally {
      release?.();
    }
  }
}
