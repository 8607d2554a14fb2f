/** Equivalence, as DISTINCT and grouping have it: two values are equivalent when their keys are equal. */

import { NodeValue, PathValue, RelationshipValue } from './entities.ts';
import { Duration } from './temporal/duration.ts';
import { isList, isMap, typeOf, type Value } from './value.ts';

let notNumbers = 0;

/** One string or number: 1 and 1.0, -0.0 and 0, null and null share theirs; NaN never does. */
export function hashKey(value: Value): string | number {
  switch (typeof value) {
    case 'number':
      return numberKey(value);
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : `i${value}`;
    case 'string':
      return `s${value}`;
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      return objectKey(value);
  }
}

/** One key for several values. */
export function hashKeyOf(values: readonly Value[]): string | number {
  if (values.length === 1) return hashKey(values[0] as Value);
  return values.map(framed).join('');
}

function numberKey(value: number): string | number {
  if (Number.isNaN(value)) {
    notNumbers += 1;
    return `nan${notNumbers}`;
  }
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? `i${BigInt(value)}` : value;
}

/** A part of a larger key: its length first, so that parts cannot run into each other. */
function framed(value: Value): string {
  const key = String(hashKey(value));
  return `${key.length}:${typeof value === 'number' || typeof value === 'bigint' ? '#' : '='}${key}`;
}

function objectKey(value: Exclude<Value, number | bigint | string | boolean>): string {
  if (value === null) return 'null';
  if (value instanceof NodeValue) return `N${value.id}`;
  if (value instanceof RelationshipValue) return `R${value.id}`;
  if (value instanceof PathValue) {
    const steps = value.relationships.map((relationship) => relationship.id).join(',');
    return `P${value.nodes[0]?.id};${steps}`;
  }
  if (isList(value)) return `[${value.map(framed).join('')}`;
  if (isMap(value)) {
    const keys = [...value.keys()].toSorted();
    return `{${keys.map((key) => framed(key) + framed(value.get(key) as Value)).join('')}`;
  }
  if (value instanceof Uint8Array) return `B${value.join(',')}`;
  if (value instanceof Duration) return `D${value.months};${value.days};${value.seconds};${value.nanos}`;
  return `${typeOf(value)} ${value.toString()}`;
}
