/** What the parts of the store contract share. */

import type { Limits, Parameters, ReadStore, Row, Store } from '../../src/store/store.ts';

/** What a part of the suite is given. */
export interface StoreCases {
  /** The store, which is empty when a case begins. */
  readonly store: () => Store;
  readonly check: (title: string, test: () => Promise<void>) => void;
}

/** All rows of a reading statement. */
export async function rowsOf(
  store: ReadStore,
  statement: string,
  parameters: Parameters = {},
  limits: Limits = {},
): Promise<readonly Row[]> {
  const result = await store.read(statement, parameters, limits);
  const rows: Row[] = [];
  for await (const row of result.rows()) rows.push(row);
  return rows;
}
