/** What is known of a value's type before any row: a name, and for lists the type inside. */

import { fitsType, type TypeName } from '../values/value.ts';

export interface StaticType {
  readonly name: TypeName;
  readonly inner?: StaticType;
  /** Of ANY: a property that is stored, and so no map and no entity. */
  readonly stored?: boolean;
  /** Of LIST: given as a parameter, so that nothing is known of its elements; it may stand for a boolean. */
  readonly given?: boolean;
}

export const ANY: StaticType = { name: 'ANY' };
export const STORED: StaticType = { name: 'ANY', stored: true };
export const BOOLEAN: StaticType = { name: 'BOOLEAN' };
export const INTEGER: StaticType = { name: 'INTEGER' };
export const NODE: StaticType = { name: 'NODE' };
export const RELATIONSHIP: StaticType = { name: 'RELATIONSHIP' };
export const PATH: StaticType = { name: 'PATH' };
export const MAP: StaticType = { name: 'MAP' };
export const STRING: StaticType = { name: 'STRING' };

export function listOf(inner: StaticType): StaticType {
  return { name: 'LIST', inner };
}

/** The type that covers both. */
export function joinTypes(left: StaticType, right: StaticType): StaticType {
  if (left.name === 'NULL') return right;
  if (right.name === 'NULL') return left;
  if (left.name !== right.name) return isNumeric(left) && isNumeric(right) ? { name: 'NUMBER' } : ANY;
  if (left.name !== 'LIST') return left;
  return listOf(joinTypes(left.inner ?? ANY, right.inner ?? ANY));
}

export function isNumeric(type: StaticType): boolean {
  return type.name === 'INTEGER' || type.name === 'FLOAT' || type.name === 'NUMBER';
}

const NOT_STORED: readonly TypeName[] = ['NODE', 'RELATIONSHIP', 'PATH', 'MAP'];

/** Whether a value of this type can never be one of the wanted ones. */
export function cannotBe(type: StaticType, wanted: readonly TypeName[]): boolean {
  if (type.stored === true) return wanted.every((name) => NOT_STORED.includes(name));
  if (type.name === 'ANY' || type.name === 'NULL') return false;
  return !wanted.some(
    (name) =>
      fitsType(type.name, name) || (type.name === 'NUMBER' && (name === 'INTEGER' || name === 'FLOAT')),
  );
}
