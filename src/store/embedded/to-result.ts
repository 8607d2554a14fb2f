/** Makes a Result of rows that are all there already, and gives up waiting for them at a limit. */

import type { QueryResult } from '@grafeo-db/js';
import { TangentError } from '../../domain/errors.ts';
import type { Limits, Result, Row } from '../store.ts';
import { fromEngine } from './convert-values.ts';

/** Waits for the statement; at its deadline or abort signal it rejects, and the engine runs on unheard. */
export async function toResult(
  run: Promise<QueryResult>,
  limits: Limits,
  now: () => number,
): Promise<Result> {
  const startedAt = now();
  const result = await withinLimits(run, limits);
  const all = result.rows();
  const kept = limits.rowLimit === undefined ? all : all.slice(0, limits.rowLimit);
  const summary = {
    rows: kept.length,
    truncated: kept.length < all.length,
    milliseconds: now() - startedAt,
  };
  return {
    columns: result.columns,
    rows: () => streamOf(kept, limits.signal),
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

async function* streamOf(rows: readonly (readonly unknown[])[], signal?: AbortSignal): AsyncIterable<Row> {
  for (const row of rows) {
    if (signal?.aborted === true) throw passed('it was cancelled');
    yield row.map(fromEngine);
  }
}

async function withinLimits<T>(run: Promise<T>, { signal, deadlineMs }: Limits): Promise<T> {
  if (signal === undefined && deadlineMs === undefined) return await run;
  let reject: (error: TangentError) => void = () => undefined;
  const promise = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  const timer =
    deadlineMs === undefined
      ? undefined
      : setTimeout(() => reject(passed(`it took more than ${deadlineMs} ms`)), deadlineMs);
  const abort = (): void => reject(passed('it was cancelled'));
  if (signal?.aborted === true) abort();
  signal?.addEventListener('abort', abort);
  try {
    return await Promise.race([run, promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function passed(reason: string): TangentError {
  return new TangentError('LimitExceeded', `the statement was given up: ${reason}`, {
    hint: 'Narrow the statement, or allow it more time.',
  });
}
