/** The small graph that the differential queries run over, and the parameters they may use. */

import type { Value } from '../../src/engine/values/value.ts';

export const SAMPLE_GRAPH = `
CREATE (ann:Person:Admin {name: 'Ann', age: 30}), (bob:Person {name: 'Bob', age: 25}),
  (cid:Person {name: 'Cid', age: 35}), (dee:Person {name: 'Dee'}),
  (rome:City {name: 'Rome'}), (oslo:City {name: 'Oslo'}), (:Lonely {name: 'Solo'}),
  (ann)-[:KNOWS {since: 2000}]->(bob), (bob)-[:KNOWS {since: 2001}]->(cid), (cid)-[:KNOWS {since: 2002}]->(ann),
  (cid)-[:LIVES_IN]->(rome), (bob)-[:LIVES_IN]->(oslo), (dee)-[:KNOWS]->(dee)`;

export const PARAMETERS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['name', 'Ann'],
  ['map', new Map<string, Value>([['a', 1n]])],
  ['list', [1n, 2n]],
]);

/** The same for the driver. */
export const DRIVER_PARAMETERS = { name: 'Ann', map: { a: 1n }, list: [1n, 2n] };
