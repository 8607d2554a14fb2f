/** The store contract on transactions: all or nothing, and who sees what. */

import { expect } from 'vitest';
import { rowsOf, type StoreCases } from './store-cases.ts';

const COUNT = 'MATCH (n:A) RETURN count(n)';

/** Commit, rollback, isolation and readers beside writers. */
export function describeStoreTransactions({ store, check }: StoreCases): void {
  check('keeps a transaction whole, and hands back what its function returns', async () => {
    const answer = await store().transaction(async (transaction) => {
      await transaction.write('CREATE (:A)');
      await transaction.write('CREATE (:A)');
      return 'done';
    });
    expect(answer).toBe('done');
    expect(await rowsOf(store(), COUNT)).toEqual([[2n]]);
  });

  check('sees its own writes inside a transaction', async () => {
    const seen = await store().transaction(async (transaction) => {
      await transaction.write('CREATE (:A)');
      return await transaction.read(COUNT);
    });
    expect(seen).toEqual([[1n]]);
  });

  check('keeps nothing of a transaction that throws, and throws the same', async () => {
    const failing = store().transaction(async (transaction) => {
      await transaction.write('CREATE (:A)');
      throw new RangeError('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await rowsOf(store(), COUNT)).toEqual([[0n]]);
  });

  check('keeps nothing of a transaction whose second statement fails', async () => {
    const failing = store().transaction(async (transaction) => {
      await transaction.write('CREATE (:A)');
      await transaction.write('RETURN 1 / 0');
    });
    await expect(failing).rejects.toMatchObject({ code: 'StatementFailed' });
    expect(await rowsOf(store(), COUNT)).toEqual([[0n]]);
  });

  check('refuses a write through the reading half of a transaction, and keeps nothing', async () => {
    const failing = store().transaction(async (transaction) => {
      await transaction.write('CREATE (:A)');
      await transaction.read('CREATE (:A)');
    });
    await expect(failing).rejects.toMatchObject({ code: 'StatementForbidden' });
    expect(await rowsOf(store(), COUNT)).toEqual([[0n]]);
  });

  check('goes on after a transaction that failed', async () => {
    await expect(store().transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await store().write('CREATE (:A)');
    expect(await rowsOf(store(), COUNT)).toEqual([[1n]]);
  });

  check('hides a transaction from readers until it is committed', async () => {
    const before = await store().transaction(async (transaction) => {
      await transaction.write('CREATE (:A)');
      return await rowsOf(store(), COUNT);
    });
    expect([before, await rowsOf(store(), COUNT)]).toEqual([[[0n]], [[1n]]]);
  });

  check('shows a write to the next read', async () => {
    for (let nodes = 1n; nodes <= 5n; nodes += 1n) {
      await store().write('CREATE (:A)');
      expect(await rowsOf(store(), COUNT)).toEqual([[nodes]]);
    }
  });

  check('counts every one of many writes at once', async () => {
    await store().write('CREATE (:A {n: 0})');
    await Promise.all(
      Array.from({ length: 10 }, async () => await store().write('MATCH (a:A) SET a.n = a.n + 1')),
    );
    expect(await rowsOf(store(), 'MATCH (a:A) RETURN a.n')).toEqual([[10n]]);
  });

  check('serves two readers at once, each with all its rows', async () => {
    const statement = 'UNWIND range(1, 5000) AS x RETURN x';
    const [first, second] = await Promise.all([rowsOf(store(), statement), rowsOf(store(), statement)]);
    expect([first.length, second.length, first[4999]]).toEqual([5000, 5000, [5000n]]);
  });
}
