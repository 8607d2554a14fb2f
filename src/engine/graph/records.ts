/**
 * Records of nodes and relationships: labels or ends, then a table of key, tag and offset, then the values, so that one
 * is read without the others. What is long stands in a record of its own.
 */

import { readU32, writeU32 } from '../values/bytes.ts';
import { NUMBER_BYTES, readNumber, writeNumber } from './graph-keys.ts';

/** A value in its stored form; undefined where it is long and stands apart. */
export type StoredValue = Uint8Array | undefined;
/** By the id of the key. */
export type StoredProperties = ReadonlyMap<number, StoredValue>;

/** Bytes from which on a value stands apart: reading a name should not read an abstract. */
export const LONG = 512;
/** In place of a value's own tag; those start with 1. */
const APART = 0;
/** Key, tag, offset. */
const ROW_BYTES = 4 + 1 + 4;
const COUNT_BYTES = 4;

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
export type Ends = Omit<RelationshipRecord, 'properties'>;

const ENDS_BYTES = 4 + 2 * NUMBER_BYTES;

export function encodeNode({ labels, properties }: NodeRecord): Uint8Array {
  const head = COUNT_BYTES + labels.length * 4;
  const bytes = roomFor(head, properties);
  writeU32(bytes, 0, labels.length);
  labels.forEach((label, at) => writeU32(bytes, COUNT_BYTES + at * 4, label));
  writeProperties(bytes, head, properties);
  return bytes;
}

export function encodeRelationship({ type, start, end, properties }: RelationshipRecord): Uint8Array {
  const bytes = roomFor(ENDS_BYTES, properties);
  writeU32(bytes, 0, type);
  writeNumber(bytes, 4, start);
  writeNumber(bytes, 4 + NUMBER_BYTES, end);
  writeProperties(bytes, ENDS_BYTES, properties);
  return bytes;
}

/** The same labels or ends with these properties. */
export function withProperties(
  bytes: Uint8Array,
  kind: 'node' | 'relationship',
  properties: StoredProperties,
): Uint8Array {
  const head = tableOf(bytes, kind);
  const changed = roomFor(head, properties);
  for (let at = 0; at < head; at += 1) changed[at] = bytes[at] as number;
  writeProperties(changed, head, properties);
  return changed;
}

function roomFor(head: number, properties: StoredProperties): Uint8Array {
  let size = head + COUNT_BYTES + properties.size * ROW_BYTES;
  for (const value of properties.values()) size += value?.length ?? 0;
  return new Uint8Array(size);
}

function writeProperties(bytes: Uint8Array, from: number, properties: StoredProperties): void {
  writeU32(bytes, from, properties.size);
  let row = from + COUNT_BYTES;
  let at = row + properties.size * ROW_BYTES;
  for (const [key, value] of properties) {
    writeU32(bytes, row, key);
    bytes[row + 4] = value?.[0] ?? APART;
    writeU32(bytes, row + 5, at);
    if (value !== undefined) {
      bytes.set(value, at);
      at += value.length;
    }
    row += ROW_BYTES;
  }
}

export function labelsIn(bytes: Uint8Array): number[] {
  const labels: number[] = [];
  const end = COUNT_BYTES + readU32(bytes, 0) * 4;
  if (end > bytes.length) throw new RangeError('The record ends too soon.');
  for (let at = COUNT_BYTES; at < end; at += 4) labels.push(readU32(bytes, at));
  return labels;
}

export function endsIn(bytes: Uint8Array): Ends {
  return {
    type: readU32(bytes, 0),
    start: readNumber(bytes, 4),
    end: readNumber(bytes, 4 + NUMBER_BYTES),
  };
}

/** Where the table starts. */
function tableOf(bytes: Uint8Array, kind: 'node' | 'relationship'): number {
  return kind === 'relationship' ? ENDS_BYTES : COUNT_BYTES + readU32(bytes, 0) * 4;
}

function endOfTable(bytes: Uint8Array, table: number): number {
  const end = table + COUNT_BYTES + readU32(bytes, table) * ROW_BYTES;
  if (end > bytes.length) throw new RangeError('The record ends too soon.');
  return end;
}

/** Where a stored value starts and ends; `apart` where it stands in a record of its own, undefined where there is none. */
export function placeOf(
  bytes: Uint8Array,
  kind: 'node' | 'relationship',
  key: number,
): { readonly from: number; readonly to: number } | 'apart' | undefined {
  const table = tableOf(bytes, kind);
  const end = endOfTable(bytes, table);
  for (let row = table + COUNT_BYTES; row < end; row += ROW_BYTES) {
    if (readU32(bytes, row) !== key) continue;
    if (bytes[row + 4] === APART) return 'apart';
    const from = readU32(bytes, row + 5);
    return { from, to: row + ROW_BYTES < end ? readU32(bytes, row + ROW_BYTES + 5) : bytes.length };
  }
  return undefined;
}

/** In the record's order; long ones are undefined. */
export function propertiesIn(bytes: Uint8Array, kind: 'node' | 'relationship'): Map<number, StoredValue> {
  const table = tableOf(bytes, kind);
  const end = endOfTable(bytes, table);
  const properties = new Map<number, StoredValue>();
  for (let row = table + COUNT_BYTES; row < end; row += ROW_BYTES) {
    const next = row + ROW_BYTES < end ? readU32(bytes, row + ROW_BYTES + 5) : bytes.length;
    const isApart = bytes[row + 4] === APART;
    properties.set(readU32(bytes, row), isApart ? undefined : bytes.slice(readU32(bytes, row + 5), next));
  }
  return properties;
}
