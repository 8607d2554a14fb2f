/** What a store on disk promises to several processes at once: no error, no read of two moments, and answers in between. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { checkStore } from '../../src/engine/check-store.ts';
import { openDirectory } from '../../src/engine/kv/open-directory.ts';

interface Seen {
  readonly commits: number;
  readonly reads: number;
  readonly torn: readonly string[];
  readonly errors: readonly string[];
  /** Milliseconds that the event loop was late, at the 99th percentile. */
  readonly delay: number;
}

const run = promisify(execFile);
const SCRIPT = fileURLToPath(import.meta.resolve('../fixtures/at-once.ts'));

async function seenBy(name: string, directory: string, seconds: number): Promise<Seen> {
  const argv = ['--import', import.meta.resolve('tsx'), SCRIPT, directory, name, String(seconds)];
  return JSON.parse((await run(process.execPath, argv)).stdout) as Seen;
}

/** `most`: milliseconds that an event loop may be late at the 99th percentile; undefined where it is not asserted. */
export function itServesManyAtOnce(seconds: number, most: number | undefined): void {
  it(
    `serves two writing and eight reading at once for ${seconds} s, without an error or a torn read`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tangent-at-once-'));
      const directory = join(folder, 'store');
      try {
        const all = await Promise.all(['one', 'two'].map((name) => seenBy(name, directory, seconds)));
        for (const { commits, reads, torn, errors } of all) {
          expect({ torn, errors }).toEqual({ torn: [], errors: [] });
          expect(Math.min(commits, reads)).toBeGreaterThan(0);
        }
        const store = await openDirectory(directory, { create: false });
        expect(await checkStore(store, { now: () => performance.now() })).toEqual([]);
        await store.close();
        const figures = all.map(
          ({ commits, reads, delay }) =>
            `${commits} commits, ${reads} reads, p99 of the delay ${delay.toFixed(1)} ms`,
        );
        process.stdout.write(`${figures.join('; ')}\n`);
        if (most !== undefined) for (const { delay } of all) expect(delay).toBeLessThanOrEqual(most);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    seconds * 1_000 + 180_000,
  );
}
