/** The values of Cypher as they are in JavaScript; `undefined` is never one. */

import { LocalDate, LocalDateTime, LocalTime, OffsetTime, ZonedDateTime } from '@js-joda/core';
import { NodeValue, PathValue, RelationshipValue } from './entities.ts';
import type { Duration } from './temporal/duration.ts';

export type Temporal = LocalDate | LocalTime | OffsetTime | LocalDateTime | ZonedDateTime | Duration;
export type ValueMap = ReadonlyMap<string, Value>;
export type ValueList = readonly Value[];
/** INTEGER is bigint (64 bits), FLOAT is number. */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | ValueList
  | ValueMap
  | NodeValue
  | RelationshipValue
  | PathValue
  | Temporal;

/** The names of types in signatures; NUMBER is INTEGER or FLOAT. */
export type TypeName =
  | 'ANY'
  | 'NULL'
  | 'BOOLEAN'
  | 'INTEGER'
  | 'FLOAT'
  | 'NUMBER'
  | 'STRING'
  | 'BYTES'
  | 'LIST'
  | 'MAP'
  | 'NODE'
  | 'RELATIONSHIP'
  | 'PATH'
  | 'DATE'
  | 'LOCAL TIME'
  | 'ZONED TIME'
  | 'LOCAL DATETIME'
  | 'ZONED DATETIME'
  | 'DURATION';

export function isList(value: Value): value is ValueList {
  return Array.isArray(value);
}

export function isMap(value: Value): value is ValueMap {
  return value instanceof Map;
}

export function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

export function isEntity(value: Value): value is NodeValue | RelationshipValue {
  return value instanceof NodeValue || value instanceof RelationshipValue;
}

/** The exact type of a value. */
export function typeOf(value: Value): TypeName {
  switch (typeof value) {
    case 'boolean':
      return 'BOOLEAN';
    case 'bigint':
      return 'INTEGER';
    case 'number':
      return 'FLOAT';
    case 'string':
      return 'STRING';
    default:
      return typeOfObject(value);
  }
}

function typeOfObject(value: Exclude<Value, boolean | bigint | number | string>): TypeName {
  if (value === null) return 'NULL';
  if (isList(value)) return 'LIST';
  if (value instanceof NodeValue) return 'NODE';
  if (value instanceof RelationshipValue) return 'RELATIONSHIP';
  if (value instanceof PathValue) return 'PATH';
  if (isMap(value)) return 'MAP';
  if (value instanceof Uint8Array) return 'BYTES';
  if (value instanceof LocalDate) return 'DATE';
  if (value instanceof LocalTime) return 'LOCAL TIME';
  if (value instanceof OffsetTime) return 'ZONED TIME';
  if (value instanceof LocalDateTime) return 'LOCAL DATETIME';
  if (value instanceof ZonedDateTime) return 'ZONED DATETIME';
  return 'DURATION';
}

/** Whether a value of type `actual` may stand where `wanted` is asked for. */
export function fitsType(actual: TypeName, wanted: TypeName): boolean {
  if (wanted === 'ANY' || actual === wanted || actual === 'NULL') return true;
  return wanted === 'NUMBER' && (actual === 'INTEGER' || actual === 'FLOAT');
}
