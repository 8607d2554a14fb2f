/** Uncommitted changes over a snapshot: reads see both, the store sees neither until commit. */

import type { Change, Key, KeyRange, Snapshot } from './key-value-store.ts';
import { compareKeys } from './keys.ts';
import { SortedTree } from './sorted-tree.ts';

/** A snapshot that can be written to; `changes()` is what a commit takes. */
export class Overlay implements Snapshot {
  private base: Snapshot;
  private readonly earlier: Snapshot[] = [];
  private tree = new SortedTree<Uint8Array | undefined>();

  constructor(base: Snapshot) {
    this.base = base;
  }

  get version(): number {
    return this.base.version;
  }

  /** Goes on over a later snapshot, without changes; what reads the earlier one may go on too. */
  rebase(base: Snapshot): void {
    this.earlier.push(this.base);
    this.base = base;
    this.tree = new SortedTree();
  }

  get(key: Key): Uint8Array | undefined {
    const found = this.tree.find(key);
    return found === undefined ? this.base.get(key) : found.value;
  }

  set(key: Key, value: Uint8Array | undefined): void {
    this.tree.set(key, value);
  }

  /** The range as it is now; entries written while it is read are not seen. */
  *range(from: Key, to: Key, options: { readonly reverse?: boolean } = {}): Generator<KeyRange> {
    const reverse = options.reverse === true;
    const changed = [...this.tree.range(from, to, reverse)];
    if (changed.length === 0) {
      yield* this.base.range(from, to, options);
      return;
    }
    const sign = reverse ? -1 : 1;
    let at = 0;
    for (const entry of this.base.range(from, to, options)) {
      for (let next = changed[at]; next !== undefined; next = changed[at]) {
        if (compareKeys(next.key, entry.key) * sign >= 0) break;
        if (next.value !== undefined) yield { key: next.key, value: next.value };
        at += 1;
      }
      const next = changed[at];
      if (next === undefined || compareKeys(next.key, entry.key) !== 0) yield entry;
    }
    for (const { key, value } of changed.slice(at)) if (value !== undefined) yield { key, value };
  }

  changes(): Change[] {
    return this.tree.all().map(({ key, value }) => [key, value] as const);
  }

  /** A point to return to. */
  save(): SortedTree<Uint8Array | undefined> {
    return this.tree.clone();
  }

  restore(saved: SortedTree<Uint8Array | undefined>): void {
    this.tree = saved;
  }

  done(): void {
    for (const base of [...this.earlier, this.base]) base.done();
  }
}
