/** Sets of ids as bits, 512 to a record: the nodes of a label, the relationships of a type, all nodes. */

import type { Snapshot } from '../kv/key-value-store.ts';
import type { Overlay } from '../kv/overlay.ts';
import { after, concat, encodeNumber, keyOf, NUMBER_BYTES, readNumber } from './graph-keys.ts';

/** Ids that share a record. */
export const CHUNK = 512;
const CHUNK_BYTES = CHUNK / 8;

/** The record that an id is in. */
export function chunkKey(prefix: Uint8Array, id: number): Uint8Array {
  return concat(prefix, encodeNumber(Math.floor(id / CHUNK)));
}

export function setId(overlay: Overlay, prefix: Uint8Array, id: number, present: boolean): void {
  const key = chunkKey(prefix, id);
  const known = overlay.get(key);
  const bits = new Uint8Array(CHUNK_BYTES);
  if (known !== undefined) bits.set(known);
  const at = (id % CHUNK) >>> 3;
  const bit = 1 << (id & 7);
  bits[at] = present ? (bits[at] as number) | bit : (bits[at] as number) & ~bit;
  overlay.set(key, bits.some((byte) => byte !== 0) ? bits : undefined);
}

export function hasId(snapshot: Snapshot, prefix: Uint8Array, id: number): boolean {
  const bits = snapshot.get(chunkKey(prefix, id));
  return bits !== undefined && ((bits[(id % CHUNK) >>> 3] as number) & (1 << (id & 7))) !== 0;
}

interface Last {
  readonly name: number;
  readonly chunk: number;
  readonly bits: Uint8Array;
}
const NOWHERE: Last = { name: -1, chunk: -1, bits: new Uint8Array() };

/** Sets as a transaction leaves them: bits are copied once a record, and written when they are read or committed. */
export class IdSetChanges {
  private readonly overlay: Overlay;
  private readonly records = new Map<
    number,
    Map<number, { readonly key: Uint8Array; readonly bits: Uint8Array }>
  >();
  private last: Last = NOWHERE;

  constructor(overlay: Overlay) {
    this.overlay = overlay;
  }

  /** `token`: of a label or type; undefined for the set of all nodes. */
  set(letter: string, token: number | undefined, id: number, present: boolean): void {
    const bits = this.bitsOf(letter, token, Math.floor(id / CHUNK));
    const at = (id % CHUNK) >>> 3;
    const bit = 1 << (id & 7);
    bits[at] = present ? (bits[at] as number) | bit : (bits[at] as number) & ~bit;
  }

  private bitsOf(letter: string, token: number | undefined, chunk: number): Uint8Array {
    const name = letter.charCodeAt(0) + 128 * ((token ?? -1) + 1);
    if (this.last.chunk === chunk && this.last.name === name) return this.last.bits;
    let records = this.records.get(name);
    if (records === undefined) {
      records = new Map();
      this.records.set(name, records);
    }
    let record = records.get(chunk);
    if (record === undefined) {
      const key = chunkKey(token === undefined ? keyOf(letter) : keyOf(letter, token), chunk * CHUNK);
      const bits = new Uint8Array(CHUNK_BYTES);
      const known = this.overlay.get(key);
      if (known !== undefined) bits.set(known);
      record = { key, bits };
      records.set(chunk, record);
    }
    this.last = { name, chunk, bits: record.bits };
    return record.bits;
  }

  /** Puts all changes into the overlay. */
  flush(): void {
    if (this.records.size === 0) return;
    for (const records of this.records.values()) {
      for (const { key, bits } of records.values()) {
        this.overlay.set(key, bits.some((byte) => byte !== 0) ? bits : undefined);
      }
    }
    this.forget();
  }

  forget(): void {
    this.records.clear();
    this.last = NOWHERE;
  }
}

/** The ids in ascending order. */
export function* idsIn(snapshot: Snapshot, prefix: Uint8Array): Generator<number> {
  for (const { key, value } of snapshot.range(prefix, after(prefix))) {
    if (key.length !== prefix.length + NUMBER_BYTES) continue;
    yield* idsOfChunk(value, readNumber(key, prefix.length));
  }
}

/** The ids of one record; `chunk` is its number. */
export function* idsOfChunk(bits: Uint8Array, chunk: number): Generator<number> {
  for (let at = 0; at < bits.length; at += 1) {
    const byte = bits[at] as number;
    for (let bit = 0; byte >>> bit !== 0; bit += 1) {
      if ((byte & (1 << bit)) !== 0) yield chunk * CHUNK + at * 8 + bit;
    }
  }
}

/** How many ids one record holds. */
export function countIds(bits: Uint8Array): number {
  let total = 0;
  for (let byte of bits) for (; byte !== 0; byte &= byte - 1) total += 1;
  return total;
}
