/** Values between the driver's classes and ours. */

import neo4j, { type Node as DriverNode, type Relationship as DriverRelationship } from 'neo4j-driver';
import { TangentError } from '../../domain/errors.ts';
import type { Parameters } from '../store.ts';
import { Node, Path, Relationship, Temporal, type Value, type ValueMap } from '../values.ts';
import { fromDriverTemporal, toDriverTemporal } from './convert-temporals.ts';

const LARGEST = 2n ** 63n - 1n;

/**
 * A value of an answer, from the driver with `useBigInt`.
 * @throws TangentError `StatementFailed` for a type that has no value at our boundary (points, vectors).
 */
export function fromDriver(value: unknown): Value {
  if (value === null || typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) return value.map(fromDriver);
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  if (neo4j.isNode(value)) return fromDriverNode(value);
  if (neo4j.isRelationship(value)) return fromDriverRelationship(value);
  if (neo4j.isPath(value)) {
    return new Path(
      [value.start, ...value.segments.map((segment) => segment.end)].map(fromDriverNode),
      value.segments.map((segment) => fromDriverRelationship(segment.relationship)),
    );
  }
  const temporal = fromDriverTemporal(value);
  if (temporal !== undefined) return temporal;
  if (!isPlain(value)) throw unsupported(value);
  return fromDriverMap(value);
}

function fromDriverMap(map: object): ValueMap {
  const values: Record<string, Value> = Object.create(null) as Record<string, Value>;
  for (const [key, value] of Object.entries(map)) values[key] = fromDriver(value);
  return values;
}

function fromDriverNode(node: DriverNode): Node {
  return new Node(node.elementId, node.labels, fromDriverMap(node.properties));
}

function fromDriverRelationship(relationship: DriverRelationship): Relationship {
  const { elementId, type, startNodeElementId, endNodeElementId, properties } = relationship;
  return new Relationship(elementId, type, startNodeElementId, endNodeElementId, fromDriverMap(properties));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function unsupported(value: object): TangentError {
  const kind = neo4j.isPoint(value) ? 'a point' : `a value of type ${value.constructor.name}`;
  return new TangentError('StatementFailed', `The answer holds ${kind}, which Tangent does not hand out`, {
    hint: 'Return its parts, for example p.x and p.y, or toString(p).',
  });
}

/**
 * Parameters that the driver can send.
 * @throws TangentError `ParameterInvalid`, naming the parameter, for what cannot be a parameter.
 */
export function toDriverParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toDriver(value, name)]));
}

function toDriver(value: Value, name: string): unknown {
  if (typeof value === 'bigint' && (value > LARGEST || value < -LARGEST - 1n)) {
    throw refused(name, 'an integer outside 64 bits');
  }
  if (value === undefined) throw refused(name, 'without a value');
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((element) => toDriver(element, name));
  if (value instanceof Uint8Array) return new Int8Array(value.buffer, value.byteOffset, value.byteLength);
  if (value instanceof Temporal) return toDriverTemporal(value);
  if (value instanceof Node || value instanceof Relationship || value instanceof Path) {
    throw refused(name, `a ${value.constructor.name.toLowerCase()}`);
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toDriver(part, name)]));
}

/** `Array.isArray` leaves readonly arrays in the other branch. */
function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function refused(name: string, what: string): TangentError {
  return new TangentError('ParameterInvalid', `Parameter $${name} is ${what}`, {
    hint: 'Parameters are null, booleans, 64-bit integers, floats, strings, bytes, temporal values, lists and maps.',
  });
}
