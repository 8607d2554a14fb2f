/** Exports over HTTP: a file for every format, of all, of what is around a node and of what a query finds. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer } from '../../../src/domain/answers.ts';
import type { Subgraph } from '../../../src/domain/subgraph.ts';
import { exporters } from '../../../src/exports/exporters.ts';
import type { Store } from '../../../src/store/store.ts';
import { openLibrary } from '../../fixtures/open-library.ts';
import { send, serveApp } from '../../fixtures/serve-app.ts';
import type { Answered, Served } from '../../fixtures/serve-app.ts';

let store: Store;
let served: Served;
beforeAll(async () => {
  store = await openLibrary();
  served = await serveApp({ read: store });
});
afterAll(async () => {
  await served.close();
  await store.close();
});

const get = async (path: string): Promise<Answered> => await send(served.port, 'GET', `/api/export/${path}`);
const error = (answered: Answered): ErrorAnswer['error'] => (JSON.parse(answered.body) as ErrorAnswer).error;

describe('GET /api/export', () => {
  for (const { name, mediaType } of exporters) {
    it(`gives ${name} as ${mediaType}, to be saved under a name`, async () => {
      const file = name === 'csv' ? '&file=claims.csv' : '';
      const answered = await get(`${name}?query=outperforms&entity=pre-ln${file}`);
      expect(answered.status).toBe(200);
      expect(answered.headers['content-type']?.split(';')[0]).toBe(mediaType.split(';')[0]);
      expect(answered.headers['content-disposition']).toMatch(/^attachment; filename=[\w.]+$/);
      expect(answered.body).toContain(name === 'bibtex' ? 'key100000000004' : 'Mix-LN');
    });
  }

  it('gives everything, without places unless they are asked for', async () => {
    const all = JSON.parse((await get('json?all=true')).body) as Subgraph;
    expect(all.nodes.filter((node) => node.labels.includes('Paper'))).toHaveLength(6);
    expect(JSON.stringify(all)).not.toContain('-2.5');
    expect((await get('json?all=true&layout=true')).body).toContain('-2.5');
  });

  it('gives what is around a node, by an alias of it', async () => {
    const around = JSON.parse((await get('json?around=MixLN')).body) as Subgraph;
    expect(around.nodes.map((node) => node.id)).toContain('pre-ln');
  });

  it('asks which file where a format has several', async () => {
    const answered = await get('csv?all=true');
    expect([answered.status, error(answered).code]).toEqual([400, 'ParameterInvalid']);
    expect(error(answered).hint).toContain('nodes.csv, relationships.csv, claims.csv');
    expect((await get('csv?all=true&file=other.csv')).status).toBe(400);
  });

  for (const search of [
    '',
    '?all=false',
    '?all=true&around=mup',
    '?around=mup&limit=3',
    '?query=communities',
    '?query=related',
  ]) {
    it(`refuses ${search || 'nothing'} as a selection`, async () => {
      const answered = await get(`json${search}`);
      expect([answered.status, error(answered).code]).toEqual([400, 'ParameterInvalid']);
    });
  }
});
