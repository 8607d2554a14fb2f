/** The catalogue: its list, and each query by name. */

import type { Request } from 'express';
import type { Json, QueryDescription } from '../domain/answers.ts';
import { listQueries, queryNamed } from '../queries/catalogue.ts';
import { parameterFromText } from '../queries/query-parameters.ts';
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
        response.json(await runQuery(read, query.name, parametersOf(query, request.query), limits));
      },
    },
  ];
}

/** Parameters of the address by their declared types; unknown ones stay for the check to name. */
export function parametersOf(
  query: QueryDescription,
  address: Request['query'],
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(address).map(([name, value]) => {
      const texts = (Array.isArray(value) ? value : [value]).map(String);
      const parameter = query.parameters.find((declared) => declared.name === name);
      return [name, parameter ? parameterFromText(parameter, texts) : texts];
    }),
  );
}
