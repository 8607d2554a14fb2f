/** The memory store keeps the seam's contract, alone and under an overlay. */

import { describe, expect, it } from 'vitest';
import { openMemoryStore } from '../../../../src/engine/kv/memory.ts';
import { Overlay } from '../../../../src/engine/kv/overlay.ts';
import type { Snapshot } from '../../../../src/engine/kv/key-value-store.ts';
import { describeKeyValueStore } from '../../../contracts/key-value-store.ts';

describeKeyValueStore('in memory', openMemoryStore);

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const keysOf = (snapshot: Snapshot, reverse = false): number[] =>
  [...snapshot.range(bytes(1), bytes(5), { reverse })].map(({ key }) => key[0] as number);

async function filled(): Promise<ReturnType<typeof openMemoryStore>> {
  const store = openMemoryStore();
  await store.commit(
    0,
    [1, 2, 3, 4, 5].map((key) => [bytes(key), bytes(key, key)] as const),
  );
  return store;
}

describe('an overlay on the memory store', () => {
  it('merges an overlay into the range, deletions included', async () => {
    const overlay = new Overlay((await filled()).snapshot());
    overlay.set(bytes(2), undefined);
    overlay.set(bytes(3, 1), bytes(0));
    overlay.set(bytes(4), bytes(9));
    expect(keysOf(overlay)).toEqual([1, 3, 3, 4]);
    expect(keysOf(overlay, true)).toEqual([4, 3, 3, 1]);
    expect(overlay.get(bytes(4))).toEqual(bytes(9));
    const saved = overlay.save();
    overlay.set(bytes(1), undefined);
    overlay.restore(saved);
    expect(keysOf(overlay)).toEqual([1, 3, 3, 4]);
  });
});
