/** Equality as `=` has it: true, false, or null where it cannot be known; NaN equals nothing. */

import { Duration } from './temporal/duration.ts';
import { NodeValue, PathValue, RelationshipValue } from './entities.ts';
import { isList, isMap, isNumber, typeOf, type Value, type ValueList, type ValueMap } from './value.ts';

/** `left = right`. */
export function equals(left: Value, right: Value): boolean | null {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) return numbersEqual(left, right);
  if (isList(left) && isList(right)) return listsEqual(left, right);
  if (isMap(left) && isMap(right)) return mapsEqual(left, right);
  return sameScalar(left, right);
}

/** An integer and a float are compared as doubles. */
function numbersEqual(left: bigint | number, right: bigint | number): boolean {
  if (typeof left === typeof right) return left === right;
  return Number(left) === Number(right);
}

function listsEqual(left: ValueList, right: ValueList): boolean | null {
  if (left.length !== right.length) return false;
  let known = true;
  for (let at = 0; at < left.length; at += 1) {
    const same = equals(left[at] as Value, right[at] as Value);
    if (same === false) return false;
    if (same === null) known = false;
  }
  return known ? true : null;
}

function mapsEqual(left: ValueMap, right: ValueMap): boolean | null {
  if (left.size !== right.size) return false;
  for (const key of left.keys()) if (!right.has(key)) return false;
  let known = true;
  for (const [key, value] of left) {
    const same = equals(value, right.get(key) as Value);
    if (same === false) return false;
    if (same === null) known = false;
  }
  return known ? true : null;
}

function sameScalar(left: Exclude<Value, null>, right: Exclude<Value, null>): boolean {
  if (typeof left !== 'object' || typeof right !== 'object') return left === right;
  if (left instanceof NodeValue) return right instanceof NodeValue && left.id === right.id;
  if (left instanceof RelationshipValue) return right instanceof RelationshipValue && left.id === right.id;
  if (left instanceof PathValue) return right instanceof PathValue && samePath(left, right);
  if (left instanceof Uint8Array) return right instanceof Uint8Array && sameBytes(left, right);
  if (left instanceof Duration) return right instanceof Duration && left.equals(right);
  if (isList(left) || isMap(left) || typeOf(left) !== typeOf(right)) return false;
  return left.equals(right);
}

function samePath(left: PathValue, right: PathValue): boolean {
  return (
    left.relationships.length === right.relationships.length &&
    left.nodes.every((node, at) => node.id === right.nodes[at]?.id) &&
    left.relationships.every((relationship, at) => relationship.id === right.relationships[at]?.id)
  );
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
