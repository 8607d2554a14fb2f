/** Paths, the start page and what is known of an entity over HTTP, in the shapes that the OpenAPI document tells. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { knownEntitySchema, overviewSchema, pathsSchema } from '../../../src/api/answer-schemas.ts';
import { askSchema } from '../../../src/api/ask-schema.ts';
import { similarSchema } from '../../../src/api/similar.ts';
import { createClient } from '../../../src/client/client.ts';
import type { Store } from '../../../src/store/store.ts';
import { openShelf } from '../../fixtures/open-shelf.ts';
import { send, serveApp } from '../../fixtures/serve-app.ts';
import type { Served } from '../../fixtures/serve-app.ts';

let store: Store;
let served: Served;
beforeAll(async () => {
  store = await openShelf();
  served = await serveApp({ read: store });
});
afterAll(async () => {
  await served.close();
  await store.close();
});

const get = async (path: string): Promise<{ status: number; answer: unknown }> => {
  const { status, body } = await send(served.port, 'GET', path);
  return { status, answer: JSON.parse(body) };
};

describe('the endpoints of questions', () => {
  for (const [path, schema] of [
    ['/api/paths?from=SAM&to=overfitting', pathsSchema],
    ['/api/paths?from=SGD&to=batch%20size&k=1', pathsSchema],
    ['/api/similar?text=flat%20minima', similarSchema],
    ['/api/similar?paper=key200000000001&limit=3', similarSchema],
    ['/api/overview', overviewSchema],
    ['/api/ask?q=What%20beats%20SGD%3F', askSchema],
    ['/api/ask?q=How%20are%20SAM%20and%20overfitting%20related%3F', askSchema],
    ['/api/ask?q=How%20old%20is%20SAM%3F', askSchema],
    ['/api/entities/sharpness-aware-minimization', knownEntitySchema],
    ['/api/entities/overfitting', knownEntitySchema],
  ] as const satisfies readonly (readonly [string, z.ZodType])[]) {
    it(`${path} answers in its shape`, async () => {
      const { status, answer } = await get(path);
      expect(status).toBe(200);
      expect(schema.safeParse(answer).error).toBeUndefined();
    });
  }

  it('tell their shapes in the OpenAPI document', async () => {
    const { answer } = await get('/api/openapi.json');
    expect(answer).toMatchObject({
      paths: {
        '/api/paths': {
          get: {
            responses: {
              '200': {
                content: {
                  'application/json': { schema: { required: ['from', 'to', 'paths', 'papers', 'notices'] } },
                },
              },
            },
          },
        },
      },
    });
  });

  it('refuse what they do not take, and say what there is', async () => {
    expect(await get('/api/paths?from=SAM')).toMatchObject({
      status: 400,
      answer: { error: { code: 'ParameterInvalid', hint: 'It takes: from, to, k.' } },
    });
    expect(await get('/api/paths?from=SAM&to=overfiting')).toMatchObject({
      status: 404,
      answer: { error: { code: 'NodeUnknown', hint: 'Did you mean one of: overfitting?' } },
    });
    expect(await get('/api/entities/p-200000000001')).toMatchObject({ status: 404 });
  });

  for (const [path, message] of [
    ['/api/paths?from=SAM&to=SGD&k=0', 'k must be at least 1'],
    ['/api/paths?from=SAM&to=SGD&k=x', 'k must be a whole number'],
    ['/api/paths?from=SAM&to=SGD&z=1', 'there is no z'],
    ['/api/paths?from=SAM', 'to is missing'],
    [`/api/ask?q=${'x'.repeat(501)}`, 'q must have at most 500 characters'],
  ] as const) {
    it(`say of ${path.slice(0, 40)} that ${message}`, async () => {
      expect(await get(path)).toMatchObject({
        answer: { error: { message: `The request is not valid: ${message}.` } },
      });
    });
  }

  it('refuse a number that JSON cannot hold exactly', async () => {
    const body = '{"statement": "RETURN $a", "parameters": {"a": 9007199254740993}}';
    const answer = await send(
      served.port,
      'POST',
      '/api/cypher',
      { 'content-type': 'application/json' },
      body,
    );
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('9007199254740993 is too long');
  });

  it('are calls of the client', async () => {
    const client = createClient({ baseUrl: served.baseUrl });
    expect((await client.paths('SAM', 'overfitting', { k: 1 })).paths).toHaveLength(1);
    expect((await client.ask('What beats SGD?')).chosen).toMatchObject({ query: 'outperforms' });
    expect((await client.overview()).cards).toHaveLength(6);
    expect(await client.entity('SAM')).toMatchObject({ id: 'sam', related: [{ papers: 3 }] });
  });
});
