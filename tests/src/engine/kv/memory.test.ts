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
    // Keys that are written after a range was read are in the next one.
    overlay.set(bytes(1), undefined);
    overlay.set(bytes(4), undefined);
    overlay.set(bytes(2, 7), bytes(1));
    expect(keysOf(overlay)).toEqual([2, 3, 3]);
  });

  it('does not show in a range what is written while it is read', async () => {
    const overlay = new Overlay((await filled()).snapshot());
    overlay.set(bytes(2), bytes(7));
    const seen: number[] = [];
    for (const { value } of overlay.range(bytes(1), bytes(5))) {
      overlay.set(bytes(2), bytes(8));
      overlay.set(bytes(4), undefined);
      overlay.set(bytes(3, 1), bytes(9));
      seen.push(value[0] as number);
    }
    expect(seen.slice(0, 2)).toEqual([1, 7]);
    expect(seen).not.toContain(9);
  });

  it('gives its changes in the order of their keys, each once', async () => {
    const overlay = new Overlay((await filled()).snapshot());
    const long = Array.from({ length: 20 }, () => 255);
    for (const key of [[255, 1], long, [3], [...long, 0], [3, 0], [2, 9, 9, 9, 9, 9, 9, 9], [2]]) {
      overlay.set(Uint8Array.from(key), bytes(0));
      overlay.set(Uint8Array.from(key), bytes(1));
    }
    const keys = overlay.changes().map(([key, value]) => [...key, value?.[0]]);
    expect(keys).toEqual([
      [2, 1],
      [2, 9, 9, 9, 9, 9, 9, 9, 1],
      [3, 1],
      [3, 0, 1],
      [255, 1, 1],
      [...long, 1],
      [...long, 0, 1],
    ]);
  });
});
