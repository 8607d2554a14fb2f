/** `value.key`, `value[index]`, `value[from..to]`. */

import { runtimeError } from '../../errors.ts';
import { temporalProperty } from '../../values/temporal/properties.ts';
import { isEntity, isList, isMap, typeOf, type Value } from '../../values/value.ts';

/** Null for a key that is not there. @throws CypherError where the value has no properties at all. */
export function propertyOf(object: Value, key: string): Value {
  if (object === null) return null;
  if (isEntity(object)) return object.property(key);
  if (isMap(object)) return object.get(key) ?? null;
  const found = temporalProperty(object, key);
  if (found !== undefined) return found;
  throw runtimeError(
    'PropertyAccessOnNonMap',
    `Type mismatch: expected a map, node, relationship or temporal value but was ${typeOf(object)}.`,
  );
}

export function subscript(object: Value, index: Value): Value {
  if (object === null || index === null) return null;
  if (isList(object)) {
    if (typeof index !== 'bigint') {
      throw runtimeError(
        'ListElementAccessByNonInteger',
        `Cannot access a list element by ${typeOf(index)}: an Integer is needed.`,
      );
    }
    return object.at(Number(index)) ?? null;
  }
  if (isMap(object) || isEntity(object)) {
    if (typeof index !== 'string') {
      throw runtimeError(
        'MapElementAccessByNonString',
        `Cannot access a map by ${typeOf(index)}: a String is needed.`,
      );
    }
    return propertyOf(object, index);
  }
  const component = typeof index === 'string' ? temporalProperty(object, index) : undefined;
  if (component !== undefined) return component;
  throw runtimeError('InvalidElementAccess', `${typeOf(object)} has no elements.`);
}

export function slice(object: Value, start: Value | undefined, end: Value | undefined): Value {
  if (object === null || start === null || end === null) return null;
  if (!isList(object)) throw runtimeError('InvalidElementAccess', `${typeOf(object)} cannot be sliced.`);
  for (const bound of [start, end]) {
    if (bound !== undefined && typeof bound !== 'bigint') {
      throw runtimeError('ListElementAccessByNonInteger', 'The bounds of a slice are integers.');
    }
  }
  return object.slice(start === undefined ? 0 : Number(start), end === undefined ? undefined : Number(end));
}
