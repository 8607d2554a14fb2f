/** The order of keys: byte by byte, shorter first. */

import type { Key } from './key-value-store.ts';

export function compareKeys(left: Key, right: Key): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (left[at] as number) - (right[at] as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
