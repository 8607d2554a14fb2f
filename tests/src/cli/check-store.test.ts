/** `tangent status --check` says what is wrong with a store and fails; `--repair` mends what the records can. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openDirectory } from '../../../src/engine/kv/open-directory.ts';
import { encodeNumber, keyOf, LETTER } from '../../../src/engine/graph/graph-keys.ts';
import type { Change } from '../../../src/engine/kv/key-value-store.ts';
import { openStore } from '../../../src/tangent.ts';
import { put } from '../../contracts/key-value-store.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'tangent-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
let directory = '';
let count = 0;

beforeEach(async () => {
  directory = join(folder, String((count += 1)));
  const store = await openStore(directory);
  await store.write('CREATE CONSTRAINT one FOR (n:Item) REQUIRE n.id IS UNIQUE');
  await store.write('CREATE FULLTEXT INDEX texts FOR (n:Item) ON EACH [n.text]');
  await store.write("UNWIND range(1, 50) AS id CREATE (:Item {id: id, text: 'a text'})-[:IN]->(:Folder)");
  await store.close();
});

/** Writes behind the engine's back. */
async function spoil(...changes: readonly Change[]): Promise<void> {
  const store = await openDirectory(directory, { create: false });
  await put(store, ...changes);
  await store.close();
}

const status = (...flags: readonly string[]): ReturnType<typeof runCommand> =>
  runCommand(['status', ...flags, '--store', directory]);

describe('tangent status --check', () => {
  it('says that a whole store is whole, with exit code 0', async () => {
    const { code, out, said } = await status('--check');
    expect([code, out, said]).toEqual([0, '', ['Every index and count agrees with the records.']]);
    expect(JSON.parse((await status('--check', '--json')).out)).toEqual({
      sound: true,
      found: 0,
      left: 0,
      faults: [],
    });
  });

  it('lists what is wrong with codes, and ends with an error and exit code 1', async () => {
    await spoil([keyOf(LETTER.count, 0), encodeNumber(7)], [keyOf(LETTER.outgoing, 0), undefined]);
    const { code, out, said } = await status('--check');
    expect(code).toBe(1);
    expect(out).toMatch(/adjacency .*node 0 lacks its relationship 0 \(out\) .*can be mended/);
    expect(out).toMatch(/count .*count nodes is 7, 100 by the records .*can be mended/);
    expect(said.join('\n')).toMatch(/^error StoreDamaged: .* has 2 faults; try: tangent status --repair/);
    const json = JSON.parse((await status('--check', '--json')).out) as { faults: { code: string }[] };
    expect(json).toMatchObject({ sound: false, found: 2, left: 2 });
    expect(json.faults.map((fault) => fault.code)).toEqual(['adjacency', 'count']);
  });

  it('changes nothing', async () => {
    await spoil([keyOf(LETTER.count, 0), encodeNumber(7)]);
    await status('--check');
    expect((await status('--check')).code).toBe(1);
  });

  it('refuses a server, and a place where no store is', async () => {
    const server = await runCommand(['status', '--check', '--store', 'bolt://localhost:1']);
    expect([server.code, server.said.join()]).toEqual([1, expect.stringContaining('error StoreUrlInvalid')]);
    const missing = await runCommand(['status', '--check', '--store', join(folder, 'nowhere')]);
    expect([missing.code, missing.said.join()]).toEqual([1, expect.stringContaining('error StoreMissing')]);
  });
});

describe('tangent status --repair', () => {
  it('makes again what the records can mend, and says so', async () => {
    await spoil([keyOf(LETTER.count, 0), encodeNumber(7)], [keyOf(LETTER.allNodes, 0), undefined]);
    const { code, out, said } = await status('--repair');
    expect([code, said]).toEqual([0, [expect.stringMatching(/^Mended \d+ faults; every index and count/)]]);
    expect(out).toContain('mended');
    expect((await status('--check')).code).toBe(0);
  });

  it('fails where a record itself is gone, and says that a backup is needed', async () => {
    await spoil([keyOf(LETTER.node, 1), undefined]);
    const { code, out, said } = await status('--repair');
    expect(code).toBe(1);
    expect(out).toMatch(/end-missing .*needs a backup/);
    expect(said.join()).toContain('Restore a backup');
    const json = JSON.parse((await status('--check', '--json')).out) as { faults: { state: string }[] };
    expect(new Set(json.faults.map(({ state }) => state))).toEqual(new Set(['needs a backup']));
  });
});

describe('tangent status', () => {
  it('says how large the store is on disk, and what a compaction would give back', async () => {
    const { code, out } = await status();
    expect(code).toBe(0);
    expect(out).toMatch(/size on disk +0\.\d MB/);
    expect(out).toMatch(/of that free, which --compact gives back +0\.\d MB/);
    const json = JSON.parse((await status('--json')).out) as { bytes: number; freeBytes: number };
    expect(json.bytes).toBeGreaterThan(json.freeBytes);
  });

  it('compacts it with --compact, and the graph is whole afterwards', async () => {
    const { code, said } = await status('--compact');
    expect([code, said.join()]).toEqual([0, expect.stringMatching(/takes 0\.\d MB now; it took 0\.\d MB\./)]);
    expect((await status('--check')).code).toBe(0);
  });

  it('refuses to compact a store that is open, missing, or a server', async () => {
    const store = await openStore(directory);
    expect((await status('--compact')).said.join()).toMatch(/^error StoreBusy/);
    await store.close();
    for (const [url, error] of [
      [join(folder, 'nowhere'), 'StoreMissing'],
      ['memory:', 'StoreMissing'],
      ['bolt://localhost:1', 'StoreUrlInvalid'],
    ] as const) {
      const { code, said } = await runCommand(['status', '--compact', '--store', url]);
      expect([code, said.join()]).toEqual([1, expect.stringContaining(`error ${error}`)]);
    }
  });
});
