/** Cypher from anybody who may open the page: read-only, limited, and rows as JSON or as a stream. */

import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Notice, TableAnswer } from '../domain/answers.ts';
import { noticesFor } from '../queries/notices.ts';
import { tableSummary, truncatedNotices } from '../queries/table-summary.ts';
import { parametersFromJson } from '../store/from-json.ts';
import type { Limits, Result, Summary } from '../store/store.ts';
import { toJson } from '../store/to-json.ts';
import { refuseUntrusted } from '../store/untrusted.ts';
import { ROW_LIMIT, checked, limitsOf } from './route.ts';
import type { Route, RouteContext } from './route.ts';
import { NDJSON_TYPE, streamResult } from './stream-result.ts';

/** A stream is read line by line, so it may be longer than an answer in one piece. */
const STREAMED_ROW_LIMIT = 1_000_000;

const body = z.strictObject({
  statement: z.string().min(1).max(50_000).describe('one reading statement'),
  parameters: z.record(z.string(), z.json()).default({}).describe('values of $name, by name'),
});

export function cypherRoutes({ read }: RouteContext): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/api/cypher',
      summary: 'Runs a reading Cypher statement',
      body,
      mediaTypes: ['application/json', NDJSON_TYPE],
      async handle(request, response) {
        const { statement, parameters } = checked(body, request.body);
        const streams = wantsStream(request);
        const limits: Limits = { ...limitsOf(response), rowLimit: streams ? STREAMED_ROW_LIMIT : ROW_LIMIT };
        await refuseUntrusted(read, statement, limits);
        const result = await read.read(statement, parametersFromJson(parameters), limits);
        const notices = async (summary: Summary): Promise<readonly Notice[]> => [
          ...truncatedNotices(summary),
          ...(await noticesFor(read, statement, limitsOf(response))),
        ];
        await (streams ? streamResult(response, result, notices) : answer(response, result, notices));
      },
    },
  ];
}

function wantsStream(request: Request): boolean {
  return request.accepts(['application/json', NDJSON_TYPE]) === NDJSON_TYPE;
}

async function answer(
  response: Response,
  result: Result,
  notices: (summary: Summary) => Promise<readonly Notice[]>,
): Promise<void> {
  const rows = [];
  for await (const row of result.rows()) rows.push(row.map(toJson));
  const summary = await result.summary();
  response.json({
    columns: result.columns,
    rows,
    notices: await notices(summary),
    summary: tableSummary(summary),
  } satisfies TableAnswer);
}
