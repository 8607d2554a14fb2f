/** The order of keys: byte by byte, shorter first. */

import { CypherError } from '../errors.ts';
import type { Change, Key } from './key-value-store.ts';

export function compareKeys(left: Key, right: Key): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (left[at] as number) - (right[at] as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Bytes that a key may have: what LMDB takes with pages of 4 KiB, on every store, so that a graph fits all. */
const MAX_KEY_LENGTH = 1_978;

/** @throws CypherError KeyTooLong; an empty key is a defect of the caller. */
export function checkKeys(changes: readonly Change[]): void {
  for (const [key] of changes) {
    if (key.length > MAX_KEY_LENGTH) {
      throw new CypherError(
        'KeyTooLong',
        `A key of ${key.length} bytes is longer than the ${MAX_KEY_LENGTH} that fit.`,
      );
    }
    if (key.length === 0) throw new CypherError('ExecutionFailed', 'A key has no bytes.');
  }
}
