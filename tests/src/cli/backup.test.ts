/** `tangent backup` and `restore`: what a person loaded is in one file, and from it in another store. */

import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageFile } from '../../../src/store/package-file.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'tangent-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [store, file] = [join(folder, 'data'), join(folder, 'papers.backup.jsonl')];

beforeAll(async () => {
  const papers = packageFile('ingest/samples/architectures-and-scaling.jsonl');
  await runCommand(['ingest', papers, '--store', store]);
  const { code, said } = await runCommand(['backup', '-o', file, '--store', store]);
  expect([code, said.join()]).toEqual([
    0,
    expect.stringMatching(/: 15 records, 15 texts .*, 0 decisions\. Load it/),
  ]);
});

it('writes one file of lines, and nothing beside it', () => {
  expect(readdirSync(folder).toSorted()).toEqual(['data', 'papers.backup.jsonl']);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(33);
});

it('replaces no file', async () => {
  const { code, said } = await runCommand(['backup', '-o', file, '--store', store]);
  expect([code, said.join()]).toEqual([1, expect.stringContaining('error OutputUnwritable')]);
});

it('says where a place cannot be written, and leaves nothing there', async () => {
  const { code, said } = await runCommand(['backup', '-o', join(folder, 'no', 'where'), '--store', store]);
  expect([code, said.join()]).toEqual([1, expect.stringContaining('error OutputUnwritable')]);
});

it('is restored into a new directory with the same graph, derived again, and not twice', async () => {
  const restored = join(folder, 'restored');
  const { code, said } = await runCommand(['restore', file, '--store', restored]);
  expect([code, said]).toEqual([0, [`${file} is in ${restored} now.`]]);
  const of = async (directory: string): Promise<unknown> =>
    (await runCommand(['export', 'json', '--all', '--store', directory])).out;
  expect(await of(restored)).toBe(await of(store));
  expect((await runCommand(['status', '--check', '--store', restored])).code).toBe(0);
  const again = await runCommand(['restore', file, '--store', restored]);
  expect([again.code, again.said.join()]).toEqual([1, expect.stringContaining('error StoreOccupied')]);
});

it('refuses a damaged or missing file before it makes a store', async () => {
  const [damaged, nowhere] = [join(folder, 'damaged.jsonl'), join(folder, 'nowhere')];
  writeFileSync(damaged, readFileSync(file, 'utf8').slice(0, -200));
  for (const [name, error] of [
    [damaged, 'error BackupInvalid'],
    [join(folder, 'missing.jsonl'), 'error SourceUnreadable'],
  ] as const) {
    const { code, said } = await runCommand(['restore', name, '--store', nowhere]);
    expect([code, said.join()]).toEqual([1, expect.stringContaining(error)]);
  }
  expect(existsSync(nowhere)).toBe(false);
});
