/** Uncommitted changes over a snapshot: reads see both, the store sees neither until commit. */

import type { Change, Key, KeyRange, Snapshot } from './key-value-store.ts';
import { compareKeys } from './keys.ts';
import { newTree, type SortedTree } from './sorted-tree.ts';

/** A snapshot that can be written to; `changes()` is what a commit takes. */
export class Overlay implements Snapshot {
  readonly version: number;
  private readonly base: Snapshot;
  private tree: SortedTree<Uint8Array | undefined> = newTree<Uint8Array | undefined>();

  constructor(base: Snapshot) {
    this.base = base;
    this.version = base.version;
  }

  get(key: Key): Uint8Array | undefined {
    return this.tree.has(key) ? this.tree.get(key) : this.base.get(key);
  }

  set(key: Key, value: Uint8Array | undefined): void {
    this.tree.set(key, value);
  }

  /** The range as it is now; entries written while it is read are not seen. */
  *range(from: Key, to: Key, options: { readonly reverse?: boolean } = {}): Generator<KeyRange> {
    const changed = this.tree.getRange(from, to);
    if (changed.length === 0) {
      yield* this.base.range(from, to, options);
      return;
    }
    const sign = options.reverse === true ? -1 : 1;
    if (sign < 0) changed.reverse();
    let at = 0;
    for (const entry of this.base.range(from, to, options)) {
      for (; at < changed.length; at += 1) {
        const [key, value] = changed[at] as [Key, Uint8Array | undefined];
        if (compareKeys(key, entry.key) * sign >= 0) break;
        if (value !== undefined) yield { key, value };
      }
      const next = changed[at];
      if (next === undefined || compareKeys(next[0], entry.key) !== 0) yield entry;
    }
    for (const [key, value] of changed.slice(at)) if (value !== undefined) yield { key, value };
  }

  changes(): Change[] {
    return this.tree.toArray();
  }

  /** A point to return to. */
  save(): SortedTree<Uint8Array | undefined> {
    return this.tree.clone();
  }

  restore(saved: SortedTree<Uint8Array | undefined>): void {
    this.tree = saved;
  }

  done(): void {
    this.base.done();
  }
}
