/** A compacted store holds the same in less room; until the new file is whole the old one stays. */

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compactDirectory } from '../../../../src/engine/kv/compact-directory.ts';
import type { Change } from '../../../../src/engine/kv/key-value-store.ts';
import { measureDirectory } from '../../../../src/engine/kv/measure-data-file.ts';
import { openDirectory } from '../../../../src/engine/kv/open-directory.ts';
import { put } from '../../../contracts/key-value-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'tangent-compact-'));
afterAll(() => rmSync(folder, { recursive: true }));
const whole = join(folder, 'whole');
let directory = '';
let count = 0;
const key = (id: number): Uint8Array => Uint8Array.of(110, id >> 8, id & 255);

beforeAll(async () => {
  const store = await openDirectory(whole, { create: true });
  const fill = Array.from({ length: 3_000 }, (_, id): Change => [key(id), new Uint8Array(400).fill(id)]);
  await put(store, ...fill, [Uint8Array.of(120), new Uint8Array(100_000).fill(7)]);
  await put(store, ...fill.filter((_, id) => id % 3 !== 0).map(([one]): Change => [one, undefined]));
  // Pages that a commit frees are free for the one after the next.
  await put(store, [key(0), new Uint8Array(10)]);
  await store.close();
});
beforeEach(() => {
  directory = join(folder, String((count += 1)));
  cpSync(whole, directory, { recursive: true, preserveTimestamps: true });
});

/** Every key and value. */
async function contentOf(path: string): Promise<string[]> {
  const store = await openDirectory(path, { create: false });
  const snapshot = store.snapshot();
  const entries = [...snapshot.range(Uint8Array.of(0), Uint8Array.of(255))];
  const content = entries.map((entry) => Buffer.concat([entry.key, entry.value]).toString('hex'));
  snapshot.done();
  await store.close();
  return content;
}

describe('compacting a directory', () => {
  it('keeps every entry, gives back at least what it said, and leaves nothing beside', async () => {
    const [content, size] = [await contentOf(directory), measureDirectory(directory)];
    expect(size.freeBytes).toBeGreaterThan(100_000);
    expect(size.bytes).toBe(statSync(join(directory, 'data.mdb')).size);
    const { before, after } = await compactDirectory(directory);
    expect(before).toEqual(size);
    expect(after.bytes).toBeLessThanOrEqual(before.bytes - before.freeBytes);
    expect(statSync(join(directory, 'data.mdb')).size).toBe(after.bytes);
    expect(readdirSync(directory).toSorted()).toEqual(['FORMAT', 'STAMP', 'data.mdb']);
    expect(await contentOf(directory)).toEqual(content);
  });

  it('gives a store that can be written, by two handles', async () => {
    await compactDirectory(directory);
    const [one, other] = [
      await openDirectory(directory, { create: false }),
      await openDirectory(directory, { create: false }),
    ];
    await put(one, [Uint8Array.of(121), Uint8Array.of(1)]);
    await put(other, [Uint8Array.of(122), Uint8Array.of(2)]);
    await one.close();
    await other.close();
    expect((await contentOf(directory)).slice(-2)).toEqual(['7901', '7a02']);
  });

  it('is refused while it is open, and the store stays', async () => {
    const store = await openDirectory(directory, { create: false });
    await expect(compactDirectory(directory)).rejects.toMatchObject({ kind: 'StoreBusy' });
    await put(store, [Uint8Array.of(121), Uint8Array.of(1)]);
    await store.close();
    expect((await contentOf(directory)).at(-1)).toBe('7901');
  });

  it('refuses damaged data, and leaves them as they are', async () => {
    const path = join(directory, 'data.mdb');
    const data = readFileSync(path);
    // Inside the long value, which stands alone.
    const at = data.indexOf(Buffer.alloc(3_000, 7)) + 1_000;
    data[at] = 8;
    writeFileSync(path, data);
    await expect(compactDirectory(directory)).rejects.toMatchObject({ kind: 'StoreDamaged' });
    expect(readFileSync(path).equals(data)).toBe(true);
    expect(existsSync(join(directory, 'compacting'))).toBe(false);
  });

  it('starts anew where it was killed as it wrote', async () => {
    const content = await contentOf(directory);
    mkdirSync(join(directory, 'compacting'));
    writeFileSync(join(directory, 'compacting', 'data.mdb'), 'half');
    expect(await contentOf(directory)).toEqual(content);
    await compactDirectory(directory);
    expect(await contentOf(directory)).toEqual(content);
  });
});
