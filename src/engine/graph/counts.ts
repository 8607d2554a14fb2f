/** Counts kept beside the records: nodes, relationships, index entries, documents. A transaction writes them once, at its end. */

import type { Snapshot } from '../kv/key-value-store.ts';
import type { Overlay } from '../kv/overlay.ts';
import { encodeNumber, keyOf, LETTER, readNumber } from './graph-keys.ts';

/** What is counted, and by which tokens or ids. */
export const COUNT = {
  nodes: 0,
  /** By label. */
  label: 1,
  relationships: 2,
  /** By type. */
  type: 3,
  /** Relationships by the label of the node that they leave, and their type. */
  outgoing: 4,
  /** Relationships by the label of the node that they reach, and their type. */
  incoming: 5,
  /** Entities by range or text index. */
  indexed: 6,
  /** Entities with a text, by full-text index and field. */
  documents: 7,
  /** Terms of all texts, by full-text index and field. */
  terms: 8,
} as const;
export type CountKind = keyof typeof COUNT;
export type CountOf = readonly [kind: CountKind, ...by: readonly number[]];

export function countKey([kind, ...by]: CountOf): Uint8Array {
  return keyOf(LETTER.count, COUNT[kind], ...by);
}

export function readCount(snapshot: Snapshot, of: CountOf): number {
  const bytes = snapshot.get(countKey(of));
  return bytes === undefined ? 0 : readNumber(bytes, 0);
}

interface Changed {
  readonly of: CountOf;
  by: number;
}

/** What a transaction added and took away. */
export class CountChanges {
  /** By kind, and the first and second number that it goes by. */
  private changes: Map<number, Map<number, Changed>>[] = [];

  add(of: CountOf, by: number): void {
    const [kind, first = 0, second = 0] = of;
    const ofKind = (this.changes[COUNT[kind]] ??= new Map());
    let ofFirst = ofKind.get(first);
    if (ofFirst === undefined) ofKind.set(first, (ofFirst = new Map()));
    const known = ofFirst.get(second);
    if (known === undefined) ofFirst.set(second, { of, by });
    else known.by += by;
  }

  of(of: CountOf): number {
    const [kind, first = 0, second = 0] = of;
    return this.changes[COUNT[kind]]?.get(first)?.get(second)?.by ?? 0;
  }

  /** Puts the new counts into the overlay, and starts anew. */
  flush(overlay: Overlay): void {
    const all = this.changes.flatMap((ofKind) => [...ofKind.values()].flatMap((one) => [...one.values()]));
    for (const { of, by } of all) {
      if (by === 0) continue;
      const total = readCount(overlay, of) + by;
      overlay.set(countKey(of), total === 0 ? undefined : encodeNumber(total));
    }
    this.forget();
  }

  forget(): void {
    this.changes = [];
  }
}
