/** One entity or paper, and what is around it. */

import { z } from 'zod';
import { neighbors } from '../queries/neighbors.ts';
import { nodeDetails } from '../queries/node-details.ts';
import { JSON_TYPE, checked, limitsOf, pathPart } from './route.ts';
import type { Route, RouteContext } from './route.ts';

const query = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(25).describe('neighbors at most'),
  offset: z.coerce.number().int().min(0).default(0).describe('neighbors to pass over'),
  generics: z.stringbool().default(false).describe('also generic names'),
});
const pathParameters = { id: "an id, the slug of a name, a name or an alias; a paper's citation key" };

export function nodeRoutes({ read }: RouteContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/nodes/:id',
      summary: 'One entity or paper with its statements and their quotes',
      pathParameters,
      mediaTypes: JSON_TYPE,
      async handle(request, response) {
        response.json(await nodeDetails(read, pathPart(request, 'id'), limitsOf(response)));
      },
    },
    {
      method: 'get',
      path: '/api/nodes/:id/neighbors',
      summary: 'The best of what is one step from a node',
      pathParameters,
      query,
      mediaTypes: JSON_TYPE,
      async handle(request, response) {
        const options = { ...checked(query, request.query), ...limitsOf(response) };
        response.json(await neighbors(read, pathPart(request, 'id'), options));
      },
    },
  ];
}
