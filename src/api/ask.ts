/** Questions in a reader's words. */

import { z } from 'zod';
import { ask } from '../queries/ask.ts';
import { askSchema } from './ask-schema.ts';
import { JSON_TYPE, ROW_LIMIT, checked, limitsOf } from './route.ts';
import type { Route, RouteContext } from './route.ts';

const query = z.strictObject({
  q: z.string().min(1).max(500).describe('a question with names in it: what beats Adam?'),
});

export function askRoutes({ read }: RouteContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/ask',
      summary: 'Runs the query of the catalogue that a question is nearest to, or offers the nearest three',
      query,
      mediaTypes: JSON_TYPE,
      answer: askSchema,
      async handle(request, response) {
        const { q } = checked(query, request.query);
        response.json(await ask(read, q, { ...limitsOf(response), rowLimit: ROW_LIMIT }));
      },
    },
  ];
}
