/** Makes a Result of rows that are all there already, and gives up waiting for them at a limit. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { QueryResult } from '@grafeo-db/js';
import type { TangentError } from '../../domain/errors.ts';
import type { Limits, Result, Row } from '../store.ts';
import { fromEngine } from './convert-values.ts';
import type { LimitWatch } from './limit-watch.ts';

/** Rows turned into values before others get their turn. */
const TURN = 1000;

/** Waits for the statement; at its deadline or abort signal it rejects. */
export async function toResult(
  run: Promise<QueryResult>,
  { rowLimit }: Limits,
  watch: LimitWatch,
): Promise<Result> {
  const result = await watch.wait(run);
  const rows = Math.min(result.length, rowLimit ?? result.length);
  const summary = { rows, truncated: rows < result.length, milliseconds: watch.milliseconds };
  return {
    columns: result.columns,
    rows: () => streamOf(result, rows, watch),
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

async function* streamOf(result: QueryResult, rows: number, watch: LimitWatch): AsyncIterable<Row> {
  const { columns } = result;
  for (let index = 0; index < rows; index += 1) {
    if (index % TURN === TURN - 1) await nextTurn();
    watch.check();
    const row = result.get(index);
    yield columns.map((column) => fromEngine(row[column]));
  }
}
