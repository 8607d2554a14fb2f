/** Turns values of the store into JSON: the one place that decides how an integer, a node or a date is written. */

import type { Json } from '../domain/answers.ts';
import { Node, Path, Relationship, Temporal, type Value } from './values.ts';

/**
 * Integers within 2^53 become numbers, larger ones strings; NaN and infinities strings; bytes base64; a node
 * `{id, labels, properties}`, a relationship `{id, type, start, end, properties}`, a path `{nodes, relationships}`,
 * a temporal value its text. Total.
 */
export function toJson(value: Value): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return isSafe(value) ? Number(value) : value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof Temporal) return value.text;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Node || value instanceof Relationship || value instanceof Path)
    return graphToJson(value);
  if (isList(value)) return value.map(toJson);
  return mapToJson(value);
}

function isSafe(value: bigint): boolean {
  return value >= -(2n ** 53n) && value <= 2n ** 53n;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function graphToJson(value: Node | Relationship | Path): Json {
  if (value instanceof Path)
    return { nodes: value.nodes.map(toJson), relationships: value.relationships.map(toJson) };
  const properties = mapToJson(value.properties);
  if (value instanceof Node) return { id: value.id, labels: value.labels, properties };
  return { id: value.id, type: value.type, start: value.start, end: value.end, properties };
}

function mapToJson(map: Readonly<Record<string, Value>>): Json {
  const json: Record<string, Json> = {};
  for (const [key, value] of Object.entries(map)) setKey(json, key, toJson(value));
  return json;
}

/** Also for `__proto__`, which an assignment would take for the prototype. */
function setKey(json: Record<string, Json>, key: string, value: Json): void {
  Object.defineProperty(json, key, { value, enumerable: true, configurable: true, writable: true });
}
