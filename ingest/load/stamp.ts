/** `(:Tangent)`: that a database is ours, and what its graph was projected by and from. */

import { TangentError } from '../../src/domain/errors.ts';
import { migrationsFrom } from '../../src/store/migrations.ts';
import type { ReadStore } from '../../src/store/store.ts';
import { rowsOf, textOf } from '../../src/store/read-rows.ts';

export interface Stamp {
  readonly schemaVersion: number;
  /** `Resolver.id` of the projection that stands in the store. */
  readonly resolver: string;
  /** `factsDigest` of the facts it was made of. */
  readonly facts: string;
  /** The same of what `derive` last saw; empty before it ever ran. */
  readonly derivedFacts: string;
}

/**
 * Undefined where the store is empty, or holds other people's data and `intoExisting` allows it.
 * @throws TangentError `StoreForeign`, or `StoreVersion` where a newer Tangent wrote it
 */
export async function readStamp(store: ReadStore, intoExisting: boolean): Promise<Stamp | undefined> {
  for await (const [version, resolver, facts, derivedFacts] of rowsOf(store, 'load/read-stamp')) {
    const schemaVersion = Number(version);
    migrationsFrom(schemaVersion, store.url);
    return {
      schemaVersion,
      resolver: textOf(resolver),
      facts: textOf(facts),
      derivedFacts: textOf(derivedFacts ?? ''),
    };
  }
  if (!intoExisting)
    for await (const [labels] of rowsOf(store, 'load/find-foreign')) throw foreign(store.url, labels);
  return undefined;
}

function foreign(url: string, labels: unknown): TangentError {
  const found = Array.isArray(labels) && labels.length > 0 ? `:${labels.join(':')}` : 'without a label';
  return new TangentError('StoreForeign', `${url} holds data that is not Tangent's (a node ${found})`, {
    hint: 'Name another database (NEO4J_DATABASE or --store), or add to this one with --into-existing.',
  });
}
