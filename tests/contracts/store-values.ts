/** The store contract on values: what goes in comes out, of the same kind. */

import { expect } from 'vitest';
import {
  Node,
  Path,
  Relationship,
  Temporal,
  type TemporalType,
  type Value,
  type ValueMap,
} from '../../src/store/values.ts';
import { rowsOf, type StoreCases } from './store-cases.ts';

/** A map of Cypher, also with keys that an object inherits. */
function mapOf(entries: readonly (readonly [string, Value])[]): ValueMap {
  const map = Object.create(null) as Record<string, Value>;
  for (const [key, value] of entries) map[key] = value;
  return map;
}

const VALUES: readonly (readonly [string, Value])[] = [
  ['null', null],
  ['a boolean', true],
  ['a small integer', 42n],
  ['the largest integer', 2n ** 63n - 1n],
  ['the smallest integer', -(2n ** 63n)],
  ['a float', 0.1],
  ['a float without fraction', 3],
  ['a tiny float', 5e-324],
  ['negative zero', -0],
  ['NaN', Number.NaN],
  ['infinity', Infinity],
  ['a text beyond the basic plane', 'μP 𝛼 "\'`\\ \n e\u0301'],
  ['an empty text', ''],
  ['bytes', new Uint8Array([0, 127, 128, 255])],
  ['an empty list', []],
  ['a list of every kind of value', [1n, 1.5, 'a', null, true, [2n]]],
  ['a map', mapOf([['a', 1n]])],
  ['a map with keys that an object inherits', mapOf([['constructor', 1n], ['__proto__', 'b'], ['toString', null]])], // prettier-ignore
  ['a map of maps and lists', mapOf([['rows', [mapOf([['id', 'x']])]]])],
];

const TEMPORALS: readonly (readonly [TemporalType, string, string])[] = [
  ['DATE', "date('2015-07-21')", '2015-07-21'],
  ['LOCAL_TIME', "localtime('12:31:14')", '12:31:14'],
  ['TIME', "time('12:31:14-01:30')", '12:31:14-01:30'],
  ['LOCAL_DATETIME', "localdatetime('2015-07-21T21:40:32')", '2015-07-21T21:40:32'],
  ['ZONED_DATETIME', "datetime('2015-07-21T21:40:32Z')", '2015-07-21T21:40:32Z'],
  ['DURATION', "duration('P1Y2M10DT12H')", 'P1Y2M10DT12H'],
];

/** Every kind of value, to the store and back. */
export function describeStoreValues({ store, check }: StoreCases): void {
  for (const [name, value] of VALUES) {
    check(`hands back ${name} as it was given`, async () => {
      expect(await rowsOf(store(), 'RETURN $value AS value', { value })).toStrictEqual([[value]]);
    });
  }

  for (const [type, expression, text] of TEMPORALS) {
    check(`hands out a ${type} as toString() writes it`, async () => {
      expect(await rowsOf(store(), `RETURN ${expression} AS value`)).toStrictEqual([
        [new Temporal(type, text)],
      ]);
    });
    check(`takes a ${type} as a parameter`, async () => {
      const value = new Temporal(type, text);
      expect(await rowsOf(store(), `RETURN $value = ${expression} AS same`, { value })).toEqual([[true]]);
    });
  }

  check('tells integers from floats in its own arithmetic', async () => {
    expect(await rowsOf(store(), 'RETURN 1 AS a, 1.0 AS b, 7 / 2 AS c, 7 / 2.0 AS d')).toEqual([
      [1n, 1, 3n, 3.5],
    ]);
  });

  check('takes a number without fraction as a FLOAT', async () => {
    expect(await rowsOf(store(), 'RETURN $value / 2 AS half', { value: 3 })).toEqual([[1.5]]);
  });

  check('hands out nodes, relationships and paths as classes', async () => {
    await store().write("CREATE (:A {id: 'a'})-[:R {n: 1}]->(:B:C {id: 'b'})");
    const [row] = await rowsOf(store(), 'MATCH p = (b:B)<-[r:R]-(a:A) RETURN p, a, r, b');
    const [path, a, relationship, b] = row as readonly [Path, Node, Relationship, Node];
    expect(path).toBeInstanceOf(Path);
    expect(path.nodes.map((node) => node.properties['id'])).toEqual(['b', 'a']);
    expect(path.relationships).toEqual([relationship]);
    expect(relationship).toStrictEqual(
      new Relationship(relationship.id, 'R', a.id, b.id, mapOf([['n', 1n]])),
    );
    expect(a).toStrictEqual(new Node(a.id, ['A'], mapOf([['id', 'a']])));
    expect([...b.labels].sort()).toEqual(['B', 'C']);
  });

  check('hands out nodes inside lists and maps', async () => {
    await store().write("CREATE (:A {id: 'a'})");
    const [row] = await rowsOf(store(), 'MATCH (a:A) RETURN collect(a) AS all, {a: a} AS map');
    const [all, map] = row as readonly [readonly Node[], Readonly<Record<string, Node>>];
    expect(all[0]).toBeInstanceOf(Node);
    expect(map['a']).toEqual(all[0]);
  });

  check('takes a map with the keys of a node for a map', async () => {
    const value = mapOf([['_id', 1n], ['_labels', ['A']]]); // prettier-ignore
    expect(await rowsOf(store(), 'RETURN $value AS value', { value })).toStrictEqual([[value]]);
  });

  check('takes a map with the keys of a path for a map', async () => {
    const value = mapOf([['nodes', []], ['edges', []]]); // prettier-ignore
    expect(await rowsOf(store(), 'RETURN $value AS value', { value })).toStrictEqual([[value]]);
  });

  for (const [name, value] of [
    ['an integer beyond 64 bits', 2n ** 63n],
    ['a node', new Node('1', [], mapOf([]))],
    ['a date that is none', new Temporal('DATE', '2015-13-01')],
  ] as const) {
    check(`refuses ${name} as a parameter`, async () => {
      const refused = rowsOf(store(), 'RETURN $value AS value', { value: [value] });
      await expect(refused).rejects.toMatchObject({ code: 'ParameterInvalid' });
    });
  }
}
