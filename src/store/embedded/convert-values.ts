/** Values between the store's boundary and the embedded engine, which hands out plain JavaScript. */

import { TangentError } from '../../domain/errors.ts';
import { Node, Path, Relationship, Temporal, type Value, type ValueMap } from '../values.ts';

const INTEGERS = { least: -(2n ** 63n), most: 2n ** 63n - 1n };

/**
 * The engine has no type for temporal parameters other than dates: they travel as text.
 * @throws TangentError `ParameterInvalid` for an integer beyond 64 bits and for a node, relationship or path
 */
export function toEngine(value: Value): unknown {
  if (value instanceof Temporal) return value.type === 'DATE' ? { $date: value.text } : value.text;
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (typeof value === 'bigint' && (value < INTEGERS.least || value > INTEGERS.most))
    throw invalid(`${value}`);
  if (value instanceof Node || value instanceof Relationship || value instanceof Path)
    throw invalid('a node, relationship or path');
  if (Array.isArray(value)) return value.map((entry: Value) => toEngine(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]: [string, Value]) => [key, toEngine(entry)]),
  );
}

function invalid(what: string): TangentError {
  return new TangentError('ParameterInvalid', `${what} cannot be a parameter`, {
    hint: 'Give texts, booleans, integers of 64 bits, floats, and lists and maps of them.',
  });
}

/** A whole number becomes a bigint: the engine does not say whether it was INTEGER or FLOAT. */
export function fromEngine(value: unknown): Value {
  if (typeof value === 'number')
    return Number.isInteger(value) && !Object.is(value, -0) ? BigInt(value) : value;
  if (value instanceof Date)
    return new Temporal('LOCAL_DATETIME', value.toISOString().replace(/(\.000)?Z$/, ''));
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (Array.isArray(value)) return value.map(fromEngine);
  if (typeof value === 'object' && value !== null)
    return fromObject(value as Readonly<Record<string, unknown>>);
  return value as Value;
}

function fromObject(value: Readonly<Record<string, unknown>>): Value {
  const { _id: id, _labels: labels, _type: type, _source: start, _target: end, ...rest } = value;
  if (typeof id === 'number' && Array.isArray(labels))
    return new Node(`${id}`, labels as string[], toMap(rest));
  if (typeof id === 'number' && typeof type === 'string')
    return new Relationship(`${id}`, type, `${start as number}`, `${end as number}`, toMap(rest));
  const { nodes, edges } = value;
  if (Array.isArray(nodes) && Array.isArray(edges) && Object.keys(value).length === 2)
    return new Path(nodes.map(fromEngine) as Node[], edges.map(fromEngine) as Relationship[]);
  return toMap(value);
}

function toMap(value: Readonly<Record<string, unknown>>): ValueMap {
  const map = Object.create(null) as Record<string, Value>;
  for (const [key, entry] of Object.entries(value)) map[key] = fromEngine(entry);
  return map;
}
