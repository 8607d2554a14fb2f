/** A disk that fails under a commit: the statement fails with a code, nothing of it is seen, and what comes later works. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/engine/database.ts';
import type { KeyValueStore } from '../../../src/engine/kv/key-value-store.ts';
import { openMemoryStore } from '../../../src/engine/kv/memory.ts';
import { openDirectory } from '../../../src/engine/kv/open-directory.ts';
import { toStoreError } from '../../../src/engine/kv/lmdb-failure.ts';
import { checkStore } from '../../../src/engine/check-store.ts';

const now = (): number => performance.now();

it.each([
  ['EIO', 'StoreFull'],
  ['ENOSPC', 'StoreFull'],
  [-30_792, 'StoreFull'],
  ['EROFS', 'StoreUnwritable'],
])('fails with a code where the disk says %s, every second time', async (code, kind) => {
  const inner = openMemoryStore();
  let commits = 0;
  const store: typeof inner = {
    ...inner,
    commit: async (version, changes) => {
      commits += 1;
      if (commits % 2 === 0) throw toStoreError(Object.assign(new Error('the disk'), { code }));
      return await inner.commit(version, changes);
    },
  };
  const database = openDatabase({ store, now, random: () => 0.5 });
  let acknowledged = 0;
  for (let at = 0; at < 20; at += 1) {
    const written = database.write('CREATE (:A {at: $at})-[:R]->(:B)', { at: BigInt(at) });
    if (at % 2 === 1) await expect(written).rejects.toMatchObject({ kind });
    else acknowledged += (await written).summary.counters.relationshipsCreated;
  }
  const { rows } = await database.read('MATCH (a:A)-[:R]->(:B) RETURN count(a), sum(a.at % 2)');
  expect(rows).toEqual([[BigInt(acknowledged), 0n]]);
  expect(await checkStore(store, { now })).toEqual([]);
});

it('has on disk what it acknowledged, and nothing else, where every second commit ends in EIO', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tangent-eio-'));
  try {
    const directory = join(folder, 'store');
    const inner = await openDirectory(directory, { create: true });
    let commits = 0;
    const store: KeyValueStore = {
      ...inner,
      commit: async (version, changes) => {
        commits += 1;
        if (commits % 2 === 0) throw toStoreError(Object.assign(new Error('i/o error'), { code: 'EIO' }));
        return await inner.commit(version, changes);
      },
    };
    const database = openDatabase({ store, now, random: () => 0.5 });
    const acknowledged: bigint[] = [];
    for (let at = 0n; at < 10n; at += 1n) {
      const written = database.write('CREATE (:A {at: $at})-[:R]->(:B)', { at });
      if (at % 2n === 1n) await expect(written).rejects.toMatchObject({ kind: 'StoreFull' });
      else if ((await written).summary.counters.nodesCreated === 2) acknowledged.push(at);
    }
    await database.close();
    const again = await openDirectory(directory, { create: false });
    expect(await checkStore(again, { now })).toEqual([]);
    const reopened = openDatabase({ store: again, now, random: () => 0.5 });
    const { rows } = await reopened.read('MATCH (a:A)-[:R]->(:B) RETURN a.at ORDER BY a.at');
    expect(rows.flat()).toEqual(acknowledged);
    await reopened.write('CREATE (:A)');
    await reopened.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
