/** The client against the real API: typed answers, and the API's errors as errors. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../../src/client/client.ts';
import type { TangentClient } from '../../../src/client/client.ts';
import type { Store } from '../../../src/store/store.ts';
import { openLibrary } from '../../fixtures/open-library.ts';
import { serveApp } from '../../fixtures/serve-app.ts';
import type { Served } from '../../fixtures/serve-app.ts';

let store: Store;
let served: Served;
let client: TangentClient;
beforeAll(async () => {
  store = await openLibrary();
  served = await serveApp({ read: store });
  client = createClient({ baseUrl: served.baseUrl });
});
afterAll(async () => {
  await served.close();
  await store.close();
});

describe('the client', () => {
  it('reaches every route that the viewer uses', async () => {
    expect((await client.search('ntk', { limit: 1 })).map((hit) => hit.id)).toEqual([
      'neural-tangent-kernel',
    ]);
    expect(await client.node('mix-ln')).toMatchObject({ kind: 'entity', name: 'Mix-LN' });
    expect(await client.paper('p-100000000004')).toMatchObject({ kind: 'paper', year: 2024 });
    expect(await client.neighbors('mup', { limit: 2, offset: 1, generics: true })).toMatchObject({
      shown: 2,
    });
    expect(await client.stats()).toMatchObject({ papers: 6 });
    expect((await client.schema()).entityTypes).toHaveLength(5);
    expect((await client.queries()).map((query) => query.name)).toContain('connected-names');
  });

  it('sends parameters of every type, also names that an address must escape', async () => {
    const answer = await client.query('papers-about', {
      entity: 'neural tangent kernel',
      role: null,
      limit: 1,
    });
    expect(answer.rows).toHaveLength(1);
    const withGenerics = await client.query('neighborhood', { entity: 'μP', generics: true });
    expect(withGenerics.rows).toHaveLength(3);
    expect(await client.node('μP')).toMatchObject({ id: 'mup' });
  });

  it('runs Cypher with parameters', async () => {
    const answer = await client.cypher('MATCH (e:Entity {id: $id}) RETURN e.name AS name', { id: 'mup' });
    expect(answer).toMatchObject({ columns: ['name'], rows: [['muP']] });
  });

  it("rejects with the API's code, message and hint", async () => {
    await expect(client.node('nothing-here')).rejects.toMatchObject({
      name: 'TangentError',
      code: 'NodeUnknown',
      message: 'There is no entity or paper "nothing-here".',
      hint: expect.any(String),
    });
    await expect(client.query('../stats')).rejects.toMatchObject({ code: 'QueryUnknown' });
    await expect(client.cypher('CREATE (n)')).rejects.toMatchObject({ code: 'StatementForbidden' });
  });

  it('says that the server does not answer, and leaves an aborted call what it is', async () => {
    const nowhere = createClient({ baseUrl: 'http://127.0.0.1:1' });
    await expect(nowhere.stats()).rejects.toMatchObject({ code: 'StoreUnreachable' });
    await expect(client.search('ntk', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('says that something else answered when no JSON comes', async () => {
    const foreign = createClient({
      baseUrl: '',
      fetch: async () => await Promise.resolve(new Response('<html>')),
    });
    await expect(foreign.stats()).rejects.toMatchObject({ code: 'Unexpected' });
  });

  it('imports nothing that a browser lacks', () => {
    const source = readFileSync(join(import.meta.dirname, '../../../src/client/client.ts'), 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
    expect(new Set(imports)).toEqual(
      new Set(['../domain/answers.ts', '../domain/errors.ts', '../domain/questions.ts']),
    );
  });
});
