/** What the records say that the counts should be. */

import type { Snapshot } from '../../kv/key-value-store.ts';
import { COUNT, countKey, type CountKind, type CountOf } from '../counts.ts';
import { idIn, keyOf, LETTER, readNumber } from '../graph-keys.ts';
import type { Fault } from './fault.ts';
import { DAMAGED, entriesFrom } from './tolerant.ts';

export class Tally {
  private readonly counts = new Map<string, { readonly of: CountOf; total: number }>();

  add(of: CountOf, by = 1): void {
    const name = of.join();
    const known = this.counts.get(name);
    if (known === undefined) this.counts.set(name, { of, total: by });
    else known.total += by;
  }

  of(of: CountOf): number {
    return this.counts.get(of.join())?.total ?? 0;
  }

  *faults(snapshot: Snapshot): Generator<Fault> {
    const stored = new Set<string>();
    for (const { key, value } of entriesFrom(snapshot, keyOf(LETTER.count))) {
      const of = countIn(key);
      if (of === undefined) continue;
      stored.add(of.join());
      const found = value === DAMAGED ? undefined : readNumber(value, 0);
      if (found !== this.of(of)) yield this.fault(of, found);
    }
    for (const { of, total } of this.counts.values()) {
      if (total !== 0 && !stored.has(of.join())) yield this.fault(of, 0);
    }
  }

  private fault(of: CountOf, found: number | undefined): Fault {
    const total = this.of(of);
    return {
      code: 'count',
      message: `count ${of.join(' ')} is ${found ?? 'damaged'}, ${total} by the records`,
      mending: { kind: 'count', of, total },
    };
  }
}

const KINDS = new Map<number, CountKind>(
  Object.entries(COUNT).map(([name, number]) => [number, name as CountKind]),
);

function countIn(key: Uint8Array): CountOf | undefined {
  const kind = KINDS.get(idIn(key, 0));
  if (kind === undefined) return undefined;
  const by = Array.from({ length: (key.length - countKey([kind]).length) / 6 }, (_, at) => idIn(key, at + 1));
  return [kind, ...by];
}
