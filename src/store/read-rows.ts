/** Rows of a statement of `cypher/`, and what Tangent itself wrote into them. */

import { TangentError } from '../domain/errors.ts';
import { loadStatement } from './statements.ts';
import type { ReadStore, Row } from './store.ts';
import type { Value, ValueMap } from './values.ts';

/** As they come. */
export async function* rowsOf(
  store: ReadStore,
  path: string,
  placeholders: Readonly<Record<string, string>> = {},
): AsyncIterable<Row> {
  const result = await store.read(loadStatement(path, placeholders));
  yield* result.rows();
}

/** All of them, each as a map of its columns. */
export async function readMaps(store: ReadStore, path: string): Promise<readonly ValueMap[]> {
  const result = await store.read(loadStatement(path));
  const rows: ValueMap[] = [];
  for await (const row of result.rows())
    rows.push(Object.fromEntries(result.columns.map((column, index) => [column, row[index] ?? null])));
  return rows;
}

/** @throws TangentError `StoreDamaged` where there is no text, and there must be one */
export function textOf(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  throw new TangentError('StoreDamaged', 'a node that Tangent wrote has lost a property', {
    hint: 'Load the papers into a new store, and do not change nodes that hold facts by hand.',
  });
}
