/** Makes a Result of rows that are all there already, and gives up waiting for them at a limit. */

import type { QueryResult } from '@grafeo-db/js';
import type { TangentError } from '../../domain/errors.ts';
import type { Limits, Result, Row } from '../store.ts';
import { fromEngine } from './convert-values.ts';
import type { LimitWatch } from './limit-watch.ts';

/** Waits for the statement; at its deadline or abort signal it rejects. */
export async function toResult(
  run: Promise<QueryResult>,
  { rowLimit }: Limits,
  watch: LimitWatch,
): Promise<Result> {
  const result = await watch.wait(run);
  const all = result.rows();
  const kept = rowLimit === undefined ? all : all.slice(0, rowLimit);
  const summary = {
    rows: kept.length,
    truncated: kept.length < all.length,
    milliseconds: watch.milliseconds,
  };
  return {
    columns: result.columns,
    rows: () => streamOf(kept, watch),
    summary: () => Promise.resolve(summary),
  };
}

/** A statement that failed while it ran: its error comes from the rows. */
export function failedResult(failure: TangentError): Result {
  return {
    columns: [],
    rows: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(failure) }) }),
    summary: () => Promise.reject(failure),
  };
}

async function* streamOf(rows: readonly (readonly unknown[])[], watch: LimitWatch): AsyncIterable<Row> {
  for (const row of rows) {
    watch.check();
    yield row.map(fromEngine);
  }
}
