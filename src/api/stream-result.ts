/** Rows as newline-delimited JSON: as fast as the client reads, and no longer than it stays. */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Notice } from '../domain/answers.ts';
import { tableSummary } from '../queries/table-summary.ts';
import type { Result, Summary } from '../store/store.ts';
import { toJson } from '../store/to-json.ts';
import { toErrorAnswer } from './error-answer.ts';

export const NDJSON_TYPE = 'application/x-ndjson';

/**
 * A line `{"columns"}`, a line an array for each row, and a line `{"notices", "summary"}`; where the statement fails
 * on its way, the last line is `{"error"}` instead. Returns when the client has everything or is gone.
 */
export async function streamResult(
  response: Response,
  result: Result,
  notices: (summary: Summary) => Promise<readonly Notice[]>,
): Promise<void> {
  response.status(200).type(NDJSON_TYPE).setHeader('Cache-Control', 'no-store');
  try {
    await pipeline(Readable.from(linesOf(result, notices)), response);
  } catch (error) {
    if (!response.destroyed && !response.closed) throw error;
  }
}

async function* linesOf(
  result: Result,
  notices: (summary: Summary) => Promise<readonly Notice[]>,
): AsyncGenerator<string> {
  yield line({ columns: result.columns });
  try {
    for await (const row of result.rows()) yield line(row.map(toJson));
    const summary = await result.summary();
    yield line({ notices: await notices(summary), summary: tableSummary(summary) });
  } catch (error) {
    yield line(toErrorAnswer(error));
  }
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
