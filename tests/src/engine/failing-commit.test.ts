/** A disk that fails under a commit: the statement fails with a code, nothing of it is seen, and what comes later works. */

import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/engine/database.ts';
import { openMemoryStore } from '../../../src/engine/kv/memory.ts';
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
