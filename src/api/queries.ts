/** The catalogue: its list, and each query by name. */

import type { Request } from 'express';
import { listQueries, queryNamed } from '../queries/catalogue.ts';
import { parametersFromTexts } from '../queries/query-parameters.ts';
import { runQuery } from '../queries/run-query.ts';
import { JSON_TYPE, ROW_LIMIT, limitsOf, pathPart } from './route.ts';
import type { Route, RouteContext } from './route.ts';

export function queryRoutes({ read }: RouteContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/queries',
      summary: 'Every query of the catalogue with its parameters',
      mediaTypes: JSON_TYPE,
      handle(_request, response) {
        response.json(listQueries().map(({ statement: _statement, ...description }) => description));
      },
    },
    {
      method: 'get',
      path: '/api/queries/:name',
      summary: 'Runs a query of the catalogue; its parameters stand behind ?',
      pathParameters: { name: 'a query of the catalogue' },
      mediaTypes: JSON_TYPE,
      async handle(request, response) {
        const query = queryNamed(pathPart(request, 'name'));
        const limits = { ...limitsOf(response), rowLimit: ROW_LIMIT };
        const parameters = parametersFromTexts(query, textsOf(request.query));
        response.json(await runQuery(read, query.name, parameters, limits));
      },
    },
  ];
}

/** What the address holds behind `?`, name by name; a name may stand there several times. */
export function textsOf(address: Request['query']): readonly (readonly [name: string, text: string])[] {
  return Object.entries(address).flatMap(([name, value]) =>
    [value].flat().map((text) => [name, typeof text === 'string' ? text : ''] as const),
  );
}
