/** Records of nodes and relationships: ids first, then a table of properties that can be read one by one. */

import { ByteReader, ByteWriter } from '../values/bytes.ts';
import { decodeValue } from '../values/codec.ts';
import type { Value } from '../values/value.ts';

/** A property in its stored form, under the id of its key. */
export type StoredProperties = ReadonlyMap<number, Uint8Array>;

export interface NodeRecord {
  readonly labels: readonly number[];
  readonly properties: StoredProperties;
}
export interface RelationshipRecord {
  readonly type: number;
  readonly start: number;
  readonly end: number;
  readonly properties: StoredProperties;
}

export function encodeNode(record: NodeRecord): Uint8Array {
  const writer = new ByteWriter();
  writer.u32(record.labels.length);
  for (const label of record.labels) writer.u32(label);
  writeProperties(writer, record.properties);
  return writer.bytes();
}

export function encodeRelationship(record: RelationshipRecord): Uint8Array {
  const writer = new ByteWriter();
  writer.u32(record.type);
  writer.f64(record.start);
  writer.f64(record.end);
  writeProperties(writer, record.properties);
  return writer.bytes();
}

function writeProperties(writer: ByteWriter, properties: StoredProperties): void {
  writer.u32(properties.size);
  for (const [key, value] of properties) {
    writer.u32(key);
    writer.block(value);
  }
}

export function labelsIn(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes);
  return Array.from({ length: reader.u32() }, () => reader.u32());
}

export function endsIn(bytes: Uint8Array): { type: number; start: number; end: number } {
  const reader = new ByteReader(bytes);
  return { type: reader.u32(), start: reader.f64(), end: reader.f64() };
}

/** Where the properties start. */
function propertiesReader(bytes: Uint8Array, kind: 'node' | 'relationship'): ByteReader {
  if (kind === 'relationship') return new ByteReader(bytes, 20);
  const labels = new ByteReader(bytes).u32();
  return new ByteReader(bytes, 4 + labels * 4);
}

export function propertyIn(bytes: Uint8Array, kind: 'node' | 'relationship', key: number): Value {
  const reader = propertiesReader(bytes, kind);
  for (let rest = reader.u32(); rest > 0; rest -= 1) {
    if (reader.u32() === key) return decodeValue(reader.block());
    reader.skip(reader.u32());
  }
  return null;
}

export function propertiesIn(bytes: Uint8Array, kind: 'node' | 'relationship'): Map<number, Uint8Array> {
  const reader = propertiesReader(bytes, kind);
  const properties = new Map<number, Uint8Array>();
  for (let rest = reader.u32(); rest > 0; rest -= 1) properties.set(reader.u32(), reader.block());
  return properties;
}
