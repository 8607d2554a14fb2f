/** LMDB keeps the seam's contract, sees other processes, notices damage, and gives up on a writer that never ends. */

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLmdbStore } from '../../../../src/engine/kv/lmdb.ts';
import { describeKeyValueStore, numberKey, put, withSnapshot } from '../../../contracts/key-value-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'tangent-lmdb-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const newDirectory = (): string => join(folder, String((count += 1)));

describeKeyValueStore('LMDB', () => openLmdbStore(newDirectory()));

/** A process that has the writer's lock until it is killed. */
async function holdLock(directory: string): Promise<ChildProcess> {
  const script = `import { open } from 'lmdb'; import { writeSync } from 'node:fs';
    const root = open({ path: process.argv[1], noSubdir: false, overlappingSync: false, maxDbs: 4 });
    root.transactionSync(() => {
      writeSync(1, 'held');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30_000);
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

describe('a store on LMDB', () => {
  it('gives up on a commit while another process writes, with the event loop alive, and goes on afterwards', async () => {
    const directory = newDirectory();
    const store = openLmdbStore(directory, { patience: 300 });
    const version = await put(store, [numberKey(1), numberKey(1)]);
    const other = await holdLock(directory);
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 10);
    await expect(store.commit(version, [[numberKey(1), numberKey(2)]])).rejects.toMatchObject({
      kind: 'StoreBusy',
    });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
    expect(withSnapshot(store, (snapshot) => snapshot.get(numberKey(1)))).toEqual(numberKey(1));
    const ended = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await ended;
    // What was given up is not written when the lock is free at last.
    expect(await put(store, [numberKey(3), numberKey(3)])).toBe(version + 1);
    expect(withSnapshot(store, (snapshot) => snapshot.get(numberKey(1)))).toEqual(numberKey(1));
    await store.close();
  });

  it('sees at once what another handle committed, and refuses a commit on the version before', async () => {
    const directory = newDirectory();
    const [one, other] = [openLmdbStore(directory), openLmdbStore(directory)];
    const version = await put(one, [numberKey(1), numberKey(1)]);
    withSnapshot(other, (snapshot) => expect(snapshot.version).toBe(version));
    await put(other, [numberKey(1), numberKey(2)]);
    withSnapshot(one, (snapshot) => expect(snapshot.get(numberKey(1))).toEqual(numberKey(2)));
    await expect(one.commit(version, [])).rejects.toMatchObject({ kind: 'Conflict' });
    await one.close();
    await other.close();
  });

  it('refuses a value whose bytes changed on disk', async () => {
    const directory = newDirectory();
    const store = openLmdbStore(directory);
    await put(store, [numberKey(1), new TextEncoder().encode('a sentence to be found')]);
    await store.close();
    const path = join(directory, 'data.mdb');
    const data = readFileSync(path).toString('latin1');
    expect(data).toContain('a sentence');
    writeFileSync(path, Buffer.from(data.replaceAll('a sentence', 'A sentence'), 'latin1'));
    const reopened = openLmdbStore(directory);
    withSnapshot(reopened, (snapshot) => {
      expect(() => snapshot.get(numberKey(1))).toThrow(/damaged/);
      expect(() => [...snapshot.range(numberKey(0), numberKey(2))].map(({ value }) => value)).toThrow(
        /damaged/,
      );
    });
    await reopened.close();
  });

  it('cannot be read through a snapshot that was given back', async () => {
    const store = openLmdbStore(newDirectory());
    await put(store, [numberKey(1), numberKey(1)], [numberKey(2), numberKey(2)]);
    const snapshot = store.snapshot();
    const range = snapshot.range(numberKey(0), numberKey(9))[Symbol.iterator]();
    range.next();
    snapshot.done();
    expect(() => snapshot.get(numberKey(1))).toThrow(/given back/);
    expect(() => range.next()).toThrow(/given back/);
    await store.close();
  });
});
