/**
 * Records of nodes and relationships: labels or ends, then a table of key, tag and offset, then the values, so that one
 * is read without the others. What is long stands in a record of its own.
 */

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
  const { bytes, view } = roomFor(head, properties);
  view.setUint32(0, labels.length);
  labels.forEach((label, at) => view.setUint32(COUNT_BYTES + at * 4, label));
  writeProperties(bytes, view, head, properties);
  return bytes;
}

export function encodeRelationship({ type, start, end, properties }: RelationshipRecord): Uint8Array {
  const { bytes, view } = roomFor(ENDS_BYTES, properties);
  view.setUint32(0, type);
  writeNumber(bytes, 4, start);
  writeNumber(bytes, 4 + NUMBER_BYTES, end);
  writeProperties(bytes, view, ENDS_BYTES, properties);
  return bytes;
}

function roomFor(head: number, properties: StoredProperties): { bytes: Uint8Array; view: DataView } {
  let size = head + COUNT_BYTES + properties.size * ROW_BYTES;
  for (const value of properties.values()) size += value?.length ?? 0;
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer) };
}

function writeProperties(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  properties: StoredProperties,
): void {
  view.setUint32(from, properties.size);
  let row = from + COUNT_BYTES;
  let at = row + properties.size * ROW_BYTES;
  for (const [key, value] of properties) {
    view.setUint32(row, key);
    view.setUint8(row + 4, value?.[0] ?? APART);
    view.setUint32(row + 5, at);
    if (value !== undefined) {
      bytes.set(value, at);
      at += value.length;
    }
    row += ROW_BYTES;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function labelsIn(bytes: Uint8Array): number[] {
  const view = viewOf(bytes);
  return Array.from({ length: view.getUint32(0) }, (_, at) => view.getUint32(COUNT_BYTES + at * 4));
}

export function endsIn(bytes: Uint8Array): Ends {
  return {
    type: viewOf(bytes).getUint32(0),
    start: readNumber(bytes, 4),
    end: readNumber(bytes, 4 + NUMBER_BYTES),
  };
}

/** Where the table starts. */
function tableOf(view: DataView, kind: 'node' | 'relationship'): number {
  return kind === 'relationship' ? ENDS_BYTES : COUNT_BYTES + view.getUint32(0) * 4;
}

/** The stored value; `apart` where it stands in a record of its own, undefined where there is none. */
export function propertyIn(
  bytes: Uint8Array,
  kind: 'node' | 'relationship',
  key: number,
): Uint8Array | 'apart' | undefined {
  const view = viewOf(bytes);
  const table = tableOf(view, kind);
  const end = table + COUNT_BYTES + view.getUint32(table) * ROW_BYTES;
  for (let row = table + COUNT_BYTES; row < end; row += ROW_BYTES) {
    if (view.getUint32(row) !== key) continue;
    if (view.getUint8(row + 4) === APART) return 'apart';
    return bytes.subarray(
      view.getUint32(row + 5),
      row + ROW_BYTES < end ? view.getUint32(row + ROW_BYTES + 5) : bytes.length,
    );
  }
  return undefined;
}

/** On the record's own bytes: they are not copied. */
export function propertiesIn(bytes: Uint8Array, kind: 'node' | 'relationship'): Map<number, StoredValue> {
  const view = viewOf(bytes);
  const table = tableOf(view, kind);
  const end = table + COUNT_BYTES + view.getUint32(table) * ROW_BYTES;
  const properties = new Map<number, StoredValue>();
  for (let row = table + COUNT_BYTES; row < end; row += ROW_BYTES) {
    const next = row + ROW_BYTES < end ? view.getUint32(row + ROW_BYTES + 5) : bytes.length;
    const isApart = view.getUint8(row + 4) === APART;
    properties.set(view.getUint32(row), isApart ? undefined : bytes.subarray(view.getUint32(row + 5), next));
  }
  return properties;
}
