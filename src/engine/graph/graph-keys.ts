/** Keys of the graph's records: a letter for the kind, then numbers of fixed width. */

import type { Key } from '../kv/key-value-store.ts';

/** Bytes of a number in keys and values: 2^48 ids are more than any disk holds. */
export const NUMBER_BYTES = 6;
const HIGH = 2 ** 32;

export function writeNumber(bytes: Uint8Array, at: number, number: number): void {
  const high = Math.floor(number / HIGH);
  bytes[at] = high >>> 8;
  bytes[at + 1] = high;
  bytes[at + 2] = number >>> 24;
  bytes[at + 3] = number >>> 16;
  bytes[at + 4] = number >>> 8;
  bytes[at + 5] = number;
}

export function readNumber(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
  const low =
    ((bytes[at + 2] as number) << 24) |
    ((bytes[at + 3] as number) << 16) |
    ((bytes[at + 4] as number) << 8) |
    (bytes[at + 5] as number);
  return high * HIGH + (low >>> 0);
}

/** A key from a letter and whole numbers from 0 to 2^48 - 1, big-endian. */
export function keyOf(letter: string, ...numbers: readonly number[]): Key {
  const key = new Uint8Array(1 + numbers.length * NUMBER_BYTES);
  key[0] = letter.charCodeAt(0);
  for (let at = 0; at < numbers.length; at += 1) {
    writeNumber(key, 1 + at * NUMBER_BYTES, numbers[at] as number);
  }
  return key;
}

/** The number at a place of a key. */
export function idIn(key: Key, at: number): number {
  return readNumber(key, 1 + at * NUMBER_BYTES);
}

/** A number as a value. */
export function encodeNumber(number: number): Uint8Array {
  const bytes = new Uint8Array(NUMBER_BYTES);
  writeNumber(bytes, 0, number);
  return bytes;
}

/** The first key after all that start with this one. */
export function after(key: Key): Key {
  const end = key.slice();
  for (let at = end.length - 1; at >= 0; at -= 1) {
    if (end[at] !== 255) {
      (end[at] as number) += 1;
      return end.slice(0, at + 1);
    }
  }
  return Uint8Array.of(255, 255, 255, 255);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Facts: n id → node; r id → relationship; p kind id key → a long value; k kind id → token's name; K kind name → its
 * id; m counter → next id; s → schema.
 * Derived from them, and made again by a repair: o/i node → adjacency (outgoing, incoming); O/I node type first → a
 * segment of it; a chunk → ids of nodes; l label chunk → ids of nodes; t type chunk → ids of relationships; c count;
 * x index value id → nothing; u index value → ids; f index field term → postings; F index field term first → a segment.
 */
export const LETTER = {
  node: 'n',
  relationship: 'r',
  longValue: 'p',
  tokenName: 'k',
  tokenId: 'K',
  counter: 'm',
  schema: 's',
  outgoing: 'o',
  incoming: 'i',
  outgoingSegment: 'O',
  incomingSegment: 'I',
  allNodes: 'a',
  label: 'l',
  type: 't',
  count: 'c',
  index: 'x',
  unique: 'u',
  postings: 'f',
  postingsSegment: 'F',
} as const;

/** The letters of what is derived from the records. */
export const DERIVED = [
  LETTER.outgoing,
  LETTER.incoming,
  LETTER.outgoingSegment,
  LETTER.incomingSegment,
  LETTER.allNodes,
  LETTER.label,
  LETTER.type,
  LETTER.count,
  LETTER.index,
  LETTER.unique,
  LETTER.postings,
  LETTER.postingsSegment,
] as const;

export const TOKEN = { label: 0, type: 1, property: 2 } as const;
export type TokenKind = keyof typeof TOKEN;
export const COUNTER = { node: 0, relationship: 1, label: 2, type: 3, property: 4, schema: 5 } as const;
export const ENTITY = { node: 0, relationship: 1 } as const;
export type EntityKind = keyof typeof ENTITY;
