/** Values as they lie on disk: the bytes, then a CRC-32 over key and bytes, so that no damage is read as data. */

import { crc32 } from 'node:zlib';
import { CypherError } from '../errors.ts';
import type { Key } from './key-value-store.ts';

const CRC_BYTES = 4;

/** A copy of the value with its checksum behind it. */
export function seal(key: Key, value: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(value.length + CRC_BYTES);
  sealed.set(value);
  viewOf(sealed).setUint32(value.length, checksum(key, value));
  return sealed;
}

/**
 * The value without its checksum, on the same bytes.
 * @throws CypherError StoreDamaged where key and value are not what was sealed.
 */
export function unseal(key: Key, sealed: Uint8Array): Uint8Array {
  const length = sealed.length - CRC_BYTES;
  if (length >= 0) {
    // Never a Buffer, whose `slice` is no copy.
    const value = new Uint8Array(sealed.buffer, sealed.byteOffset, length);
    if (viewOf(sealed).getUint32(length) === checksum(key, value)) return value;
  }
  throw new CypherError('StoreDamaged', `The value of key ${Buffer.from(key).toString('hex')} is damaged.`);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The key is part of it: a value under another key is damage too. */
function checksum(key: Key, value: Uint8Array): number {
  return crc32(value, crc32(key));
}
