/** JSON out follows one set of rules. */

import { expect, it } from 'vitest';
import { toJson } from '../../../src/store/to-json.ts';
import { Node, Path, Relationship, Temporal, type Value } from '../../../src/store/values.ts';

const a = new Node('0', ['Paper'], { n: 1n });
const b = new Node('1', [], {});
const r = new Relationship('5', 'CITES', '0', '1', { w: 0.5 });

it.each<[string, Value, string]>([
  ['null', null, 'null'],
  ['an integer as a number', 42n, '42'],
  ['the largest integer that a number holds', 2n ** 53n, '9007199254740992'],
  ['a larger integer as a text', 2n ** 53n + 1n, '"9007199254740993"'],
  ['a smaller integer as a text', -(2n ** 53n) - 1n, '"-9007199254740993"'],
  ['a float', 0.5, '0.5'],
  ['NaN as a text', Number.NaN, '"NaN"'],
  ['infinity as a text', -Infinity, '"-Infinity"'],
  ['bytes in base64', new Uint8Array([255, 0]), '"/wA="'],
  ['a temporal value as its text', new Temporal('DATE', '2020-01-01'), '"2020-01-01"'],
  ['a node', a, '{"id":"0","labels":["Paper"],"properties":{"n":1}}'],
  ['a relationship', r, '{"id":"5","type":"CITES","start":"0","end":"1","properties":{"w":0.5}}'],
  ['lists in maps', { list: [1n, [2n]] }, '{"list":[1,[2]]}'],
])('writes %s', (_, value, json) => {
  expect(JSON.stringify(toJson(value))).toBe(json);
});

it('writes a path as its nodes and relationships', () => {
  expect(toJson(new Path([a, b], [r]))).toEqual({
    nodes: [toJson(a), toJson(b)],
    relationships: [toJson(r)],
  });
});

it('keeps a key called __proto__ a key', () => {
  const map = Object.create(null) as Record<string, Value>;
  map['__proto__'] = 1n;
  expect(JSON.stringify(toJson(map))).toBe('{"__proto__":1}');
});
