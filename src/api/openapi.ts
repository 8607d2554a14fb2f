/** The OpenAPI document: made from what the routes and the catalogue say of themselves. */

import { z } from 'zod';
import type { QueryDescription, QueryParameter } from '../domain/answers.ts';
import { ERROR_CODES } from '../domain/errors.ts';
import { listQueries } from '../queries/catalogue.ts';
import { JSON_TYPE } from './route.ts';
import type { Route } from './route.ts';

type JsonObject = Readonly<Record<string, unknown>>;

export function openapiRoutes(others: readonly Route[], version: string): readonly Route[] {
  const route: Route = {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This document',
    mediaTypes: JSON_TYPE,
    handle(_request, response) {
      response.json(toOpenapi([...others, route], listQueries(), version));
    },
  };
  return [route];
}

/** Every route, and every query of the catalogue as a path of its own. */
function toOpenapi(
  routes: readonly Route[],
  queries: readonly QueryDescription[],
  version: string,
): JsonObject {
  return {
    openapi: '3.1.0',
    info: { title: 'Tangent', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: Object.fromEntries([
      ...routes.map((route) => [toPath(route.path), { [route.method]: toOperation(route) }] as const),
      ...queries.map((query) => [`/api/queries/${query.name}`, { get: queryOperation(query) }] as const),
    ]),
    components: { schemas: { Error: ERROR_SCHEMA } },
  };
}

function toPath(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

function toOperation(route: Route): JsonObject {
  return {
    summary: route.summary,
    parameters: [
      ...Object.entries(route.pathParameters ?? {}).map(([name, description]) => ({
        name,
        in: 'path',
        required: true,
        description,
        schema: { type: 'string' },
      })),
      ...Object.entries(route.query?.shape ?? {}).map(([name, field]) => addressParameter(name, field)),
    ],
    ...(route.body && {
      requestBody: { required: true, content: jsonContent(schemaOf(route.body, 'input')) },
    }),
    responses: responses(route.mediaTypes, route.answer),
  };
}

function addressParameter(name: string, field: z.core.$ZodType): JsonObject {
  const { description, ...schema } = schemaOf(field, 'output');
  const required = !z.safeParse(field, undefined).success;
  return { name, in: 'query', required, description, schema };
}

function queryOperation(query: QueryDescription): JsonObject {
  return {
    summary: query.description,
    description: `No row: ${query.empty}`,
    tags: ['catalogue'],
    parameters: query.parameters.map((parameter) => ({
      name: parameter.name,
      in: 'query',
      required: parameter.default === undefined,
      description: parameter.description,
      schema: parameterSchema(parameter),
    })),
    responses: responses(JSON_TYPE),
  };
}

function parameterSchema({ type, choices, default: value }: QueryParameter): JsonObject {
  const schema =
    type === 'string[]'
      ? { type: 'array', items: { type: 'string' } }
      : {
          type: type === 'float' ? 'number' : type,
          ...(type === 'integer' && { minimum: 0 }),
          ...(choices && { enum: choices }),
        };
  return value === undefined || value === null ? schema : { ...schema, default: value };
}

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function responses(mediaTypes: readonly string[], answer?: z.core.$ZodType): JsonObject {
  const error = { description: 'An error', content: jsonContent({ $ref: '#/components/schemas/Error' }) };
  const content = Object.fromEntries(
    mediaTypes.map((mediaType) => [mediaType, answer ? { schema: schemaOf(answer, 'output') } : {}]),
  );
  return { '200': { description: 'The answer', content }, default: error };
}

function jsonContent(schema: JsonObject): JsonObject {
  return { 'application/json': { schema } };
}

const text = { type: 'string' };
const ERROR_SCHEMA = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'hint'],
      properties: { code: { enum: Object.keys(ERROR_CODES) }, message: text, hint: text },
    },
  },
};
