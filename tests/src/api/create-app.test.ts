/** The API over real HTTP: every route answers, and every refusal has a status, a code and a hint. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer } from '../../../src/domain/answers.ts';
import { ERROR_CODES } from '../../../src/domain/errors.ts';
import type { Store } from '../../../src/store/store.ts';
import { openLibrary } from '../../fixtures/open-library.ts';
import { send, serveApp } from '../../fixtures/serve-app.ts';
import type { Answered, Served } from '../../fixtures/serve-app.ts';

const JSON_HEADERS = { 'Content-Type': 'application/json' };

let store: Store;
let served: Served;
beforeAll(async () => {
  store = await openLibrary();
  served = await serveApp({ read: store, samples: true });
});
afterAll(async () => {
  await served.close();
  await store.close();
});

const get = async (path: string, headers = {}): Promise<Answered> =>
  await send(served.port, 'GET', path, headers);
const cypher = async (statement: unknown, headers = {}, parameters: unknown = {}): Promise<Answered> =>
  await send(
    served.port,
    'POST',
    '/api/cypher',
    { ...JSON_HEADERS, ...headers },
    JSON.stringify({ statement, parameters }),
  );
const json = (answered: Answered): unknown => JSON.parse(answered.body);

/** The status and code of a refusal, which must have a message and a hint. */
function refusal(answered: Answered): readonly [number, string] {
  const { error } = json(answered) as ErrorAnswer;
  expect(Object.keys(ERROR_CODES)).toContain(error.code);
  expect(error.message).not.toBe('');
  expect(error.hint).not.toBe('');
  return [answered.status, error.code];
}

describe('reading routes', () => {
  it('says that it is up, and that it shows samples', async () => {
    expect(json(await get('/api/health'))).toEqual({ status: 'ok', samples: true });
  });

  it('counts the library without its bookkeeping', async () => {
    const stats = json(await get('/api/stats')) as Record<string, unknown>;
    expect(stats).toMatchObject({ papers: 6, papersWithoutYear: 3, papersWithoutAbstract: 1, entities: 9 });
    expect(stats).toMatchObject({ generic: 1, hubs: 1, claims: 9, stale: false, schemaVersion: 1 });
    expect(stats['nodesByLabel']).not.toHaveProperty('Record');
    expect(stats['extractors']).toEqual({ 'rules@1': 1 });
  });

  it('finds a name by an alias', async () => {
    expect(json(await get('/api/search?q=ntk'))).toMatchObject([
      { id: 'neural-tangent-kernel', alias: 'NTK', type: 'Concept', papers: 2 },
      { kind: 'paper', id: 'p-100000000003', papers: 1 },
      { kind: 'paper', id: 'p-100000000001', evidence: { start: 39, end: 92 } },
    ]);
  });

  it('answers an entity by the slug of an alias, and a paper by its citation key', async () => {
    expect(json(await get('/api/nodes/ntk'))).toMatchObject({ kind: 'entity', id: 'neural-tangent-kernel' });
    expect(json(await get('/api/nodes/key100000000001'))).toMatchObject({ kind: 'paper', year: 2018 });
    expect(json(await get('/api/papers/p-100000000001'))).toMatchObject({ authors: ['Ada Núñez'] });
  });

  it('keeps generic neighbors back, counts them, and gives them when asked', async () => {
    expect(json(await get('/api/nodes/mup/neighbors'))).toMatchObject({ shown: 4, total: 5, hidden: 1 });
    expect(json(await get('/api/nodes/mup/neighbors?generics=true'))).toMatchObject({ shown: 5, hidden: 0 });
    expect(json(await get('/api/nodes/mup/neighbors?limit=1&offset=3'))).toMatchObject({ shown: 1 });
  });

  it('runs a catalogue query with its parameters from the address', async () => {
    const answer = json(await get('/api/queries/papers-about?entity=NTK&role=studies&limit=1'));
    expect(answer).toMatchObject({ columns: expect.arrayContaining(['title']), summary: { rows: 1 } });
  });

  it('lists the catalogue without statements, and the vocabulary', async () => {
    const queries = json(await get('/api/queries')) as Record<string, unknown>[];
    expect(queries.length).toBeGreaterThanOrEqual(12);
    expect(queries[0]).not.toHaveProperty('statement');
    expect(json(await get('/api/schema'))).toMatchObject({ effects: expect.arrayContaining(['enables']) });
  });

  it('answers 404 in JSON for a route, a node, a query and a format that are not there', async () => {
    expect(refusal(await get('/api/nothing'))).toEqual([404, 'RouteUnknown']);
    expect(refusal(await get('/api/nodes/nothing-here'))).toEqual([404, 'NodeUnknown']);
    expect(refusal(await get('/api/papers/nothing-here'))).toEqual([404, 'NodeUnknown']);
    expect(refusal(await get('/api/queries/nothing'))).toEqual([404, 'QueryUnknown']);
    expect(refusal(await get('/api/export/nothing?all=true'))).toEqual([404, 'ExportUnknown']);
  });

  it('names the parameters there are when one is unknown, missing or wrong', async () => {
    const unknown = await get('/api/queries/outperforms?entity=mup&size=3');
    expect(refusal(unknown)).toEqual([400, 'ParameterInvalid']);
    expect(unknown.body).toContain(
      'entity (string), generics (boolean, default false), limit (integer, default 25)',
    );
    expect(refusal(await get('/api/queries/outperforms'))).toEqual([400, 'ParameterInvalid']);
    expect(refusal(await get('/api/queries/outperforms?entity=mup&limit=-1'))).toEqual([
      400,
      'ParameterInvalid',
    ]);
    expect(refusal(await get('/api/queries/outperforms?entity=mup&entity=x'))).toEqual([
      400,
      'ParameterInvalid',
    ]);
    expect(refusal(await get('/api/search'))).toEqual([400, 'ParameterInvalid']);
    expect(refusal(await get('/api/search?q=x&limit=1000'))).toEqual([400, 'ParameterInvalid']);
    expect(refusal(await get('/api/nodes/mup/neighbors?generics=maybe'))).toEqual([400, 'ParameterInvalid']);
  });
});

describe('POST /api/cypher', () => {
  it('answers columns, rows, notices and a summary', async () => {
    expect(json(await cypher('MATCH (p:Paper) RETURN count(p) AS papers'))).toMatchObject({
      columns: ['papers'],
      rows: [[6]],
      notices: [],
      summary: { rows: 1, truncated: false },
    });
  });

  it('answers the plan of EXPLAIN and PROFILE in the summary, also where rows are streamed', async () => {
    const explained = json(await cypher('EXPLAIN MATCH (p:Paper) RETURN p.id'));
    expect(explained).toMatchObject({
      rows: [],
      summary: { plan: { operator: 'project', children: [{ operator: 'node scan', details: ':Paper' }] } },
    });
    const profiled = await cypher('PROFILE MATCH (p:Paper) RETURN p.id', { Accept: 'application/x-ndjson' });
    const lines = profiled.body.trim().split('\n');
    expect(lines).toHaveLength(8);
    expect(JSON.parse(lines[7] ?? '')).toMatchObject({
      summary: { rows: 6, plan: { rows: 6, children: [{ rows: 6, children: [] }] } },
    });
    expect(refusal(await cypher('PROFILE CREATE (n:Paper)'))).toEqual([403, 'StatementForbidden']);
  });

  it('takes parameters as JSON', async () => {
    const answer = await cypher(
      'MATCH (e:Entity) WHERE e.id IN $ids RETURN count(e) AS n',
      {},
      { ids: ['mup'] },
    );
    expect(json(answer)).toMatchObject({ rows: [[1]] });
  });

  it('streams lines when the client accepts them', async () => {
    const answer = await cypher('MATCH (p:Paper) RETURN p.id AS id ORDER BY id', {
      Accept: 'application/x-ndjson',
    });
    expect(answer.headers['content-type']).toContain('application/x-ndjson');
    const lines = answer.body
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toHaveLength(8);
    expect(lines[0]).toEqual({ columns: ['id'] });
    expect(lines[1]).toEqual(['p-100000000001']);
    expect(lines[7]).toMatchObject({ summary: { rows: 6 }, notices: [] });
  });

  for (const statement of [
    'CREATE (n:Paper) RETURN n',
    'MATCH (n) DETACH DELETE n',
    'MATCH (n:Paper) SET n.title = "x"',
    'MERGE (n:Paper {id: "x"}) RETURN n',
    'DROP INDEX x',
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "load /* a */ csv from 'http://example.org' as line return line",
    'SHOW SETTINGS',
    'SHOW USERS',
    'SHOW TRANSACTIONS',
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    'CALL dbms.listConfig()',
    'CALL `dbms`.`killConnection`("bolt-1")',
    'CALL db.clearQueryCaches()',
    'CALL { MATCH (n) DELETE n } RETURN 1 AS one',
  ]) {
    it(`refuses ${statement}`, async () => {
      expect(refusal(await cypher(statement))).toEqual([403, 'StatementForbidden']);
    });
  }

  it('leaves the store as it was after all of that', async () => {
    expect(json(await get('/api/stats'))).toMatchObject({ papers: 6, entities: 9, claims: 9 });
  });

  it('runs a statement that only names what is refused, in a string, a comment or a property', async () => {
    const statement = 'MATCH (p:Paper {title: "SHOW LOAD CSV"}) RETURN p.show AS word // TERMINATE';
    expect((await cypher(statement)).status).toBe(200);
  });

  it('answers 400 where the statement does not compile', async () => {
    expect(refusal(await cypher('MATCH (n RETURN n'))).toEqual([400, 'StatementInvalid']);
  });

  it('answers 400 for a body that is no such request', async () => {
    expect(refusal(await cypher(''))).toEqual([400, 'ParameterInvalid']);
    expect(refusal(await cypher(7))).toEqual([400, 'ParameterInvalid']);
    const post = async (body: string): Promise<Answered> =>
      await send(served.port, 'POST', '/api/cypher', JSON_HEADERS, body);
    expect(refusal(await post('{"statement": '))).toEqual([400, 'ParameterInvalid']);
    expect(refusal(await post('{"statement": "RETURN 1 AS a", "extra": 1}'))).toEqual([
      400,
      'ParameterInvalid',
    ]);
    expect(refusal(await post(''))).toEqual([400, 'ParameterInvalid']);
  });

  it('answers 413 for a body beyond its limit', async () => {
    expect(refusal(await cypher(`RETURN '${'x'.repeat(300_000)}' AS x`))).toEqual([413, 'LimitExceeded']);
  });

  it('answers 415 for a body that a form could send', async () => {
    const body = JSON.stringify({ statement: 'RETURN 1 AS a' });
    const answer = await send(served.port, 'POST', '/api/cypher', { 'Content-Type': 'text/plain' }, body);
    expect(refusal(answer)).toEqual([415, 'RequestRefused']);
  });
});

describe('requests from elsewhere', () => {
  for (const host of [
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '0.0.0.0',
  ]) {
    it(`refuses the host "${host}"`, async () => {
      expect(refusal(await cypher('RETURN 1 AS a', { Host: host }))).toEqual([403, 'RequestRefused']);
      expect(refusal(await get('/api/stats', { Host: host }))).toEqual([403, 'RequestRefused']);
    });
  }

  for (const origin of ['http://evil.example', 'http://localhost:1', 'null', 'file://']) {
    it(`refuses the origin "${origin}"`, async () => {
      expect(refusal(await cypher('RETURN 1 AS a', { Origin: origin }))).toEqual([403, 'RequestRefused']);
    });
  }

  it('lets its own pages in, by every name of this machine', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
      const headers = { Host: `${name}:${served.port}`, Origin: `http://${name}:${served.port}` };
      expect((await cypher('RETURN 1 AS a', headers)).status).toBe(200);
    }
  });

  it('lets a host in that was allowed', async () => {
    const other = await serveApp({ read: store, allowedHosts: ['graph.example'] });
    expect((await send(other.port, 'GET', '/api/health', { Host: 'graph.example' })).status).toBe(200);
    const refused = await send(other.port, 'GET', '/api/health', { Host: 'x.example' });
    expect([refused.status, refused.body]).toEqual([403, expect.stringContaining('--allow-host')]);
    await other.close();
  });
});
