/** The vocabulary of the graph, for legends and help. */

import type { SchemaAnswer } from '../domain/answers.ts';
import { EFFECTS, ENTITY_TYPES, RELATION_TYPES, ROLES } from '../domain/schema.ts';
import { JSON_TYPE } from './route.ts';
import type { Route } from './route.ts';

export function schemaRoutes(): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/schema',
      summary: 'Entity types with colors, roles, relation types and effects',
      mediaTypes: JSON_TYPE,
      handle(_request, response) {
        response.json({
          entityTypes: ENTITY_TYPES,
          roles: ROLES.map(({ name, relationship, description }) => ({ name, relationship, description })),
          relationTypes: RELATION_TYPES,
          effects: EFFECTS,
        } satisfies SchemaAnswer);
      },
    },
  ];
}
