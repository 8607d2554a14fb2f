/** A process that gave up on a commit ends when it is told to: no thread of it waits for LMDB's lock. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockFile } from '../../../../src/engine/kv/lock-file.ts';
import { openDirectory } from '../../../../src/engine/kv/open-directory.ts';
import { scriptArguments } from '../../../fixtures/script-arguments.ts';

it('says StoreBusy while another writes, and ends at process.exit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tangent-exit-'));
  const directory = join(folder, 'store');
  const store = await openDirectory(directory, { create: true });
  const release = await lockFile(join(directory, 'writing'), 1_000);
  try {
    const script = `const { openDirectory } = await import(process.argv[1]);
      const store = await openDirectory(process.argv[2], { create: false, patience: 200 });
      await store.commit(1, []).catch((error) => process.stdout.write(error.kind));
      process.exit(7);`;
    const argv = scriptArguments(script, 'src/engine/kv/open-directory.ts', directory);
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([said, code]).toEqual(['StoreBusy', 7]);
  } finally {
    release?.();
    await store.close();
    rmSync(folder, { recursive: true });
  }
});
