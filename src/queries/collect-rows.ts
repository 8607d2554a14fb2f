/** Rows of a statement at once: what a screen needs, never what a file does. */

import type { Limits, Parameters, ReadStore, Row } from '../store/store.ts';

/** All rows; rejects as `read` and its rows do. */
export async function collectRows(
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
