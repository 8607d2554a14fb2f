/** The engine on a directory answers as it does in memory, keeps its graph when it is reopened, and shares it between handles. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../src/engine/database.ts';
import { openDirectory } from '../../../src/engine/kv/open-directory.ts';

const folder = mkdtempSync(join(tmpdir(), 'tangent-database-'));
afterAll(() => rmSync(folder, { recursive: true }));

const openOn = async (name: string): Promise<Database> =>
  openDatabase({
    now: () => 0,
    random: () => 0.5,
    store: await openDirectory(join(folder, name), { create: true }),
  });

describe('the engine on LMDB', () => {
  it('keeps nodes, relationships and constraints from one opening to the next', async () => {
    const first = await openOn('kept');
    await first.write('CREATE CONSTRAINT name FOR (m:Method) REQUIRE m.name IS UNIQUE');
    await first.write(
      "UNWIND range(1, 200) AS n MERGE (m:Method {name: 'm' + toString(n)}) MERGE (d:Dataset {name: 'd' + toString(n % 5)}) MERGE (m)-[:EVALUATED_ON {year: n}]->(d)",
    );
    await first.close();
    const second = await openOn('kept');
    const { rows } = await second.read(
      'MATCH (m:Method)-[r:EVALUATED_ON]->(d:Dataset) RETURN d.name AS name, count(*) AS methods, sum(r.year) AS years ORDER BY name LIMIT 2',
    );
    expect(rows).toEqual([
      ['d0', 40n, 4_100n],
      ['d1', 40n, 3_940n],
    ]);
    await expect(second.write("CREATE (:Method {name: 'm7'})")).rejects.toMatchObject({
      kind: 'ConstraintViolated',
    });
    await second.write("MATCH (m:Method {name: 'm7'}) DETACH DELETE m");
    expect((await second.read('MATCH (m:Method) RETURN count(m)')).rows).toEqual([[199n]]);
    await second.close();
  });

  it('writes nothing of a statement that fails', async () => {
    const database = await openOn('whole');
    await expect(
      database.write('UNWIND [1, 2, 0] AS n CREATE (:Part {share: 10 / n})'),
    ).rejects.toMatchObject({ kind: 'DivisionByZero' });
    expect((await database.read('MATCH (n) RETURN count(n)')).rows).toEqual([[0n]]);
    await database.close();
  });

  it('lets a slow transaction through beside one that commits all the time', async () => {
    const [slow, busy] = await Promise.all([openOn('beside'), openOn('beside')]);
    await slow.write('CREATE (:Counter {value: 0})');
    const others: Promise<unknown>[] = [];
    let attempts = 0;
    await slow.transaction(async (transaction) => {
      attempts += 1;
      others.push(busy.write('MATCH (c:Counter) SET c.value = c.value + 1'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      await transaction.write('MATCH (c:Counter) SET c.value = c.value + 100');
    });
    await Promise.all(others);
    // The second time the store was its own, and the other one's commit came after.
    expect(attempts).toBe(2);
    expect((await busy.read('MATCH (c:Counter) RETURN c.value')).rows).toEqual([[102n]]);
    await slow.close();
    await busy.close();
  });

  it('runs statements of two handles again on a conflict, so that none is lost', async () => {
    const [one, other] = await Promise.all([openOn('shared'), openOn('shared')]);
    await one.write('CREATE (:Counter {value: 0})');
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(
        [one, other].map((database) => database.write('MATCH (c:Counter) SET c.value = c.value + 1')),
      );
    }
    expect((await other.read('MATCH (c:Counter) RETURN c.value')).rows).toEqual([[20n]]);
    await one.close();
    await other.close();
  });
});
