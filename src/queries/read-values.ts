/** Reads values of the store with a check, for a store may hold anything. */

import { Node, Relationship } from '../store/values.ts';
import type { Value, ValueMap } from '../store/values.ts';

export function textOf(map: ValueMap, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(map: ValueMap, key: string): number | undefined {
  return toNumber(map[key]);
}

/** The elements of a list; none of anything else. */
export function listOf(map: ValueMap, key: string): readonly Value[] {
  const value = map[key];
  return isList(value) ? value : [];
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function toNumber(value: Value | undefined): number | undefined {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' ? value : undefined;
}

/** The value where it is text, else the empty string. */
export function toText(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The texts of a list; none of anything else. */
export function toTexts(value: Value | undefined): readonly string[] {
  return isList(value) ? value.filter((element) => typeof element === 'string') : [];
}

/** The properties of a node or a relationship; none of anything else. */
export function propertiesOf(value: Value | undefined): ValueMap {
  return value instanceof Node || value instanceof Relationship ? value.properties : {};
}

/** `{[key]: value}`, or nothing where there is none: for optional members. */
export function present<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
