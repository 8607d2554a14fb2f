/** Several statements in one transaction of the engine, and when reading stops. */

import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../src/engine/database.ts';
import { openMemoryStore } from '../../../src/engine/kv/memory.ts';
import type { KeyValueStore } from '../../../src/engine/kv/key-value-store.ts';

const COUNT = 'MATCH (n) RETURN count(n)';
const clockAndChance = { now: () => performance.now(), random: () => 0.5 };

describe('database', () => {
  let store: KeyValueStore;
  let database: Database;
  beforeEach(() => {
    store = openMemoryStore();
    database = openDatabase({ ...clockAndChance, store });
  });

  it('counts what each statement of a transaction did, not those before it', async () => {
    const created = await database.transaction(async (transaction) => {
      await transaction.write('CREATE (), ()');
      return (await transaction.write('CREATE ()')).summary.counters.nodesCreated;
    });
    expect(created).toBe(1);
    expect((await database.read(COUNT)).rows).toEqual([[3n]]);
  });

  it('runs statements of one transaction one after the other, also when they are not waited for', async () => {
    const counts = await database.transaction(
      async (transaction) =>
        await Promise.all([
          transaction.write('CREATE ()'),
          transaction.read(COUNT),
          transaction.write('CREATE ()'),
        ]),
    );
    expect(counts[1].rows).toEqual([[1n]]);
    expect((await database.read(COUNT)).rows).toEqual([[2n]]);
  });

  it('runs a transaction again where another writer committed in between, and gives up in the end', async () => {
    const other = openDatabase({ ...clockAndChance, store });
    let runs = 0;
    await database.transaction(async (transaction) => {
      runs += 1;
      await transaction.write('CREATE (:A)');
      if (runs < 3) await other.write('CREATE (:B)');
    });
    expect([runs, (await database.read('MATCH (n:A) RETURN count(n)')).rows]).toEqual([3, [[1n]]]);
    const never = database.transaction(async (transaction) => {
      await transaction.write('CREATE (:A)');
      await other.write('CREATE (:B)');
    });
    await expect(never).rejects.toMatchObject({ kind: 'Conflict' });
    expect((await database.read('MATCH (n:A) RETURN count(n)')).rows).toEqual([[1n]]);
  });

  it('tells who opens a transaction inside a transaction, and does not wait for ever', async () => {
    let time = 0;
    const slow = openDatabase({ now: () => (time += 3_000), random: () => 0.5, store });
    const nested = slow.transaction(async (outer) => {
      await outer.write('CREATE (:Outer)');
      await slow.write('CREATE (:Inner)');
    });
    await expect(nested).rejects.toMatchObject({ kind: 'InsideTransaction' });
    expect((await database.read(COUNT)).rows).toEqual([[0n]]);
    await slow.write('CREATE (:After)');
    expect((await database.read(COUNT)).rows).toEqual([[1n]]);
  });

  it('checks constraints at the end of the transaction, and keeps nothing that breaks one', async () => {
    await database.write('CREATE CONSTRAINT one FOR (n:A) REQUIRE n.id IS UNIQUE');
    const failing = database.transaction(async (transaction) => {
      await transaction.write('CREATE (:A {id: 1})');
      await transaction.write('CREATE (:A {id: 1})');
    });
    await expect(failing).rejects.toMatchObject({ kind: 'ConstraintViolated' });
    expect((await database.read(COUNT)).rows).toEqual([[0n]]);
  });

  it('stops reading after the rows that are asked for, but writes all', async () => {
    const read = await database.read('UNWIND range(1, 10) AS x RETURN x', {}, { rows: 3 });
    expect(read.rows).toEqual([[1n], [2n], [3n]]);
    await database.write('UNWIND range(1, 10) AS x CREATE (n) RETURN n', {}, { rows: 3 });
    expect((await database.read(COUNT)).rows).toEqual([[10n]]);
  });
});
