/** A lock as a file has one holder, is waited for without holding up anything, and falls to the next when its holder is dead. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { isAlive, ownerOf, thisOwner } from '../../../../src/engine/kv/file-owner.ts';
import { lockFile } from '../../../../src/engine/kv/lock-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'tangent-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));
let path = '';
let count = 0;
beforeEach(() => (path = join(folder, String((count += 1)))));

it('is given up after its patience while another holds it, and had when that one releases it', async () => {
  const release = await lockFile(path, 100);
  expect(await lockFile(path, 30)).toBeUndefined();
  const waiting = lockFile(path, 5_000);
  release?.();
  const second = await waiting;
  expect(second).toBeTypeOf('function');
  second?.();
  expect(readdirSync(folder)).toEqual([]);
});

it('falls to the next where its holder is dead', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(path, `${dead} boot 17`);
  const release = await lockFile(path, 1_000);
  expect(readFileSync(path, 'utf8')).toBe(thisOwner());
  release?.();
});

it('falls to the next where its holder died before it wrote its name, but not at once', async () => {
  writeFileSync(path, '');
  expect(await lockFile(path, 50)).toBeUndefined();
  utimesSync(path, new Date(0), new Date(0));
  const release = await lockFile(path, 1_000);
  expect(release).toBeTypeOf('function');
  release?.();
});

it('knows a running process from a later one of the same number', () => {
  expect(isAlive(thisOwner())).toBe(true);
  expect(ownerOf(2 ** 22 + 1)).toBeUndefined();
  if (process.platform === 'linux') expect(isAlive(thisOwner().replace(/\d+$/, '1'))).toBe(false);
});
