/** The two commands as a newcomer runs them: a fresh clone, npm ci, npm start; then a second start, and one with files. */

import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stats } from '../../src/domain/answers.ts';
import { packageFile } from '../../src/store/package-file.ts';

const INSTALL_MS = 300_000;
const FIRST_START_MS = 180_000;
/** What the second start may take until the API answers. */
const SECOND_START_MS = 3_000;

let clone = '';
const running: ChildProcess[] = [];

beforeAll(() => {
  clone = join(mkdtempSync(join(tmpdir(), 'tangent-clone-')), 'tangent');
  execFileSync('git', ['clone', '--quiet', packageFile('.'), clone]);
  execFileSync('npm', ['ci'], { cwd: clone, stdio: 'ignore' });
}, INSTALL_MS);
afterAll(async () => {
  await Promise.all(running.map(stop));
  rmSync(join(clone, '..'), { recursive: true });
});

interface Started {
  readonly url: string;
  readonly said: string;
  readonly milliseconds: number;
  readonly process: ChildProcess;
}

/** `npm start` until it names its address. */
async function start(...argv: readonly string[]): Promise<Started> {
  const from = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', ...argv], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(child);
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      const address = /Tangent is at (http:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', (code) => reject(new Error(`npm start ended with ${String(code)}: ${said}`)));
  });
  return { url, said, milliseconds: performance.now() - from, process: child };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGINT');
  await ended;
}

async function stats(url: string): Promise<Stats> {
  return (await (await fetch(`${url}/api/stats`)).json()) as Stats;
}

describe('a fresh clone', () => {
  it(
    'builds, loads the samples into their own store, and serves viewer and API',
    async () => {
      const { url, said, process: child } = await start('--port', '0');
      expect(said).toContain('These are the samples');
      expect(await stats(url)).toMatchObject({ papers: 65 });
      expect(await (await fetch(url)).text()).toContain('<title>');
      expect(existsSync(join(clone, 'tangent-samples'))).toBe(true);
      expect(existsSync(join(clone, 'tangent-data'))).toBe(false);
      await stop(child);
    },
    FIRST_START_MS,
  );

  it('answers within three seconds the second time', async () => {
    const { url, milliseconds, process: child } = await start('--port', '0');
    expect(await stats(url)).toMatchObject({ papers: 65 });
    expect(milliseconds).toBeLessThan(SECOND_START_MS);
    await stop(child);
  });

  it('takes the next free port where the wanted one is taken, and says so', async () => {
    const first = await start('--port', '4390');
    const second = await start(
      '--port',
      new URL(first.url).port,
      join(clone, 'ingest/samples/architectures-and-scaling.jsonl'),
    );
    expect(second.said).toContain('is taken');
    expect(second.url).not.toBe(first.url);
    expect(await stats(second.url)).toMatchObject({ papers: 15 });
    await stop(first.process);
    await stop(second.process);
  }, 60_000);

  it("serves the user's own papers from then on", async () => {
    const { url, said, process: child } = await start('--port', '0');
    expect(said).not.toContain('These are the samples');
    expect(await stats(url)).toMatchObject({ papers: 15 });
    await stop(child);
  });
});
