/** `valueType()`: the most precise name of a value's type, as Neo4j writes it. */

import { isList, typeOf, type Value } from '../values/value.ts';

/** `INTEGER NOT NULL`, `LIST<STRING NOT NULL> NOT NULL`, `NULL`. */
export function describeType(value: Value): string {
  if (value === null) return 'NULL';
  return `${baseName(value)} NOT NULL`;
}

const ORDER = [
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
  'POINT',
  'NODE',
  'RELATIONSHIP',
  'MAP',
  'LIST',
  'PATH',
];

function rankOf(name: string): number {
  return ORDER.indexOf(name.split('<')[0] ?? '');
}

function baseName(value: Value): string {
  if (!isList(value)) return typeOf(value);
  const found = [...new Set(value.map((element) => (element === null ? 'NULL' : baseName(element))))];
  // An empty list is of the type of any list beside it.
  const lists = found.filter((name) => name.startsWith('LIST<')).length;
  const inner = lists > 1 ? found.filter((name) => name !== 'LIST<NOTHING>') : found;
  const nullable = inner.includes('NULL');
  const names = inner
    .filter((name) => name !== 'NULL')
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? 1 : -1));
  if (names.length === 0) return nullable ? 'LIST<NULL>' : 'LIST<NOTHING>';
  const suffix = nullable ? '' : ' NOT NULL';
  return `LIST<${names.map((name) => name + suffix).join(' | ')}>`;
}
