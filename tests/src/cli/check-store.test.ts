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
