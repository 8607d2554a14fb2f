/** Rows of a statement of `cypher/`, and what Tangent itself wrote into them. */

import { TangentError } from '../../src/domain/errors.ts';
import { loadStatement } from '../../src/store/statements.ts';
import type { ReadStore, Row } from '../../src/store/store.ts';
import type { Value } from '../../src/store/values.ts';

/** As they come. */
export async function* rowsOf(
  store: ReadStore,
  path: string,
  placeholders: Readonly<Record<string, string>> = {},
): AsyncIterable<Row> {
  const result = await store.read(loadStatement(path, placeholders));
  yield* result.rows();
}

/** @throws TangentError `StoreDamaged` where there is no text, and there must be one */
export function textOf(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  throw new TangentError('StoreDamaged', 'a node that Tangent wrote has lost a property', {
    hint: 'Load the papers into a new store, and do not change nodes that hold facts by hand.',
  });
}
