/** Values cross to Neo4j and back unchanged, temporal ones as the text of its own toString(). */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Parameters, Row, Store } from '../../../../src/store/store.ts';
import {
  Node,
  type Path,
  Relationship,
  Temporal,
  type TemporalType,
  type Value,
} from '../../../../src/store/values.ts';
import { describeOnNeo4j, openTestStore } from '../../../neo4j/describe-on-neo4j.ts';

const TEMPORALS: readonly (readonly [TemporalType, string])[] = [
  ['DATE', "date('2015-07-21')"],
  ['DATE', "date('-0044-03-15')"],
  ['DATE', 'date({year: 12345, month: 1, day: 2})'],
  ['DATE', 'date({year: 999999999, month: 12, day: 31})'],
  ['DATE', 'date({year: 0})'],
  ['LOCAL_TIME', "localtime('12:00')"],
  ['LOCAL_TIME', "localtime('12:31:14.6')"],
  ['LOCAL_TIME', "localtime('00:00:00.000000001')"],
  ['TIME', "time('12:00Z')"],
  ['TIME', "time('12:31:14.645-01:30')"],
  ['LOCAL_DATETIME', "localdatetime('2015-07-21T21:40:32.142')"],
  ['LOCAL_DATETIME', "localdatetime('-0001-07-21T21:40')"],
  ['ZONED_DATETIME', "datetime('2015-07-21T21:40:32.142+0100')"],
  ['ZONED_DATETIME', "datetime('2015-07-21T21:40:32Z')"],
  ['ZONED_DATETIME', "datetime('2015-10-25T01:30:00+00:00[Europe/London]')"],
  ['ZONED_DATETIME', "datetime('2015-10-25T01:30:00+01:00[Europe/London]')"],
  ['ZONED_DATETIME', "datetime('1818-07-21T21:40:32.142[Europe/Stockholm]')"],
  ['ZONED_DATETIME', "datetime('2015-07-21T21:40:32[Etc/GMT+8]')"],
  ['ZONED_DATETIME', "datetime({year: 2019, timezone: '+07:00:05'})"],
  ['DURATION', "duration('P1Y2M10DT12H45M30.25S')"],
  ['DURATION', "duration('P-1Y2M')"],
  ['DURATION', 'duration({seconds: -1, nanoseconds: 1})'],
  ['DURATION', 'duration({seconds: 1, nanoseconds: -1})'],
  ['DURATION', 'duration({months: 13, days: -40, seconds: -3661, milliseconds: -5})'],
  ['DURATION', "duration('PT-0.5S')"],
  ['DURATION', 'duration({days: 0})'],
  ['DURATION', 'duration({seconds: 9007199254740993})'],
];

const map = (entries: Record<string, Value>): Value =>
  Object.assign(Object.create(null) as Record<string, Value>, entries);

describeOnNeo4j('values on Neo4j', (address) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore(address);
  });
  afterAll(async () => await store.close());

  async function row(statement: string, parameters: Parameters = {}): Promise<Row> {
    for await (const found of (await store.read(statement, parameters)).rows()) return found;
    throw new Error('no row');
  }

  it.each(TEMPORALS)(
    'hands out a %s as toString() writes it, and takes it back: %s',
    async (type, expression) => {
      const [value, text] = await row(`WITH ${expression} AS v RETURN v, toString(v)`);
      expect(value).toEqual(new Temporal(type, text as string));
      const [same, again] = await row(`RETURN $v = ${expression}, toString($v)`, { v: value as Temporal });
      expect([same, again]).toEqual([true, text]);
    },
  );

  it.each<[string, Value]>([
    ['the largest integer', 2n ** 63n - 1n],
    ['the smallest integer', -(2n ** 63n)],
    ['a float without fraction', 3],
    ['negative zero', -0],
    ['NaN', Number.NaN],
    ['infinity', -Infinity],
    ['text beyond the basic plane', 'μP 𝛼 \u0000 "\'`'],
    ['null', null],
    ['a list of both kinds of numbers', [1n, 1.5, null, [true]]],
    ['bytes', new Uint8Array([0, 127, 128, 255])],
    ['a map with keys of Object', map({ constructor: 1n, ['__proto__']: map({ a: 'b' }), '': null })],
  ])('hands back %s as it was', async (_, value) => {
    expect(await row('RETURN $v', { v: value })).toStrictEqual([value]);
  });

  it('keeps integers and floats apart', async () => {
    expect(await row('RETURN 1, 1.0, $i / 2, $f / 2', { i: 3n, f: 3 })).toEqual([1n, 1, 1n, 1.5]);
  });

  it('hands out nodes, relationships and paths as our classes', async () => {
    await store.write("CREATE (:A {id: 'a'})-[:R {n: 1}]->(:B:C {id: 'b'})");
    const [path, a, r] = await row('MATCH p = (:B)<-[r:R]-(a:A) RETURN p, a, r');
    expect(a).toBeInstanceOf(Node);
    expect(a).toMatchObject({ labels: ['A'], properties: { id: 'a' } });
    expect(r).toBeInstanceOf(Relationship);
    const { nodes, relationships } = path as Path;
    expect(nodes.map((node) => node.properties['id'])).toEqual(['b', 'a']);
    expect(relationships).toEqual([r]);
    expect(r).toMatchObject({ type: 'R', start: (a as Node).id, end: nodes[0]?.id, properties: { n: 1n } });
    expect(Object.getPrototypeOf((a as Node).properties)).toBeNull();
  });

  it.each<[string, Value]>([
    ['an integer beyond 64 bits', 2n ** 63n],
    ['a node', new Node('1', [], {})],
    ['a date that is none', new Temporal('DATE', '2015-7-21')],
    ['a month that is none', new Temporal('DATE', '2015-13-01')],
    ['a duration without a part', new Temporal('DURATION', 'PT')],
  ])('refuses %s as a parameter', async (_, value) => {
    await expect(store.read('RETURN $v', { v: [value] })).rejects.toMatchObject({ code: 'ParameterInvalid' });
  });
});
