/** Which steps bring a graph that an older Tangent wrote to the layout of this one; a newer one's is refused. */

import { TangentError } from '../domain/errors.ts';
import { SCHEMA_VERSION } from '../domain/schema.ts';
import type { Store } from './store.ts';

export interface Migration {
  /** The version that the graph has after it. */
  readonly to: number;
  /** One line for the person who waits. */
  readonly description: string;
  run(store: Store): Promise<void>;
}

/** One for each version after the first, in order; a change that projecting again brings needs a step that does nothing. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * The steps from a stored version to this one's, first to last; none when they are equal.
 * @throws TangentError `StoreVersion`, naming both versions, for a newer store
 */
export function migrationsFrom(
  stored: number,
  url: string,
  { current = SCHEMA_VERSION, migrations = MIGRATIONS } = {},
): readonly Migration[] {
  if (stored > current) {
    throw new TangentError(
      'StoreVersion',
      `${url} has graph version ${stored}; this Tangent knows up to ${current}`,
      { hint: 'Use the newer Tangent that wrote it, or another store.' },
    );
  }
  return migrations.filter(({ to }) => to > stored && to <= current);
}
