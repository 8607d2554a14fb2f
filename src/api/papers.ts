/** One paper: its text with the places of every name. */

import { paperDetails } from '../queries/paper-details.ts';
import { resolvePaper } from '../queries/resolve-name.ts';
import { JSON_TYPE, limitsOf, pathPart } from './route.ts';
import type { Route, RouteContext } from './route.ts';

export function paperRoutes({ read }: RouteContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/papers/:id',
      summary: 'One paper with its abstract, the places of every name in it, and what it states',
      pathParameters: { id: 'its id, citation key, DOI or arXiv id' },
      mediaTypes: JSON_TYPE,
      async handle(request, response) {
        const limits = limitsOf(response);
        const id = await resolvePaper(read, pathPart(request, 'id'), limits);
        response.json(await paperDetails(read, id, limits));
      },
    },
  ];
}
