/** Uncommitted changes over a snapshot: reads see both, the store sees neither until commit. */

import type { Change, Key, KeyRange, Snapshot } from './key-value-store.ts';
import { compareKeys } from './keys.ts';
import { SortedTree, toText } from './sorted-tree.ts';

interface Written {
  readonly key: Key;
  readonly start: number;
  value: Uint8Array | undefined;
}

/** A snapshot that can be written to; `changes()` is what a commit takes. */
export class Overlay implements Snapshot {
  private base: Snapshot;
  private readonly earlier: Snapshot[] = [];
  /** By the text of the key. Most transactions never ask for a range, so that their keys are sorted once, at the end. */
  private written = new Map<string, Written>();
  private sorted = new SortedTree<Written>();
  private unsorted: Written[] = [];

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
    this.written = new Map();
    this.sorted = new SortedTree();
    this.unsorted = [];
  }

  get(key: Key): Uint8Array | undefined {
    const found = this.written.get(toText(key));
    return found === undefined ? this.base.get(key) : found.value;
  }

  set(key: Key, value: Uint8Array | undefined): void {
    const text = toText(key);
    const known = this.written.get(text);
    if (known !== undefined) {
      known.value = value;
      return;
    }
    const written = { key, start: startOf(key), value };
    this.written.set(text, written);
    this.unsorted.push(written);
  }

  /** The range as it is now; entries written while it is read are not seen. */
  *range(from: Key, to: Key, options: { readonly reverse?: boolean } = {}): Generator<KeyRange> {
    const reverse = options.reverse === true;
    const changed = this.changedBetween(from, to, reverse);
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

  private changedBetween(from: Key, to: Key, reverse: boolean): Pick<Written, 'key' | 'value'>[] {
    for (const written of this.unsorted) this.sorted.set(written.key, written);
    this.unsorted = [];
    return Array.from(this.sorted.range(from, to, reverse), ({ key, value }) => ({
      key,
      value: value.value,
    }));
  }

  /** In the order of their keys: so a store writes them fastest. */
  changes(): Change[] {
    const inOrder = [...this.written.values()].toSorted(
      (left, right) => left.start - right.start || compareKeys(left.key, right.key),
    );
    return inOrder.map(({ key, value }) => [key, value] as const);
  }

  done(): void {
    for (const base of [...this.earlier, this.base]) base.done();
  }
}

/** The first seven bytes as a number, in the order of keys: most keys differ there, and numbers compare fastest. */
function startOf(key: Key): number {
  let start = 0;
  for (let at = 0; at < 7; at += 1) start = start * 256 + (key[at] ?? 0);
  return start;
}
