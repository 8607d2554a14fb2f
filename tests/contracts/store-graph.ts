/** The store contract on the statements that loading a graph is made of. */

import { expect } from 'vitest';
import type { Value } from '../../src/store/values.ts';
import { rowsOf, type StoreCases } from './store-cases.ts';

const MERGE_NODES = 'UNWIND $rows AS row MERGE (n:Paper {id: row.id}) SET n += row.properties';
const MERGE_RELATIONSHIPS =
  'UNWIND $rows AS row MATCH (a:Paper {id: row.start}) MATCH (b:Paper {id: row.end}) MERGE (a)-[r:CITES]->(b) SET r += row.properties';

/** Batches, properties, labels and deletion. */
export function describeStoreGraph({ store, check }: StoreCases): void {
  check('merges a batch of nodes, and merging again changes nothing', async () => {
    const rows: Value = [
      { id: 'a', properties: { title: 'A', n: 1n } },
      { id: 'b', properties: { title: 'B', f: 0.5 } },
    ];
    await store().write(MERGE_NODES, { rows });
    await store().write(MERGE_NODES, { rows });
    const found = await rowsOf(store(), 'MATCH (n:Paper) RETURN n.id, n.title, n.n, n.f ORDER BY n.id');
    expect(found).toEqual([
      ['a', 'A', 1n, null],
      ['b', 'B', null, 0.5],
    ]);
  });

  check('merges a node once that comes twice in one batch', async () => {
    const rows = ['a', 'a'].map((id) => ({ id, properties: {} }));
    await store().write(MERGE_NODES, { rows });
    expect(await rowsOf(store(), 'MATCH (n:Paper) RETURN count(n)')).toEqual([[1n]]);
  });

  check('merges relationships once between two nodes', async () => {
    await store().write(MERGE_NODES, { rows: ['a', 'b'].map((id) => ({ id, properties: {} })) });
    const rows: Value = [
      { start: 'a', end: 'b', properties: { w: 0.5 } },
      { start: 'a', end: 'b', properties: { sentence: 's' } },
      { start: 'b', end: 'a', properties: {} },
      { start: 'a', end: 'missing', properties: {} },
    ];
    await store().write(MERGE_RELATIONSHIPS, { rows });
    const found = await rowsOf(
      store(),
      'MATCH (a)-[r:CITES]->(b) RETURN a.id, b.id, r.w, r.sentence ORDER BY a.id',
    );
    expect(found).toEqual([
      ['a', 'b', 0.5, 's'],
      ['b', 'a', null, null],
    ]);
  });

  for (const [name, list] of [
    ['texts', ['x', 'μP', '']],
    ['integers', [1n, 2n, 2n ** 40n]],
    ['floats', [0.5, 1.25]],
    ['booleans', [true, false]],
  ] as const) {
    check(`keeps a list of ${name} as a property`, async () => {
      await store().write('CREATE (:A {list: $list})', { list });
      expect(await rowsOf(store(), 'MATCH (n:A) RETURN n.list')).toStrictEqual([[list]]);
    });
  }

  check('removes a property that is set to null', async () => {
    await store().write('CREATE (:A {id: 1, title: $t, year: 2020, kept: true})', { t: 'x' });
    await store().write('MATCH (n:A) SET n += $properties', { properties: { title: null } });
    await store().write('MATCH (n:A) SET n.year = null');
    expect(await rowsOf(store(), 'MATCH (n:A) RETURN keys(n)')).toEqual([
      [expect.toSatisfy((keys: string[]) => keys.toSorted().join() === 'id,kept')],
    ]);
  });

  check('replaces all properties by a map', async () => {
    await store().write('CREATE (:A {id: 1, old: 2})');
    await store().write('MATCH (n:A) SET n = $properties', { properties: { id: 1n, fresh: 'x' } });
    expect(await rowsOf(store(), 'MATCH (n:A) RETURN n.id, n.old, n.fresh')).toEqual([[1n, null, 'x']]);
  });

  check('adds and removes labels', async () => {
    await store().write('CREATE (:Entity:Task {id: 1})');
    await store().write('MATCH (n:Entity {id: 1}) SET n:Method REMOVE n:Task');
    expect(await rowsOf(store(), 'MATCH (n:Method) WHERE NOT n:Task RETURN n.id')).toEqual([[1n]]);
    expect(await rowsOf(store(), 'MATCH (n:Task) RETURN n.id')).toEqual([]);
  });

  check('deletes a node with its relationships', async () => {
    await store().write('CREATE (:A {id: 1})-[:R]->(:A {id: 2})');
    await store().write('MATCH (n:A {id: 1}) DETACH DELETE n');
    expect(await rowsOf(store(), 'MATCH (n:A) RETURN n.id')).toEqual([[2n]]);
    expect(await rowsOf(store(), 'MATCH ()-[r]->() RETURN count(r)')).toEqual([[0n]]);
  });

  check('refuses to delete a node that still has relationships', async () => {
    await store().write('CREATE (:A {id: 1})-[:R]->(:A {id: 2})');
    await expect(store().write('MATCH (n:A {id: 1}) DELETE n')).rejects.toMatchObject({
      code: 'StatementFailed',
    });
    expect(await rowsOf(store(), 'MATCH (n:A) RETURN count(n)')).toEqual([[2n]]);
  });

  check('hands back the rows of a writing statement', async () => {
    const result = await store().write('CREATE (n:A {id: $id}) RETURN n.id AS id', { id: 'x' });
    const rows = [];
    for await (const row of result.rows()) rows.push(row);
    expect([result.columns, rows]).toEqual([['id'], [['x']]]);
  });

  check('keeps a text of a million characters', async () => {
    const text = 'μ0123456789'.repeat(100_000);
    await store().write('CREATE (:A {text: $text})', { text });
    expect(await rowsOf(store(), 'MATCH (n:A) RETURN n.text')).toEqual([[text]]);
  });

  check('filters, groups, orders and pages', async () => {
    await store().write(
      "UNWIND range(1, 20) AS i CREATE (:A {i: i, kind: CASE WHEN i % 2 = 0 THEN 'even' ELSE 'odd' END})",
    );
    const statement =
      'MATCH (n:A) WHERE n.i > 3 WITH n.kind AS kind, count(n) AS total ORDER BY kind SKIP 1 LIMIT 1 RETURN kind, total';
    expect(await rowsOf(store(), statement)).toEqual([['odd', 8n]]);
  });

  check('groups by a node', async () => {
    await store().write("CREATE (a:A {id: 'a'})-[:R]->(:B), (a)-[:R]->(:B)");
    const statement = 'MATCH (a:A)-[:R]->(b:B) RETURN a, count(b)';
    expect(await rowsOf(store(), statement)).toMatchObject([[{ properties: { id: 'a' } }, 2n]]);
  });

  check('knows null from false', async () => {
    const statement =
      "RETURN '1' = 1 AS a, null = null AS b, any(x IN [null] WHERE x = 1) AS c, 1 IN [null] AS d";
    expect(await rowsOf(store(), statement)).toEqual([[false, null, null, null]]);
  });
}
