/** CALL IN TRANSACTIONS: what each batch leaves behind. */

import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../src/engine/database.ts';
import { openMemoryStore } from '../../../src/engine/kv/memory.ts';
import type { KeyValueStore } from '../../../src/engine/kv/key-value-store.ts';

const CREATE = (tail: string): string =>
  `UNWIND [1, 2, 0, 4] AS i CALL (i) { CREATE (:X {i: 4 / i}) } IN TRANSACTIONS OF 1 ROW ${tail}`;

describe('CALL IN TRANSACTIONS', () => {
  let store: KeyValueStore;
  let database: Database;
  beforeEach(() => {
    store = openMemoryStore();
    database = openDatabase({ now: () => performance.now(), random: () => 0.5, store });
  });
  const made = async (): Promise<unknown> =>
    (await database.read('MATCH (x:X) RETURN collect(x.i) AS all')).rows[0]?.[0];

  it('keeps the batches that were committed before one failed', async () => {
    await expect(database.write(CREATE(''))).rejects.toMatchObject({ kind: 'DivisionByZero' });
    expect(await made()).toEqual([4n, 2n]);
  });

  it('goes on after a batch that failed, or stops there, as it is told', async () => {
    await database.write(CREATE('ON ERROR BREAK'));
    expect(await made()).toEqual([4n, 2n]);
    await database.write(CREATE('ON ERROR CONTINUE'));
    expect(await made()).toEqual([4n, 2n, 4n, 2n, 1n]);
  });

  it('commits each batch before the next one runs', async () => {
    const versions: number[] = [];
    const seen = async (): Promise<void> => {
      const snapshot = store.snapshot();
      versions.push(snapshot.version);
      snapshot.done();
      await Promise.resolve();
    };
    await seen();
    const { summary } = await database.write(
      'UNWIND range(1, 5) AS i CALL (i) { CREATE (:X {i: i}) } IN TRANSACTIONS OF 2 ROWS',
    );
    await seen();
    expect(summary.counters.nodesCreated).toBe(5);
    expect((versions[1] ?? 0) - (versions[0] ?? 0)).toBeGreaterThanOrEqual(3);
  });

  it('sees after it what its batches wrote', async () => {
    await database.write('CREATE (:N {i: 1}), (:N {i: 2})');
    const text =
      'MATCH (n:N) CALL (n) { SET n.i = n.i * 10 } IN TRANSACTIONS OF 1 ROW RETURN n.i AS i ORDER BY i';
    expect((await database.write(text)).rows).toEqual([[10n], [20n]]);
  });

  it('is refused inside a transaction', async () => {
    const inside = database.transaction(async (one) => await one.write(CREATE('')));
    await expect(inside).rejects.toMatchObject({ kind: 'InsideTransaction' });
    expect(await made()).toEqual([]);
  });

  it('lets no label of a failed batch stand for another', async () => {
    await database.write(
      'UNWIND [0, 1] AS i CALL (i) { FOREACH (x IN CASE i WHEN 0 THEN [1] ELSE [] END | CREATE (:Lost {lost: 1})) CREATE (:X {i: 1 / i}) } IN TRANSACTIONS OF 1 ROW ON ERROR CONTINUE',
    );
    expect((await database.read('MATCH (n) RETURN labels(n) AS l, properties(n) AS p')).rows).toEqual([
      [['X'], new Map([['i', 1n]])],
    ]);
  });
});
