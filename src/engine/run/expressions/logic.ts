/** Three-valued logic. */

import { runtimeError } from '../../errors.ts';
import { isList, typeOf, type Value } from '../../values/value.ts';

/** A list counts as whether it has elements. @throws CypherError where the value is no boolean, list or null. */
export function requireBoolean(value: Value): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  if (isList(value)) return value.length > 0;
  throw runtimeError('InvalidOperand', `Type mismatch: expected Boolean but was ${typeOf(value)}.`);
}

export function or(left: boolean | null, right: boolean | null): boolean | null {
  if (left === true || right === true) return true;
  return left === null || right === null ? null : false;
}

export function and(left: boolean | null, right: boolean | null): boolean | null {
  if (left === false || right === false) return false;
  return left === null || right === null ? null : true;
}

export function xor(left: boolean | null, right: boolean | null): boolean | null {
  return left === null || right === null ? null : left !== right;
}
