/** A disk that takes no more refuses commits whole, ends no process, and keeps what was acknowledged. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openDirectory } from '../../../../src/engine/kv/open-directory.ts';
import { put, withSnapshot } from '../../../contracts/key-value-store.ts';

const WRITER = fileURLToPath(import.meta.resolve('../../../fixtures/full-disk-writer.ts'));
const folder = mkdtempSync(join(tmpdir(), 'tangent-full-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Said {
  readonly written: number;
  readonly refused: readonly string[];
  readonly read: number;
}

describe.skipIf(process.platform === 'win32')('a store on a full disk', () => {
  it('says StoreFull, reads on, and has every acknowledged entry when there is room again', async () => {
    const directory = join(folder, 'store');
    // The shell's limit stands for the disk: 2,000 blocks of 512 bytes or 1 KiB, as the shell counts them.
    const command = [
      'ulimit -f 2000; exec "$@"',
      'sh',
      process.execPath,
      '--import',
      import.meta.resolve('tsx'),
    ];
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
    await put(store, [Uint8Array.of(2), new Uint8Array(1_000_000)]);
    await store.close();
  });
});
