/** `valueType()`: the most precise name of a value's type, as Neo4j writes it. */

import { isList, typeOf, type Value } from '../values/value.ts';

/** `INTEGER NOT NULL`, `LIST<STRING NOT NULL> NOT NULL`, `NULL`. */
export function describeType(value: Value): string {
  if (value === null) return 'NULL';
  return `${baseName(value)} NOT NULL`;
}

function baseName(value: Value): string {
  if (!isList(value)) return typeOf(value);
  const inner = [...new Set(value.map((element) => (element === null ? 'NULL' : baseName(element))))];
  const nullable = inner.includes('NULL');
  const names = inner.filter((name) => name !== 'NULL').toSorted();
  if (names.length === 0) return nullable ? 'LIST<NULL>' : 'LIST<NOTHING>';
  const suffix = nullable ? '' : ' NOT NULL';
  return `LIST<${names.map((name) => name + suffix).join(' | ')}>`;
}
