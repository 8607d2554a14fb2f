/** Rows that are handed on again and again, changed, keep nothing of the row before. */

import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../../src/engine/database.ts';

describe('a statement whose operators hand on one row', () => {
  let database: Database;
  beforeAll(async () => {
    database = openDatabase({ now: () => 0, random: () => 0 });
    await database.write(
      "UNWIND range(0, 4) AS i CREATE (a:A {i: i}) FOREACH (k IN range(1, i % 3) | CREATE (a)-[:TO {k: k}]->(:B {name: 'b' + toString(10 * i + k)}))",
    );
  });

  const rowsOf = async (text: string): Promise<readonly (readonly unknown[])[]> =>
    (await database.read(text)).rows;

  it('sorts every row that it was given', async () => {
    expect(
      await rowsOf('MATCH (a:A)-[:TO]->(b) WITH a.i AS i, b.name AS name ORDER BY name DESC RETURN i, name'),
    ).toEqual([
      [4n, 'b41'],
      [2n, 'b22'],
      [2n, 'b21'],
      [1n, 'b11'],
    ]);
  });

  it('finds nothing of the match before where an optional one fails', async () => {
    const text =
      'MATCH (a:A) OPTIONAL MATCH (a)-[:TO]->(b) WITH a, b, b.name AS name OPTIONAL MATCH (b)<-[t:TO]-(a) RETURN a.i, name, t.k ORDER BY a.i, name';
    expect(await rowsOf(text)).toEqual([
      [0n, null, null],
      [1n, 'b11', 1n],
      [2n, 'b21', 1n],
      [2n, 'b22', 2n],
      [3n, null, null],
      [4n, 'b41', 1n],
    ]);
  });

  it('groups, drops and cuts rows over a projection that changes them in place', async () => {
    expect(
      await rowsOf(
        'MATCH (a:A)-[r:TO]->(b) WITH a, r.k AS k, size([x IN range(1, a.i) WHERE x > r.k]) AS more WITH DISTINCT k, more SKIP 1 LIMIT 2 RETURN collect([k, more]) AS pairs',
      ),
    ).toEqual([
      [
        [
          [1n, 1n],
          [2n, 0n],
        ],
      ],
    ]);
  });

  it('gives the same with PROFILE, whose operators hand on rows of their own', async () => {
    const text =
      'MATCH (a:A) OPTIONAL MATCH (a)-[r:TO]->(b) WITH a, count(b) AS total, max(r.k) AS most WHERE total > 0 UNWIND range(1, total) AS n RETURN a.i, n, most ORDER BY most DESC, a.i, n';
    expect(await rowsOf(`PROFILE ${text}`)).toEqual(await rowsOf(text));
  });

  it('tells by its degree whether a node has a neighbor of a label, and looks where others are about', async () => {
    const text = 'MATCH (a:A) WHERE EXISTS { (a)-[:TO]->(:B) } RETURN collect(a.i) AS found';
    expect(await rowsOf(text)).toEqual([[[1n, 2n, 4n]]]);
    await database.write('MATCH (a:A {i: 0}) CREATE (a)-[:TO]->(:C)');
    expect(await rowsOf(text)).toEqual([[[1n, 2n, 4n]]]);
    expect(await rowsOf('MATCH (a:A) WHERE EXISTS { (a)-[:TO]->() } RETURN count(a) AS found')).toEqual([
      [4n],
    ]);
    await database.write('MATCH (:A {i: 0})-[:TO]->(c:C) DETACH DELETE c');
  });
});

describe('ORDER BY', () => {
  it.each([
    ['[3, 1.5, null, 2]', [1.5, 2n, 3n, null]],
    ['[true, null, false]', [false, true, null]],
    ['["b", "ä", "a", "B"]', ['B', 'a', 'b', 'ä']],
    ['["\uFF21", "\u{1F600}", "z"]', ['z', '\uFF21', '\u{1F600}']],
    ['[1/0.0, null, 1, 0.0/0.0]', [1n, Infinity, NaN, null]],
    ['[9007199254740993, 9007199254740992, 1.0]', [1, 9007199254740992n, 9007199254740993n]],
    ['["a", 1, true, null]', ['a', true, 1n, null]],
  ])('puts %s in the order of values, also turned round and cut', async (list, sorted) => {
    const database = openDatabase({ now: () => 0, random: () => 0 });
    const list_ = list.replaceAll('\u{1F600}', '😀').replaceAll('\uFF21', 'Ａ');
    const by = async (rest: string): Promise<unknown[]> =>
      (await database.read(`UNWIND ${list_} AS x RETURN x ORDER BY x${rest}`)).rows.map(([x]) => x);
    expect(await by('')).toEqual(sorted);
    expect(await by(' DESC')).toEqual(sorted.toReversed());
    expect(await by(' LIMIT 2')).toEqual(sorted.slice(0, 2));
    await database.close();
  });

  it('keeps the first rows of many, by the second key where the first is equal', async () => {
    const database = openDatabase({ now: () => 0, random: () => 0 });
    const { rows } = await database.read(
      'UNWIND range(1, 5000) AS i WITH i % 7 AS a, (i * 37) % 5003 AS b RETURN a, b ORDER BY a DESC, b LIMIT 3',
    );
    const all = Array.from({ length: 5000 }, (_, at) => [(at + 1) % 7, ((at + 1) * 37) % 5003] as const);
    const first = all.toSorted((x, y) => y[0] - x[0] || x[1] - y[1]).slice(0, 3);
    expect(rows).toEqual(first.map(([a, b]) => [BigInt(a), BigInt(b)]));
    await database.close();
  });
});
