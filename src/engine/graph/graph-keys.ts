/** Keys of the graph's records: a letter for the kind, then ids of fixed width. */

import type { Key } from '../kv/key-value-store.ts';

const WIDTH = 6;

/** A key from a letter and ids, each 6 bytes, big-endian. */
export function keyOf(letter: string, ...ids: readonly number[]): Key {
  const key = new Uint8Array(1 + ids.length * WIDTH);
  key[0] = letter.charCodeAt(0);
  ids.forEach((id, at) => {
    let rest = id;
    for (let byte = WIDTH; byte > 0; byte -= 1) {
      key[at * WIDTH + byte] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  });
  return key;
}

/** The id at a place of a key. */
export function idIn(key: Key, at: number): number {
  let id = 0;
  for (let byte = 1; byte <= WIDTH; byte += 1) id = id * 256 + (key[at * WIDTH + byte] as number);
  return id;
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
 * n id → node; r id → relationship; o/i node type relationship → neighbor (outgoing, incoming); l label node;
 * t type relationship; k kind id → token's name; K kind name → its id; c counter; s schema; x index value node.
 */
export const LETTER = {
  node: 'n',
  relationship: 'r',
  outgoing: 'o',
  incoming: 'i',
  label: 'l',
  type: 't',
  tokenName: 'k',
  tokenId: 'K',
  counter: 'c',
  schema: 's',
  index: 'x',
} as const;

export const TOKEN = { label: 0, type: 1, property: 2 } as const;
export type TokenKind = keyof typeof TOKEN;
export const COUNTER = { node: 0, relationship: 1, label: 2, type: 3, property: 4, schema: 5 } as const;
