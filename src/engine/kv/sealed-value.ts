/** Values as they lie on disk: the bytes, then a CRC-32 over key and bytes, so that no damage is read as data. */

import { crc32 } from 'node:zlib';
import { CypherError } from '../errors.ts';
import type { Key } from './key-value-store.ts';

const CRC_BYTES = 4;

/** Bytes from which on native code is faster than this file's own table, in spite of the call. */
const MANY = 48;
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  // The polynomial of zlib (RFC 1952, 8), its bits reversed.
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xed_b8_83_20;
  return crc;
});

/** A copy of the value with its checksum behind it. */
export function seal(key: Key, value: Uint8Array): Uint8Array {
  const { length } = value;
  const sealed = new Uint8Array(length + CRC_BYTES);
  sealed.set(value);
  const sum = checksum(key, value, length);
  sealed[length] = sum >>> 24;
  sealed[length + 1] = sum >>> 16;
  sealed[length + 2] = sum >>> 8;
  sealed[length + 3] = sum;
  return sealed;
}

/**
 * The value without its checksum, on the same bytes.
 * @throws CypherError StoreDamaged where key and value are not what was sealed.
 */
export function unseal(key: Key, sealed: Uint8Array): Uint8Array {
  // Never a Buffer, whose `slice` is no copy.
  return new Uint8Array(sealed.buffer, sealed.byteOffset, provedLength(key, sealed));
}

/** The same in bytes of its own: small ones stay in the heap, where a view would move them out. */
export function unsealCopy(key: Key, sealed: Uint8Array): Uint8Array {
  const length = provedLength(key, sealed);
  const value = new Uint8Array(length);
  if (length > MANY) value.set(new Uint8Array(sealed.buffer, sealed.byteOffset, length));
  else for (let at = 0; at < length; at += 1) value[at] = sealed[at] as number;
  return value;
}

/** How long the value is. */
function provedLength(key: Key, sealed: Uint8Array): number {
  const length = sealed.length - CRC_BYTES;
  if (length >= 0 && sumBehind(sealed, length) === checksum(key, sealed, length)) return length;
  throw new CypherError('StoreDamaged', `The value of key ${Buffer.from(key).toString('hex')} is damaged.`);
}

function sumBehind(sealed: Uint8Array, at: number): number {
  const [a, b] = [sealed[at] as number, sealed[at + 1] as number];
  const [c, d] = [sealed[at + 2] as number, sealed[at + 3] as number];
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

/** The key is part of it: a value under another key is damage too. */
function checksum(key: Key, value: Uint8Array, length: number): number {
  return extend(extend(0, key, key.length), value, length);
}

/** CRC-32, as zlib has it. */
function extend(sum: number, bytes: Uint8Array, length: number): number {
  if (length > MANY) return crc32(new Uint8Array(bytes.buffer, bytes.byteOffset, length), sum);
  let crc = ~sum;
  for (let at = 0; at < length; at += 1) {
    crc = (TABLE[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
