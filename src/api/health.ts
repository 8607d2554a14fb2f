/** Whether the API and its store answer. */

import type { Health } from '../domain/answers.ts';
import { stats } from '../queries/stats.ts';
import { loadStatement } from '../store/statements.ts';
import { JSON_TYPE, limitsOf } from './route.ts';
import type { Route, RouteContext } from './route.ts';

export function healthRoutes({ read, samples }: RouteContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/health',
      summary: 'Whether the API and its store answer',
      mediaTypes: JSON_TYPE,
      async handle(_request, response) {
        const result = await read.read(loadStatement('read/alive'), {}, limitsOf(response));
        for await (const row of result.rows()) void row;
        response.json({ status: 'ok', samples } satisfies Health);
      },
    },
    {
      method: 'get',
      path: '/api/stats',
      summary: 'What the library holds, in numbers',
      mediaTypes: JSON_TYPE,
      async handle(_request, response) {
        response.json(await stats(read, limitsOf(response)));
      },
    },
  ];
}
