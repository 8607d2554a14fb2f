/** A disk that takes no more refuses commits whole, ends no process, and keeps what was acknowledged. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openDirectory } from '../../../../src/engine/kv/open-directory.ts';
import { put, withSnapshot } from '../../../contracts/key-value-store.ts';

// A process of its own starts slowly on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
const WRITER = fileURLToPath(import.meta.resolve('../../../fixtures/full-disk-writer.ts'));
const folder = mkdtempSync(join(tmpdir(), 'tangent-full-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file system in memory; undefined where this user may not mount one. */
function mountSmall(path: string): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  try {
    mkdirSync(path);
    execFileSync('sh', ['-c', 'mount -t tmpfs -o size=3m tmpfs "$1"', 'sh', path], { stdio: 'ignore' });
    return path;
  } catch {
    return undefined;
  }
}

interface Said {
  readonly written: number;
  readonly refused: readonly string[];
  readonly read: number;
}

/** Shell code before the writer that makes the disk small. */
async function expectKept(directory: string, before: string): Promise<void> {
  const command = [`${before} exec "$@"`, 'sh', process.execPath, '--import', import.meta.resolve('tsx')];
  const output = execFileSync('sh', ['-c', ...command, WRITER, directory], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said = JSON.parse(output) as Said;
  expect(said.refused).toEqual(['StoreFull', 'StoreFull', 'StoreFull']);
  expect(said.written).toBeGreaterThan(2);
  expect(said.read).toBe(said.written);
  const store = await openDirectory(directory, { create: false });
  const entries = withSnapshot(store, (s) => [...s.range(Uint8Array.of(1), Uint8Array.of(2))]);
  expect(entries.map(({ value }) => [value.length, value[0], value[99_999]])).toEqual(
    entries.map((_, at) => [100_000, at, at]),
  );
  expect(entries).toHaveLength(said.written);
  await store.close();
}

describe.skipIf(process.platform === 'win32')('a store on a full disk', () => {
  it('says StoreFull, reads on, and has every acknowledged entry when there is room again', async () => {
    const directory = join(folder, 'store');
    // The shell's limit stands for the disk: 2,000 blocks of 512 bytes or 1 KiB, as the shell counts them.
    await expectKept(directory, 'ulimit -f 2000;');
    const store = await openDirectory(directory, { create: false });
    await put(store, [Uint8Array.of(2), new Uint8Array(1_000_000)]);
    await store.close();
  });

  const small = mountSmall(join(folder, 'small'));
  it.skipIf(small === undefined)(
    `does the same on a file system of 3 MB${small === undefined ? ' (none can be mounted here)' : ''}`,
    async () => {
      try {
        await expectKept(join(small ?? '', 'store'), '');
      } finally {
        execFileSync('sh', ['-c', 'umount --lazy "$1"', 'sh', small ?? '']);
      }
    },
  );
});
