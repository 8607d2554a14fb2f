/** What is known about an entity. */

import { knownEntity } from '../queries/known-entity.ts';
import { knownEntitySchema } from './answer-schemas.ts';
import { JSON_TYPE, limitsOf, pathPart } from './route.ts';
import type { Route, RouteContext } from './route.ts';

export function entityRoutes({ read }: RouteContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/entities/:id',
      summary:
        'What is known of an entity: statements by relation with their quotes, related names, papers by role',
      pathParameters: { id: 'an id, the slug of a name, a name or an alias' },
      mediaTypes: JSON_TYPE,
      answer: knownEntitySchema,
      async handle(request, response) {
        response.json(await knownEntity(read, pathPart(request, 'id'), limitsOf(response)));
      },
    },
  ];
}
