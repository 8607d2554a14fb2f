/** Runs a statement and hands out its rows while they come, as newline-delimited JSON. */

import type { ErrorAnswer, Json, Notice, TableAnswer } from '../src/domain/answers.ts';
import { ERROR_CODES, TangentError, type ErrorCode } from '../src/domain/errors.ts';
import type { Parameters, RowHandlers } from './graph-source.ts';
import { readLines } from './read-lines.ts';

/** Rows that are handed out together: a page is drawn at most that often. */
const BATCH = 200;

interface EndLine {
  readonly notices: readonly Notice[];
  readonly summary: TableAnswer['summary'];
}

function toError({ error }: ErrorAnswer): TangentError {
  const code: ErrorCode = Object.hasOwn(ERROR_CODES, error.code) ? (error.code as ErrorCode) : 'Unexpected';
  return new TangentError(code, error.message, { hint: error.hint });
}

async function post(url: string, body: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { Accept: 'application/x-ndjson', 'Content-Type': 'application/json' },
      body,
      signal,
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new TangentError('StoreUnreachable', 'The server does not answer.', {
      hint: 'Start it with npm start, and run the statement again.',
      cause,
    });
  }
}

/** Resolves at the end. Rejects with `TangentError`, or with an AbortError when it was cancelled. */
export async function runStatement(
  baseUrl: string,
  statement: string,
  parameters: Parameters,
  signal: AbortSignal,
  { onColumns, onRows, onEnd }: RowHandlers,
): Promise<void> {
  const response = await post(`${baseUrl}/api/cypher`, JSON.stringify({ statement, parameters }), signal);
  if (!response.ok || response.body === null) throw toError((await response.json()) as ErrorAnswer);
  let rows: (readonly Json[])[] = [];
  const flush = (): void => {
    if (rows.length > 0) onRows(rows);
    rows = [];
  };
  for await (const line of readLines(response.body)) {
    const value = JSON.parse(line) as Json[] | { columns: string[] } | EndLine | ErrorAnswer;
    if (Array.isArray(value)) {
      rows.push(value);
      if (rows.length >= BATCH) flush();
    } else if ('columns' in value) onColumns(value.columns);
    else {
      flush();
      if ('error' in value) throw toError(value);
      onEnd(value.notices, value.summary);
    }
  }
}
