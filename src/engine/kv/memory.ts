/** The key-value store in memory: a B+ tree whose clones are snapshots. */

import { CypherError } from '../errors.ts';
import type { Change, Key, KeyRange, KeyValueStore, Snapshot } from './key-value-store.ts';
import { checkKeys } from './keys.ts';
import { SortedTree } from './sorted-tree.ts';

class MemorySnapshot implements Snapshot {
  readonly version: number;
  private readonly tree: SortedTree<Uint8Array>;

  constructor(tree: SortedTree<Uint8Array>, version: number) {
    this.tree = tree;
    this.version = version;
  }

  get(key: Key): Uint8Array | undefined {
    return this.tree.find(key)?.value;
  }

  range(from: Key, to: Key, options: { readonly reverse?: boolean } = {}): Iterable<KeyRange> {
    return this.tree.range(from, to, options.reverse === true);
  }

  done(): void {
    // Nothing is held but memory, which the collector sees to.
  }
}

/** An empty store; it lives as long as the object. */
export function openMemoryStore(): KeyValueStore {
  let tree = new SortedTree<Uint8Array>();
  let version = 0;
  return {
    snapshot: () => new MemorySnapshot(tree.clone(), version),
    commit: async (baseVersion: number, changes: readonly Change[]): Promise<number> => {
      checkKeys(changes);
      if (baseVersion !== version) {
        throw new CypherError('Conflict', 'Another transaction committed in between.');
      }
      const next = tree.clone();
      for (const [key, value] of changes) {
        if (value === undefined) next.delete(key);
        else next.set(key, value);
      }
      tree = next;
      version += 1;
      return version;
    },
    close: async (): Promise<void> => {
      tree = new SortedTree<Uint8Array>();
    },
  };
}
