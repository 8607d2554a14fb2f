/** The start page: what the library holds, on six cards. */

import { overview } from '../queries/overview.ts';
import { overviewSchema } from './answer-schemas.ts';
import { JSON_TYPE, limitsOf } from './route.ts';
import type { Route, RouteContext } from './route.ts';

export function overviewRoutes({ read }: RouteContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/overview',
      summary: 'What the library holds, on six cards',
      mediaTypes: JSON_TYPE,
      answer: overviewSchema,
      async handle(_request, response) {
        response.json(await overview(read, limitsOf(response)));
      },
    },
  ];
}
