/** Checks a whole store against its records, and repairs what they can mend; others get their turn meanwhile. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { CypherError, runtimeError } from './errors.ts';
import { checkSteps } from './graph/check/check-graph.ts';
import { PAUSE, type Fault } from './graph/check/fault.ts';
import { repairGraph } from './graph/check/repair-graph.ts';
import type { KeyValueStore, Snapshot } from './kv/key-value-store.ts';
import { Overlay } from './kv/overlay.ts';

/** Milliseconds of checking between two turns of the event loop. */
const TURN = 20;
/** Entries between two looks at the clock. */
const STRIDE = 256;

export interface CheckOptions {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Every fault of the store as it is now; none where it is whole.
 * @throws CypherError Cancelled
 */
export async function checkStore(store: KeyValueStore, options: CheckOptions): Promise<Fault[]> {
  const snapshot = store.snapshot();
  try {
    return await faultsIn(snapshot, options);
  } finally {
    snapshot.done();
  }
}

/**
 * Makes again from the records what a check finds wrong, in one transaction.
 * @returns what was found, and of that what is left: only a backup mends it
 * @throws CypherError Cancelled, or Conflict where another process committed meanwhile
 */
export async function repairStore(
  store: KeyValueStore,
  options: CheckOptions,
): Promise<{ readonly found: Fault[]; readonly left: Fault[] }> {
  const overlay = new Overlay(store.snapshot());
  try {
    const found = await faultsIn(overlay, options);
    if (!found.some(({ mending }) => mending !== undefined)) return { found, left: found };
    const left = repairGraph(overlay, found);
    await store.commit(overlay.version, overlay.changes());
    return { found, left };
  } finally {
    overlay.done();
  }
}

async function faultsIn(snapshot: Snapshot, { now, signal }: CheckOptions): Promise<Fault[]> {
  const faults: Fault[] = [];
  let turn = now();
  let count = 0;
  try {
    for (const step of checkSteps(snapshot)) {
      if (step !== PAUSE) faults.push(step);
      count += 1;
      if (count % STRIDE !== 0 || now() - turn < TURN) continue;
      await nextTurn();
      if (signal?.aborted === true) throw runtimeError('Cancelled', 'The check was stopped.');
      turn = now();
    }
  } catch (error) {
    if (!(error instanceof CypherError) || error.kind !== 'StoreDamaged') throw error;
    // Names, the schema or the pages themselves: what stands behind cannot be told.
    faults.push({
      code: 'record-damaged',
      message: `the check ends early: ${error.message}`,
      mending: undefined,
    });
  }
  return faults;
}
