/** Keeps what was worked out from a whole store until papers come or go; what is written by hand is seen after that. */

import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { toJson } from '../store/to-json.ts';
import { collectRows } from './collect-rows.ts';

interface Kept {
  readonly state: string;
  readonly values: Map<string, Promise<unknown>>;
}

/** Of each store that is open, what was worked out last; goes with the store. */
const kept = new WeakMap<ReadStore, Kept>();
/** Values of one state of a store; the parameters of a query are any number. */
const MOST_VALUES = 200;

/**
 * The value of `work` for this store and key, worked out anew when the store's stamp has changed since. What failed is
 * not kept, and neither is anything of a store that its holder can write to: its own writes are seen at once.
 */
export async function untilChanged<T>(
  store: ReadStore,
  key: string,
  limits: Limits,
  work: () => Promise<T>,
): Promise<T> {
  if ('write' in store) return await work();
  const state = await stateOf(store, limits);
  let own = kept.get(store);
  if (own?.state !== state) {
    own = { state, values: new Map() };
    kept.set(store, own);
  }
  const { values } = own;
  const known = values.get(key) as Promise<T> | undefined;
  if (known) return await known;
  if (values.size >= MOST_VALUES) values.delete([...values.keys()][0] ?? '');
  const fresh = work();
  values.set(key, fresh);
  try {
    return await fresh;
  } catch (error) {
    values.delete(key);
    throw error;
  }
}

async function stateOf(store: ReadStore, limits: Limits): Promise<string> {
  const rows = await collectRows(store, loadStatement('read/store-state'), {}, limits);
  return JSON.stringify(rows.map((row) => row.map(toJson)));
}
