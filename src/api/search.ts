/** Finding entities and papers by what a reader types. */

import { z } from 'zod';
import { search } from '../queries/search.ts';
import { JSON_TYPE, checked, limitsOf } from './route.ts';
import type { Route, RouteContext } from './route.ts';

const query = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(200)
    .describe('a name, an alias, or words of a title or an abstract, or the beginning of one'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('hits at most'),
});

export function searchRoutes({ read }: RouteContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/search',
      summary: 'Entities and papers that match a text, best first',
      query,
      mediaTypes: JSON_TYPE,
      async handle(request, response) {
        const { q, limit } = checked(query, request.query);
        response.json(await search(read, q, { limit, ...limitsOf(response) }));
      },
    },
  ];
}
