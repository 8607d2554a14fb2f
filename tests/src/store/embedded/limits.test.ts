/** What the embedded store promises beside the contract: explained statements, limits of waiting writes, closing. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../../src/store/open-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { rowsOf } from '../../../contracts/store-cases.ts';

const options = { now: () => performance.now(), random: () => 0.5 };

describe('embedded store', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore('memory:', options);
  });
  afterEach(async () => {
    await store.close();
  });

  it.each([
    ['EXPLAIN MATCH (n) RETURN n', 'r'],
    ['EXPLAIN CREATE (n) RETURN n', 'rw'],
    ['EXPLAIN MATCH (n) DELETE n', 'w'],
  ])('says what %s would do, and does nothing of it', async (statement, type) => {
    const result = await store.read(statement);
    expect(await result.summary()).toMatchObject({ statementType: type });
    expect(await rowsOf(store, 'MATCH (n) RETURN count(n)')).toEqual([[0n]]);
  });

  it('hands out the plan of an explained statement, and what each operator of a profiled one did', async () => {
    await store.write('CREATE (:Plan {x: 1}), (:Plan {x: 2})');
    const { plan } = await (await store.read('EXPLAIN MATCH (n:Plan) RETURN n.x AS x')).summary();
    const scan = { operator: 'node scan', details: ':Plan', estimatedRows: 2 };
    expect(plan).toEqual({
      operator: 'project',
      estimatedRows: 2,
      children: [{ ...scan, children: [] }],
    });
    const profiled = await store.read('PROFILE MATCH (n:Plan) RETURN n.x AS x');
    const measured = { rows: 2, dbHits: expect.any(Number) as number, timeMs: expect.any(Number) as number };
    expect((await profiled.summary()).plan).toEqual({
      operator: 'project',
      estimatedRows: 2,
      ...measured,
      children: [{ ...scan, ...measured, children: [] }],
    });
    const written = await store.write('PROFILE MATCH (n:Plan) DELETE n');
    expect((await written.summary()).plan).toMatchObject({ operator: 'delete', rows: 2 });
    expect(await (await store.read('MATCH (n) RETURN n')).summary()).not.toHaveProperty('plan');
  });

  it('stops reading at the row limit instead of passing its memory limit', async () => {
    const statement = 'UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN x';
    const limits = { memoryLimitBytes: 1_000_000 };
    expect(await rowsOf(store, statement, {}, { ...limits, rowLimit: 5 })).toHaveLength(5);
    await expect(rowsOf(store, statement, {}, limits)).rejects.toMatchObject({ code: 'LimitExceeded' });
  });

  it('does not start a write whose turn comes after its deadline', async () => {
    let end = (): void => {};
    const long = store.transaction(
      async () =>
        await new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    const late = store.write('CREATE (:A)', {}, { deadlineMs: 5 });
    setTimeout(() => {
      end();
    }, 30);
    await long;
    await expect(late).rejects.toMatchObject({ code: 'LimitExceeded' });
    expect(await rowsOf(store, 'MATCH (n) RETURN count(n)')).toEqual([[0n]]);
  });

  it('keeps nothing of a transaction that goes on after a statement failed', async () => {
    const failing = store.transaction(async (transaction) => {
      await transaction.write('CREATE (:A)');
      await transaction.write('RETURN 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(failing).rejects.toMatchObject({ code: 'StatementFailed' });
    expect(await rowsOf(store, 'MATCH (n) RETURN count(n)')).toEqual([[0n]]);
  });

  it('waits with closing for what runs', async () => {
    const reading = rowsOf(store, 'UNWIND range(1, 100000) AS x RETURN count(x)');
    await store.close();
    expect(await reading).toEqual([[100_000n]]);
  });
});
