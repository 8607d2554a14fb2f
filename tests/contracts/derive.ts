/** What derive does to a store, the same on every one: it writes what changed and nothing else. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { derive } from '../../src/analysis/derive.ts';
import { runQuery } from '../../src/queries/run-query.ts';
import type { Row, Store } from '../../src/store/store.ts';

const PAPERS = ['a b x', 'a b c', 'a b', 'd e', 'd e c', 'f', 'g', 'h'];
const options = { genericNames: ['x'], now: () => Date.UTC(2026, 0, 2) };

async function load(store: Store, papers: readonly string[]): Promise<void> {
  await store.write('UNWIND $ids AS id MERGE (p:Paper {id: id})', {
    ids: papers.map((_, index) => `p-${index}`),
  });
  const rows = papers.flatMap((names, index) =>
    names.split(' ').map((entity) => ({ paper: `p-${index}`, entity, names: [entity] })),
  );
  await store.write(
    'UNWIND $rows AS row MERGE (e:Entity {id: row.entity}) SET e.name = row.entity, e.names = row.names',
    { rows },
  );
  await store.write(
    "UNWIND $rows AS row MATCH (p:Paper {id: row.paper}) MATCH (e:Entity {id: row.entity}) MERGE (p)-[m:MENTIONS]->(e) SET m.role = 'studies'",
    { rows },
  );
}

async function read(store: Store, statement: string): Promise<readonly Row[]> {
  const found: Row[] = [];
  for await (const row of (await store.read(statement)).rows()) found.push(row);
  return found;
}

/** Everything that derive sets. */
async function derived(store: Store): Promise<unknown> {
  return [
    await read(
      store,
      'MATCH (e:Entity) RETURN e.id AS id, e.specificity AS s, e.generic AS g, e.community AS c, e.x AS x, e.y AS y ORDER BY id',
    ),
    await read(
      store,
      'MATCH (a)-[r:APPEARS_WITH]->(b) RETURN a.id AS a, b.id AS b, r.papers AS p, r.npmi AS n, r.score AS s ORDER BY a, b',
    ),
    await read(
      store,
      'MATCH (c:Community) RETURN c.id AS id, c.level AS level, c.name AS name, c.size AS size ORDER BY id',
    ),
    await read(store, 'MATCH (e)-[:IN_COMMUNITY]->(c) RETURN e.id AS e, c.id AS c ORDER BY e'),
  ];
}

/** Another process brings facts after the first batch that derive writes. */
function storeOfTwoWriters(store: Store, bringFacts: () => Promise<void>): Store {
  let isBrought = false;
  return {
    url: store.url,
    capabilities: store.capabilities,
    read: (statement, parameters, limits) => store.read(statement, parameters, limits),
    write: (statement, parameters, limits) => store.write(statement, parameters, limits),
    transaction: async (work) => {
      const result = await store.transaction(work);
      if (!isBrought) await bringFacts();
      isBrought = true;
      return result;
    },
    close: () => store.close(),
  };
}

export function describeDerive(name: string, open: () => Promise<Store>): void {
  describe(`derive on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(async () => {
      await store.write('MATCH (n) WHERE NOT n:TangentTest DETACH DELETE n');
    });
    afterAll(async () => {
      await store.close();
    });

    it('sets salience, pairs and communities, and stamps', async () => {
      await load(store, PAPERS);
      await store.write("CREATE (:Tangent {id: 'tangent', facts: 'digest'})");
      const summary = await derive(store, options);
      expect(summary).toMatchObject({ generic: 1, hubs: 0, communities: 2 });
      expect(await read(store, "MATCH (e:Entity {id: 'x'}) RETURN e.generic AS g")).toEqual([[true]]);
      expect(
        await read(store, "MATCH (:Entity {id: 'a'})-[r:APPEARS_WITH]->(b {id: 'b'}) RETURN r.papers AS p"),
      ).toEqual([[3n]]);
      expect(
        await read(
          store,
          'MATCH (c:Community) RETURN c.id AS id, c.name AS name, c.size AS size ORDER BY id',
        ),
      ).toEqual([
        ['0-a', 'a · b', 2n],
        ['0-d', 'd · e', 2n],
      ]);
      expect(
        await read(
          store,
          "MATCH (e:Entity)-[:IN_COMMUNITY]->(:Community {id: '0-a'}) RETURN e.id AS id ORDER BY id",
        ),
      ).toEqual([['a'], ['b']]);
      expect(
        await read(store, 'MATCH (t:Tangent) RETURN t.derivedAt AS at, t.derivedFacts AS facts'),
      ).toEqual([['2026-01-02T00:00:00.000Z', 'digest']]);
      expect(await read(store, 'MATCH (t:Tangent) WHERE t._lock IS NOT NULL RETURN t')).toEqual([]);
    });

    it('gives a topic its parts, all of whose names are in the topic too', async () => {
      const letters = Array.from('abcdefghijklmnop');
      const papers = letters.flatMap((letter, at) => [
        `${letter}1 ${letter}2 ${letter}3`,
        `${letter}3 ${letters[(at + 1) % letters.length]}1`,
      ]);
      await load(store, [...papers, ...papers]);
      expect(await derive(store, options)).toMatchObject({ communities: 8 });
      expect(
        await read(
          store,
          `MATCH (part:Community {level: 1})<-[:IN_COMMUNITY]-(e)-[:IN_COMMUNITY]->(whole:Community {level: 0})
           WHERE e.community = whole.id
           RETURN part.id AS part, part.size AS size, count(e) AS names, count(DISTINCT whole) AS wholes ORDER BY part`,
        ),
      ).toEqual(letters.map((letter) => [`1-${letter}1`, 3n, 3n, 1n]));
      const { columns, rows } = await runQuery(store, 'communities', { level: 1, limit: 2, names: 1 });
      expect(columns).toEqual(['name', 'size', 'names', 'entities', 'level', 'parent', 'community']);
      expect(rows[0]).toEqual(['a1 · a3 · a2', 3, ['a1'], ['a1'], 1, '0-a1', '1-a1']);
    });

    it('does not stamp facts as seen where others came meanwhile', async () => {
      await load(store, PAPERS);
      await store.write("CREATE (:Tangent {id: 'tangent', facts: 'before'})");
      const late = async (): Promise<void> => {
        await store.write("MATCH (t:Tangent) SET t.facts = 'after'");
      };
      await derive(storeOfTwoWriters(store, late), options);
      expect(await read(store, "MATCH (t:Tangent {derivedFacts: 'before'}) RETURN t")).toEqual([]);
    });

    it('refuses a node that has lost its name', async () => {
      await load(store, PAPERS);
      await store.write("MATCH (e:Entity {id: 'a'}) REMOVE e.name");
      await expect(derive(store, options)).rejects.toMatchObject({ code: 'StoreDamaged' });
    });

    it('writes nothing when it runs again', async () => {
      await load(store, PAPERS);
      expect((await derive(store, options)).written).toBeGreaterThan(0);
      const before = await derived(store);
      expect((await derive(store, options)).written).toBe(0);
      expect(await derived(store)).toEqual(before);
    });

    it('ends in the same state whether papers came at once, in two parts, or with others that went', async () => {
      await load(store, PAPERS);
      await derive(store, options);
      const atOnce = await derived(store);
      await store.write('MATCH (n) WHERE NOT n:TangentTest DETACH DELETE n');
      await load(store, [...PAPERS, 'd a', 'd a b', 'e a', 'i j', 'i j']);
      await derive(store, options);
      expect(await derived(store)).not.toEqual(atOnce);
      await store.write(
        "UNWIND ['p-8', 'p-9', 'p-10', 'p-11', 'p-12'] AS id MATCH (p:Paper {id: id}) DETACH DELETE p",
      );
      await store.write("UNWIND ['i', 'j'] AS id MATCH (e:Entity {id: id}) DETACH DELETE e");
      await derive(store, options);
      expect(await derived(store)).toEqual(atOnce);
    });

    it('makes nothing in an empty store', async () => {
      expect(await derive(store, options)).toEqual({
        generic: 0,
        hubs: 0,
        pairs: 0,
        communities: 0,
        written: 0,
      });
      expect(await read(store, 'MATCH (n) WHERE NOT n:TangentTest RETURN count(n) AS nodes')).toEqual([[0n]]);
    });
  });
}
