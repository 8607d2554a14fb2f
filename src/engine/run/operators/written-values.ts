/** What is written: property values as they can be stored, and maps of them. */

import { runtimeError } from '../../errors.ts';
import type { Expression } from '../../syntax/ast.ts';
import { isEntity, isList, isMap, isNumber, typeOf, type Value, type ValueMap } from '../../values/value.ts';
import type { Compiler } from '../compiler.ts';
import type { Row, RunContext } from '../context.ts';

const NOT_STORED = ['MAP', 'NODE', 'RELATIONSHIP', 'PATH'];

/** The value in the form it is stored: a list of integers and floats becomes one of floats. @throws CypherError */
export function storable(value: Value): Value {
  if (NOT_STORED.includes(typeOf(value))) throw notStored(typeOf(value));
  if (!isList(value)) return value;
  const types = new Set(value.map(typeOf));
  for (const type of types)
    if (NOT_STORED.includes(type) || type === 'LIST') throw notStored(`a list of ${type}`);
  if (types.has('NULL')) {
    throw runtimeError(
      'InvalidPropertyType',
      'Collections containing null values can not be stored in properties.',
    );
  }
  if (types.size <= 1) return value;
  if (types.size === 2 && value.every(isNumber)) return value.map(Number);
  throw runtimeError(
    'InvalidPropertyType',
    'Neo4j only supports a subset of Cypher types for storage as singleton or array properties.',
  );
}

function notStored(what: string): Error {
  return runtimeError(
    'InvalidPropertyType',
    `Property values can only be of primitive types or arrays thereof, not ${what}.`,
  );
}

/** The map that an expression gives: of a pattern's properties, or of what SET copies. */
export function mapFrom(value: Value): ValueMap {
  if (value === null) return new Map();
  if (isMap(value)) return value;
  if (isEntity(value)) return value.properties();
  throw runtimeError('InvalidArgumentValue', `Expected a map but was ${typeOf(value)}.`);
}

/** Computes the storable properties of a new entity. */
export function compileProperties(
  c: Compiler,
  properties: Expression | undefined,
): (row: Row, ctx: RunContext) => Map<string, Value> {
  if (properties === undefined) return () => new Map();
  const compute = c.expression(properties);
  return (row, ctx) => new Map([...mapFrom(compute(row, ctx))].map(([key, value]) => [key, storable(value)]));
}
