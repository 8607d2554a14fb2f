/** Property keys as typed columns, for formats that declare their attributes before they use them. */

import type { Properties, PropertyValue } from '../domain/subgraph.ts';

export type ColumnType = 'string' | 'integer' | 'double' | 'boolean';

export interface Column {
  readonly key: string;
  readonly type: ColumnType;
}

/** Every key that occurs, in code-unit order, with the narrowest type that holds all its values; a list is a string. */
export function columnsOf(records: Iterable<{ readonly properties: Properties }>): readonly Column[] {
  const types = new Map<string, ColumnType>();
  for (const { properties } of records) {
    for (const [key, value] of Object.entries(properties)) {
      types.set(key, widen(types.get(key), typeOf(value)));
    }
  }
  return [...types].map(([key, type]) => ({ key, type })).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** A value as a cell's text: a list as its JSON, so that it can be read back. */
export function cellText(value: PropertyValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function typeOf(value: PropertyValue): ColumnType {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'double';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function widen(known: ColumnType | undefined, type: ColumnType): ColumnType {
  if (known === undefined || known === type) return type;
  const numeric = (known === 'integer' || known === 'double') && (type === 'integer' || type === 'double');
  return numeric ? 'double' : 'string';
}
