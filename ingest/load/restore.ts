/** Loads a backup into an empty store, and projects and derives the rest again. */

import { TangentError } from '../../src/domain/errors.ts';
import type { Resolver } from '../../src/domain/resolver.ts';
import type { Store } from '../../src/store/store.ts';
import type { Backup } from './backup.ts';
import { readLibrary, writeLibrary } from './library.ts';

export interface RestoreOptions {
  readonly resolver: Resolver;
  /** Computes what is true of the whole graph, and stamps that it saw it. */
  readonly derive: (store: Store) => Promise<unknown>;
}

/**
 * All in one transaction, or nothing.
 * @throws TangentError `StoreOccupied` where the store holds papers already, `StoreForeign` where it holds other data
 */
export async function restoreBackup(
  store: Store,
  { facts }: Backup,
  { resolver, derive }: RestoreOptions,
): Promise<void> {
  const before = await readLibrary(store, resolver, { intoExisting: false });
  const { records, extractions, decisions } = before.facts;
  if (records.length + extractions.length + decisions.length > 0) throw occupied(store.url);
  const after = await writeLibrary(store, before, facts, resolver);
  if (after !== before) await derive(store);
}

function occupied(url: string): TangentError {
  return new TangentError('StoreOccupied', `${url} holds papers already`, {
    hint: 'Restore into a new directory or an empty database, then use that one with --store.',
  });
}
