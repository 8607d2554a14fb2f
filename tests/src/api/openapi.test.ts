/** The OpenAPI document lists every route and every query with its parameters. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listQueries } from '../../../src/queries/catalogue.ts';
import type { Store } from '../../../src/store/store.ts';
import { openLibrary } from '../../fixtures/open-library.ts';
import { send, serveApp } from '../../fixtures/serve-app.ts';
import type { Served } from '../../fixtures/serve-app.ts';

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: unknown;
}

let store: Store;
let served: Served;
let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
beforeAll(async () => {
  store = await openLibrary();
  served = await serveApp({ read: store });
  const { body } = await send(served.port, 'GET', '/api/openapi.json');
  ({ paths } = JSON.parse(body) as { paths: typeof paths });
});
afterAll(async () => {
  await served.close();
  await store.close();
});

describe('/api/openapi.json', () => {
  it('has every route that DESIGN lists', () => {
    for (const path of [
      'health',
      'stats',
      'search',
      'similar',
      'nodes/{id}',
      'nodes/{id}/neighbors',
      'papers/{id}',
      'entities/{id}',
      'paths',
      'overview',
      'ask',
      'queries',
      'queries/{name}',
      'schema',
      'export/{format}',
      'openapi.json',
    ]) {
      expect(paths[`/api/${path}`]).toHaveProperty('get');
    }
    expect(paths['/api/cypher']?.['post']?.requestBody).toMatchObject({
      content: { 'application/json': { schema: { required: ['statement'] } } },
    });
  });

  it('answers each path it lists with something else than an unknown route', async () => {
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods)) {
        const { body } = await send(served.port, method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'x'));
        expect(body).not.toContain('There is no GET');
        expect(body).not.toContain('There is no POST');
      }
    }
  });

  it('has every query with exactly its parameters', () => {
    for (const { name, parameters } of listQueries()) {
      expect(
        paths[`/api/queries/${name}`]?.['get']?.parameters.map((parameter) => [
          parameter.name,
          parameter.required,
        ]),
      ).toEqual(parameters.map((parameter) => [parameter.name, parameter.default === undefined]));
    }
  });

  it('says which parameters of a route are required', () => {
    const required = paths['/api/search']?.['get']?.parameters.map((parameter) => [
      parameter.name,
      parameter.required,
    ]);
    expect(required).toEqual([
      ['q', true],
      ['limit', false],
    ]);
  });
});
