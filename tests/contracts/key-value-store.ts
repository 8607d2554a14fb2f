/** What every key-value store promises the graph above it: versions, order, whole commits. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CypherError } from '../../src/engine/errors.ts';
import type { Change, KeyValueStore, Snapshot } from '../../src/engine/kv/key-value-store.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const FIRST = bytes(0);
const LAST = bytes(255, 255, 255, 255, 255);

/** Big-endian, so that the order of keys is the order of numbers. */
export function numberKey(number: number): Uint8Array {
  const key = new Uint8Array(4);
  new DataView(key.buffer).setUint32(0, number);
  return key;
}
const numberIn = (key: Uint8Array): number =>
  new DataView(key.buffer, key.byteOffset, key.byteLength).getUint32(0);

/** Reads with a snapshot that is given back in the end. */
export function withSnapshot<T>(store: KeyValueStore, read: (snapshot: Snapshot) => T): T {
  const snapshot = store.snapshot();
  try {
    return read(snapshot);
  } finally {
    snapshot.done();
  }
}

/** Commits on whatever version is the newest. */
export function put(store: KeyValueStore, ...changes: readonly Change[]): Promise<number> {
  return store.commit(
    withSnapshot(store, ({ version }) => version),
    changes,
  );
}

function keysOf(snapshot: Snapshot, from: Uint8Array, to: Uint8Array, reverse = false): string[] {
  return [...snapshot.range(from, to, { reverse })].map(({ key }) => key.join('.'));
}

async function errorKind(promise: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof CypherError ? error.kind : String(error);
}

/** `open` gives an empty store; `keys` is how many the largest case writes. */
export function describeKeyValueStore(
  name: string,
  open: () => KeyValueStore | Promise<KeyValueStore>,
  { keys = 20_000 }: { readonly keys?: number } = {},
): void {
  describe(`the key-value store ${name}`, () => {
    let store: KeyValueStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describeCommits(() => store);
    describeSnapshots(() => store);
    describeRanges(() => store);
    describeSizes(() => store, keys);
  });
}

function describeCommits(store: () => KeyValueStore): void {
  it('starts empty, and every commit gives a higher version, an empty one too', async () => {
    const first = withSnapshot(store(), (snapshot) => {
      expect(keysOf(snapshot, FIRST, LAST)).toEqual([]);
      return snapshot.version;
    });
    const second = await store().commit(first, []);
    const third = await store().commit(second, [[bytes(1), bytes(1)]]);
    expect([second > first, third > second]).toEqual([true, true]);
    expect(withSnapshot(store(), ({ version }) => version)).toBe(third);
  });

  it('writes, overwrites and deletes; deleting what is not there is no error', async () => {
    await put(store(), [bytes(1), text('a')], [bytes(2), text('b')], [bytes(3), bytes()]);
    await put(store(), [bytes(1), text('c')], [bytes(2), undefined], [bytes(9), undefined]);
    withSnapshot(store(), (snapshot) => {
      expect(snapshot.get(bytes(1))).toEqual(text('c'));
      expect(snapshot.get(bytes(2))).toBeUndefined();
      expect(snapshot.get(bytes(3))).toEqual(bytes());
      expect(keysOf(snapshot, FIRST, LAST)).toEqual(['1', '3']);
    });
  });

  it('takes the last of several changes of one key', async () => {
    await put(store(), [bytes(1), text('a')], [bytes(1), undefined], [bytes(1), text('b')]);
    expect(withSnapshot(store(), (snapshot) => snapshot.get(bytes(1)))).toEqual(text('b'));
  });

  it('refuses a commit on a version that moved, and writes nothing of it', async () => {
    const version = await put(store(), [bytes(1), text('a')]);
    await store().commit(version, [[bytes(2), text('b')]]);
    const late = store().commit(version, [[bytes(1), text('late')]]);
    expect(await errorKind(late)).toBe('Conflict');
    withSnapshot(store(), (snapshot) => {
      expect(snapshot.get(bytes(1))).toEqual(text('a'));
      expect(snapshot.get(bytes(2))).toEqual(text('b'));
    });
  });

  it('lets one of two commits on the same version win, whole, when both run at once', async () => {
    const version = await put(store());
    const kinds = await Promise.all(
      ['a', 'b', 'c'].map((value) =>
        errorKind(
          store().commit(version, [
            [bytes(1), text(value)],
            [bytes(2), text(value)],
          ]),
        ),
      ),
    );
    expect(kinds.filter((kind) => kind === 'Conflict')).toHaveLength(2);
    withSnapshot(store(), (snapshot) => expect(snapshot.get(bytes(1))).toEqual(snapshot.get(bytes(2))));
  });

  it('writes nothing of a commit with a key that is too long or empty', async () => {
    const tooLong = put(store(), [bytes(1), text('a')], [new Uint8Array(1_979).fill(1), text('b')]);
    expect(await errorKind(tooLong)).toBe('KeyTooLong');
    expect(await errorKind(put(store(), [bytes(1), text('a')], [bytes(), text('b')]))).toBe(
      'ExecutionFailed',
    );
    await put(store(), [new Uint8Array(1_978).fill(1), text('c')]);
    withSnapshot(store(), (snapshot) => {
      expect(snapshot.get(bytes(1))).toBeUndefined();
      expect(snapshot.get(new Uint8Array(1_978).fill(1))).toEqual(text('c'));
      expect(snapshot.get(bytes())).toBeUndefined();
    });
  });
}

function describeSnapshots(store: () => KeyValueStore): void {
  it('shows one state, however much is committed meanwhile', async () => {
    await put(store(), [bytes(1), text('a')], [bytes(2), text('b')]);
    const before = store().snapshot();
    await put(store(), [bytes(1), text('A')], [bytes(2), undefined], [bytes(3), text('c')]);
    const between = store().snapshot();
    await put(store(), [bytes(1), undefined]);
    expect(before.get(bytes(1))).toEqual(text('a'));
    expect(keysOf(before, FIRST, LAST)).toEqual(['1', '2']);
    expect(keysOf(between, FIRST, LAST)).toEqual(['1', '3']);
    expect(between.version).toBeGreaterThan(before.version);
    before.done();
    between.done();
    withSnapshot(store(), (snapshot) => expect(keysOf(snapshot, FIRST, LAST)).toEqual(['3']));
  });

  it('does not show a commit that is under way', async () => {
    const version = await put(store(), [bytes(1), text('a')]);
    const snapshot = store().snapshot();
    const commit = store().commit(version, [[bytes(1), text('b')]]);
    expect(snapshot.get(bytes(1))).toEqual(text('a'));
    await commit;
    expect(snapshot.get(bytes(1))).toEqual(text('a'));
    snapshot.done();
  });

  it('takes done() twice, without harm to another snapshot of the same version', async () => {
    await put(store(), [bytes(1), text('a')]);
    const [one, other] = [store().snapshot(), store().snapshot()];
    one.done();
    one.done();
    await put(store(), [bytes(1), text('b')]);
    expect(other.get(bytes(1))).toEqual(text('a'));
    other.done();
    other.done();
  });

  it('takes done() in the middle of a range', async () => {
    await put(store(), ...[1, 2, 3].map((key): Change => [bytes(key), text('a')]));
    for (let round = 0; round < 300; round += 1) {
      const snapshot = store().snapshot();
      const range = snapshot.range(FIRST, LAST)[Symbol.iterator]();
      expect(range.next().value).toEqual({ key: bytes(1), value: text('a') });
      snapshot.done();
    }
    await put(store(), [bytes(4), text('b')]);
    expect(withSnapshot(store(), (snapshot) => snapshot.get(bytes(4)))).toEqual(text('b'));
  });

  it('hands out values that a later commit does not change', async () => {
    await put(store(), [bytes(1), text('aaaa')], [bytes(2), text('bbbb')]);
    const values = withSnapshot(store(), (snapshot) => [
      snapshot.get(bytes(1)),
      ...[...snapshot.range(FIRST, LAST)].map(({ value }) => value),
    ]);
    await put(store(), [bytes(1), text('cccc')], [bytes(2), text('dddd')]);
    withSnapshot(store(), (snapshot) => snapshot.get(bytes(2)));
    expect(values).toEqual([text('aaaa'), text('aaaa'), text('bbbb')]);
  });
}

function describeRanges(store: () => KeyValueStore): void {
  const KEYS = [bytes(1), bytes(1, 0), bytes(1, 255), bytes(2), bytes(2, 0, 0), bytes(3), bytes(255)];

  it('orders byte by byte, shorter first, from included to excluded, in both directions', async () => {
    await put(store(), ...KEYS.toReversed().map((key): Change => [key, text('a')]));
    withSnapshot(store(), (snapshot) => {
      const all = ['1', '1.0', '1.255', '2', '2.0.0', '3', '255'];
      expect(keysOf(snapshot, FIRST, LAST)).toEqual(all);
      expect(keysOf(snapshot, FIRST, LAST, true)).toEqual(all.toReversed());
      expect(keysOf(snapshot, bytes(1, 0), bytes(3))).toEqual(['1.0', '1.255', '2', '2.0.0']);
      expect(keysOf(snapshot, bytes(1, 0), bytes(3), true)).toEqual(['2.0.0', '2', '1.255', '1.0']);
      expect(keysOf(snapshot, bytes(1, 1), bytes(2, 0))).toEqual(['1.255', '2']);
      expect(keysOf(snapshot, bytes(1, 1), bytes(2, 0), true)).toEqual(['2', '1.255']);
    });
  });

  it('gives nothing for an empty range, one beyond all keys, or one whose bounds are swapped', async () => {
    await put(store(), ...KEYS.map((key): Change => [key, text('a')]));
    withSnapshot(store(), (snapshot) => {
      for (const reverse of [false, true]) {
        expect(keysOf(snapshot, bytes(2), bytes(2), reverse)).toEqual([]);
        expect(keysOf(snapshot, bytes(255, 1), LAST, reverse)).toEqual([]);
        expect(keysOf(snapshot, bytes(3), bytes(1), reverse)).toEqual([]);
        expect(keysOf(snapshot, bytes(4), bytes(5), reverse)).toEqual([]);
      }
    });
  });

  it('can be read several at a time, left early, and mixed with get', async () => {
    await put(store(), ...KEYS.map((key, at): Change => [key, bytes(at)]));
    withSnapshot(store(), (snapshot) => {
      const pairs: string[] = [];
      for (const outer of snapshot.range(bytes(1), bytes(2))) {
        for (const inner of snapshot.range(bytes(2), bytes(4), { reverse: true })) {
          expect(snapshot.get(inner.key)).toEqual(inner.value);
          pairs.push(`${outer.key.join('.')}-${inner.key.join('.')}`);
          if (inner.key.length === 3) break;
        }
      }
      expect(pairs).toEqual(['1-3', '1-2.0.0', '1.0-3', '1.0-2.0.0', '1.255-3', '1.255-2.0.0']);
    });
  });

  it('goes on over its own version while others are committed', async () => {
    await put(store(), ...Array.from({ length: 50 }, (_, at): Change => [numberKey(at), bytes(0)]));
    const snapshot = store().snapshot();
    const seen: number[] = [];
    for (const { key, value } of snapshot.range(FIRST, LAST)) {
      seen.push(numberIn(key));
      expect(value).toEqual(bytes(0));
      await put(store(), [numberKey(seen.length), bytes(1)], [numberKey(100 + seen.length), bytes(1)]);
    }
    snapshot.done();
    expect(seen).toEqual(Array.from({ length: 50 }, (_, at) => at));
    expect(withSnapshot(store(), (after) => keysOf(after, FIRST, LAST).length)).toBe(101);
  });
}

function describeSizes(store: () => KeyValueStore, keys: number): void {
  it.each([0, 1, 4_000, 40_000, 3_000_000])('keeps a value of %i bytes', async (length) => {
    const value = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
    await put(store(), [bytes(1), value], [bytes(2), text('small')]);
    withSnapshot(store(), (snapshot) => {
      expect(Buffer.compare(snapshot.get(bytes(1)) ?? bytes(9), value)).toBe(0);
      expect(snapshot.get(bytes(2))).toEqual(text('small'));
      const [large, small] = [...snapshot.range(FIRST, LAST)];
      expect(Buffer.compare(large?.value ?? bytes(9), value)).toBe(0);
      expect(small?.value).toEqual(text('small'));
    });
  });

  it(`keeps ${keys} keys, in order, in one commit and half of them deleted in another`, async () => {
    // A step that shares no factor with the count: every number once, none in order.
    const shuffled = Array.from({ length: keys }, (_, at) => (at * 7_919) % keys);
    await put(store(), ...shuffled.map((number): Change => [numberKey(number), numberKey(number * 3)]));
    await put(store(), ...shuffled.filter((n) => n % 2 === 1).map((n): Change => [numberKey(n), undefined]));
    withSnapshot(store(), (snapshot) => {
      let expected = 0;
      for (const { key, value } of snapshot.range(FIRST, LAST)) {
        if (numberIn(key) !== expected || numberIn(value) !== expected * 3) break;
        expected += 2;
      }
      expect(expected).toBe(keys);
    });
  });
}
