/** Turns JSON into values of the store: what a parameter from a request or a command line means. */

import type { Json } from '../domain/answers.ts';
import type { Value } from './values.ts';

/** A whole number becomes an INTEGER, another one a FLOAT; an object becomes a map without prototype. Total. */
export function fromJson(json: Json): Value {
  if (typeof json === 'number') return Number.isSafeInteger(json) ? BigInt(json) : json;
  if (json === null || typeof json !== 'object') return json;
  if (isList(json)) return json.map(fromJson);
  return parametersFromJson(json);
}

/** The same for the parameters of a statement. */
export function parametersFromJson(json: Readonly<Record<string, Json>>): Readonly<Record<string, Value>> {
  const map = Object.create(null) as Record<string, Value>;
  for (const [key, value] of Object.entries(json)) map[key] = fromJson(value);
  return map;
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
