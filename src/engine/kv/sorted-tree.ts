/** The B+ tree of `sorted-btree`, a CommonJS module whose class hides one level deeper in Node than in bundlers. */

import imported from 'sorted-btree';
import type { Key } from './key-value-store.ts';
import { compareKeys } from './keys.ts';

type TreeModule = typeof imported;
export type SortedTree<V> = InstanceType<typeof imported.default<Key, V>>;

/** An empty tree over keys of bytes. */
export function newTree<V>(): SortedTree<V> {
  const Tree = 'default' in imported ? imported.default : (imported as unknown as TreeModule['default']);
  return new Tree<Key, V>(undefined, compareKeys);
}
