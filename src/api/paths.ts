/** How two entities are connected. */

import { z } from 'zod';
import { MOST_PATHS, findPaths } from '../queries/find-paths.ts';
import { pathsSchema } from './answer-schemas.ts';
import { JSON_TYPE, checked, limitsOf } from './route.ts';
import type { Route, RouteContext } from './route.ts';

const name = z.string().min(1).max(200);
const query = z.strictObject({
  from: name.describe('an entity by id, slug, name or alias'),
  to: name.describe('another'),
  k: z.coerce.number().int().min(1).max(MOST_PATHS).default(3).describe('paths at most'),
});

export function pathRoutes({ read }: RouteContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/paths',
      summary:
        'How two entities are connected: papers that name both, then chains of statements, each with its quotes',
      query,
      mediaTypes: JSON_TYPE,
      answer: pathsSchema,
      async handle(request, response) {
        const { from, to, k } = checked(query, request.query);
        response.json(await findPaths(read, from, to, { count: k, ...limitsOf(response) }));
      },
    },
  ];
}
