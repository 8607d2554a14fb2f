/** Values between the store's boundary and the engine. */

import { ZoneId, ZoneOffset } from '@js-joda/core';
import { TangentError } from '../../domain/errors.ts';
import type { ResultNode, ResultRelationship, ResultValue } from '../../engine/run/results.ts';
import { Duration } from '../../engine/values/temporal/duration.ts';
import { formatDuration, formatTemporal } from '../../engine/values/temporal/format.ts';
import { parseDate } from '../../engine/values/temporal/parse-date.ts';
import { parseDuration } from '../../engine/values/temporal/parse-duration.ts';
import {
  parseLocalDateTime,
  parseLocalTime,
  parseOffsetTime,
  parseZonedDateTime,
} from '../../engine/values/temporal/parse-time.ts';
import {
  typeOf,
  type Temporal as EngineTemporal,
  type Value as EngineValue,
} from '../../engine/values/value.ts';
import type { Parameters } from '../store.ts';
import {
  Node,
  Path,
  Relationship,
  Temporal,
  type TemporalType,
  type Value,
  type ValueMap,
} from '../values.ts';

const INTEGERS = { least: -(2n ** 63n), most: 2n ** 63n - 1n };

const PARSERS: Readonly<Record<TemporalType, (text: string) => EngineTemporal>> = {
  DATE: parseDate,
  LOCAL_TIME: parseLocalTime,
  TIME: (text) => parseOffsetTime(text, ZoneOffset.UTC),
  LOCAL_DATETIME: parseLocalDateTime,
  ZONED_DATETIME: (text) => parseZonedDateTime(text, ZoneId.of('Z')),
  DURATION: parseDuration,
};

const TYPES: Readonly<Record<string, TemporalType>> = {
  DATE: 'DATE',
  'LOCAL TIME': 'LOCAL_TIME',
  'ZONED TIME': 'TIME',
  'LOCAL DATETIME': 'LOCAL_DATETIME',
  'ZONED DATETIME': 'ZONED_DATETIME',
  DURATION: 'DURATION',
};

/** @throws TangentError `ParameterInvalid` for an integer beyond 64 bits, a date that is none, a node, relationship or path */
export function toEngineParameters(parameters: Parameters): ReadonlyMap<string, EngineValue> {
  return toMap(parameters);
}

function toEngine(value: Value): EngineValue {
  if (typeof value === 'bigint' && (value < INTEGERS.least || value > INTEGERS.most))
    throw invalid(`${value}`);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (value instanceof Temporal) return toEngineTemporal(value);
  if (value instanceof Node || value instanceof Relationship || value instanceof Path)
    throw invalid('a node, relationship or path');
  return isList(value) ? value.map(toEngine) : toMap(value);
}

function toMap(map: ValueMap): ReadonlyMap<string, EngineValue> {
  return new Map(Object.entries(map).map(([key, entry]) => [key, toEngine(entry)]));
}

function toEngineTemporal({ type, text }: Temporal): EngineTemporal {
  try {
    return PARSERS[type](text);
  } catch (error) {
    throw invalid(`'${text}' as a ${type}`, error);
  }
}

function invalid(what: string, cause?: unknown): TangentError {
  return new TangentError('ParameterInvalid', `${what} cannot be a parameter`, {
    hint: 'Give texts, booleans, integers of 64 bits, floats, temporal values, and lists and maps of them.',
    cause,
  });
}

export function fromEngine(value: ResultValue): Value {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (isList(value)) return value.map(fromEngine);
  if (value instanceof Map) return fromMap(value as ReadonlyMap<string, ResultValue>);
  if ('kind' in value) {
    if (value.kind === 'node') return fromNode(value);
    if (value.kind === 'relationship') return fromRelationship(value);
    return new Path(value.nodes.map(fromNode), value.relationships.map(fromRelationship));
  }
  return fromTemporal(value as EngineTemporal);
}

function fromNode({ elementId, labels, properties }: ResultNode): Node {
  return new Node(elementId, labels, fromMap(properties));
}

function fromRelationship(found: ResultRelationship): Relationship {
  const { elementId, type, startElementId, endElementId, properties } = found;
  return new Relationship(elementId, type, startElementId, endElementId, fromMap(properties));
}

function fromTemporal(value: EngineTemporal): Temporal {
  const type = TYPES[typeOf(value)] as TemporalType;
  return new Temporal(type, value instanceof Duration ? formatDuration(value) : formatTemporal(value));
}

function fromMap(map: ReadonlyMap<string, ResultValue>): ValueMap {
  const object = Object.create(null) as Record<string, Value>;
  for (const [key, entry] of map) object[key] = fromEngine(entry);
  return object;
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}
