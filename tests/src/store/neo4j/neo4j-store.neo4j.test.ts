/** What the Neo4j store adds to the contract: limits that end a statement, back-pressure, retries, errors with their place. */

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { TangentError } from '../../../../src/domain/errors.ts';
import { openNeo4j } from '../../../../src/store/neo4j/open.ts';
import type { Limits, Parameters, Row, Store } from '../../../../src/store/store.ts';
import { describeOnNeo4j, openTestStore } from '../../../neo4j/describe-on-neo4j.ts';

/** Runs for minutes when nobody stops it, and gives its first row at once or never. */
const ENDLESS_ROWS = 'UNWIND range(1, 2000000000) AS x RETURN x';
const ENDLESS_WORK = 'UNWIND range(1, 2000000000) AS x WITH x WHERE x < 0 RETURN x';

describeOnNeo4j('the Neo4j store', (address) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore(address);
  });
  beforeEach(async () => {
    await store.write('MATCH (n) WHERE NOT n:TangentTest DETACH DELETE n');
  });
  afterAll(async () => await store.close());

  async function rows(statement: string, parameters: Parameters = {}, limits: Limits = {}): Promise<Row[]> {
    const result = await store.read(statement, parameters, limits);
    const found: Row[] = [];
    for await (const row of result.rows()) found.push(row);
    return found;
  }

  /** Statements of ours that the server still runs. */
  async function running(): Promise<number> {
    const found = await rows("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '2000000000'");
    return found.length - 1;
  }

  async function seconds(work: () => Promise<unknown>): Promise<number> {
    const startedAt = performance.now();
    await work();
    return (performance.now() - startedAt) / 1000;
  }

  it('ends a statement at its deadline on both sides', async () => {
    const took = await seconds(
      async () =>
        await expect(rows(ENDLESS_WORK, {}, { deadlineMs: 300 })).rejects.toMatchObject({
          code: 'LimitExceeded',
        }),
    );
    expect(took).toBeLessThan(1.3);
    await expect.poll(running, { timeout: 5000 }).toBe(0);
  });

  it('ends a statement on an abort signal, while it computes and while it streams', async () => {
    for (const statement of [ENDLESS_WORK, ENDLESS_ROWS]) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 300);
      const took = await seconds(
        async () =>
          await expect(rows(statement, {}, { signal: controller.signal })).rejects.toMatchObject({
            code: 'LimitExceeded',
          }),
      );
      expect(took).toBeLessThan(1.3);
    }
    await expect.poll(running, { timeout: 5000 }).toBe(0);
  });

  it('refuses to start when the signal is already aborted', async () => {
    await expect(store.read('RETURN 1', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'LimitExceeded',
    });
  });

  it('frees a result that nobody reads at its deadline', async () => {
    await store.read(ENDLESS_ROWS, {}, { deadlineMs: 300 });
    await expect.poll(running, { timeout: 5000 }).toBe(0);
  });

  it('undoes a write that passes its deadline', async () => {
    await expect(
      store.write('UNWIND range(1, 2000000000) AS x CREATE (:Late)', {}, { deadlineMs: 300 }),
    ).rejects.toMatchObject({ code: 'LimitExceeded' });
    await expect.poll(running, { timeout: 5000 }).toBe(0);
    expect(await rows('MATCH (n:Late) RETURN count(n)')).toEqual([[0n]]);
  });

  it('ends rows at the row limit, says so, and stops the statement', async () => {
    const result = await store.read(ENDLESS_ROWS, {}, { rowLimit: 3 });
    const found: Row[] = [];
    for await (const row of result.rows()) found.push(row);
    expect(found).toEqual([[1n], [2n], [3n]]);
    expect(await result.summary()).toMatchObject({ rows: 3, truncated: true });
    await expect.poll(running, { timeout: 5000 }).toBe(0);
  });

  it('does not call an answer of exactly the row limit truncated', async () => {
    const result = await store.read('UNWIND [1, 2] AS x RETURN x', {}, { rowLimit: 2 });
    const found: Row[] = [];
    for await (const row of result.rows()) found.push(row);
    expect(await result.summary()).toMatchObject({ rows: 2, truncated: false });
  });

  it('stops the statement when the reader breaks off', async () => {
    const result = await store.read(ENDLESS_ROWS);
    for await (const [first] of result.rows()) {
      expect(first).toBe(1n);
      break;
    }
    await expect.poll(running, { timeout: 5000 }).toBe(0);
  });

  it('holds few rows while the reader pauses', async () => {
    const result = await store.read('UNWIND range(1, 3000000) AS x RETURN x, toString(x) + $text AS text', {
      text: 'x'.repeat(200),
    });
    const before = process.memoryUsage().heapUsed;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 2000);
    });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000);
    await result.rows()[Symbol.asyncIterator]().return?.();
  });

  it('says where a statement does not compile, before any row', async () => {
    const error: unknown = await store.read('MATCH (n)\nRETURN m').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TangentError);
    expect(error).toMatchObject({
      code: 'StatementInvalid',
      message: 'Variable `m` not defined',
      place: 'line 2, column 8',
    });
  });

  it('fails from the rows when a statement fails while it runs', async () => {
    const result = await store.read("UNWIND ['2020-01-01', 'x'] AS x RETURN date(x)");
    await expect(
      (async () => {
        for await (const _ of result.rows());
      })(),
    ).rejects.toMatchObject({ code: 'StatementFailed' });
    await expect(result.summary()).rejects.toMatchObject({ code: 'StatementFailed' });
  });

  it.each([
    ['RETURN 1 / 0', 'StatementFailed'],
    ['RETURN $absent', 'ParameterInvalid'],
    ['CALL no.such.procedure()', 'StatementInvalid'],
    ['RETURN 1; RETURN 2', 'StatementInvalid'],
    ['', 'StatementInvalid'],
    ['CREATE INDEX FOR (n:A) ON (n.b)', 'StatementForbidden'],
    ["CREATE USER eve SET PASSWORD 'longenough'", 'StatementForbidden'],
    ['RETURN point({x: 1, y: 2}) AS p', 'StatementFailed'],
    ['WITH range(1, 100000000) AS xs UNWIND xs AS x RETURN collect([x, x, x, toString(x)])', 'LimitExceeded'],
  ])('answers %s with %s', async (statement, code) => {
    await expect(rows(statement)).rejects.toMatchObject({ code });
  });

  it('says what a statement does when it is asked to explain it', async () => {
    for (const [statement, statementType] of [
      ['RETURN 1', 'r'],
      ['CREATE (n) RETURN n', 'rw'],
      ['CREATE (n)', 'w'],
      ['SHOW USERS', 's'],
    ]) {
      const result = await store.read(`EXPLAIN ${statement}`);
      for await (const _ of result.rows());
      expect(await result.summary()).toMatchObject({ statementType });
    }
  });

  it('hands out the plan of an explained statement, and what each operator of a profiled one did', async () => {
    await store.write('CREATE (:Plan {x: 1}), (:Plan {x: 2})');
    const explained = await store.read('EXPLAIN MATCH (n:Plan) RETURN n.x AS x');
    for await (const _ of explained.rows());
    const { plan } = await explained.summary();
    expect(plan).toMatchObject({
      operator: 'ProduceResults',
      details: 'x',
      estimatedRows: expect.any(Number) as number,
    });
    expect(plan).not.toHaveProperty('rows');
    const profiled = await store.read('PROFILE MATCH (n:Plan) RETURN n.x AS x');
    for await (const _ of profiled.rows());
    const scan = { operator: 'NodeByLabelScan', details: 'n:Plan', rows: 2, dbHits: 3, children: [] };
    expect((await profiled.summary()).plan).toMatchObject({
      rows: 2,
      children: [{ operator: 'Projection', rows: 2, children: [scan] }],
    });
    const written = await store.write('PROFILE MATCH (n:Plan) DELETE n');
    expect((await written.summary()).plan).toMatchObject({ operator: 'ProduceResults', rows: 0 });
  });

  it('repeats writes that deadlock, whether alone or in a transaction', async () => {
    await store.write('UNWIND range(0, 1) AS id CREATE (:Counter {id: id, value: 0})');
    const statement =
      'UNWIND $ids AS id MATCH (c:Counter {id: id}) SET c.value = c.value + 1 WITH c CALL (c) { UNWIND range(1, 20000) AS x RETURN count(x) AS n } RETURN n';
    const orders = [[0n, 1n], [1n, 0n]]; // prettier-ignore
    await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const ids = orders[index % 2] ?? [];
        if (index < 4) await store.write(statement, { ids });
        else await store.transaction(async (transaction) => await transaction.write(statement, { ids }));
      }),
    );
    expect(await rows('MATCH (c:Counter) RETURN c.value')).toEqual([[8n], [8n]]);
  });

  it('keeps nothing of a transaction whose reading half writes', async () => {
    await expect(
      store.transaction(async (transaction) => {
        await transaction.write('CREATE (:Kept)');
        await transaction.read('CREATE (:Sneaked) RETURN 1');
      }),
    ).rejects.toMatchObject({ code: 'StatementForbidden' });
    expect(await rows('MATCH (n:Kept|Sneaked) RETURN count(n)')).toEqual([[0n]]);
  });

  it('refuses a wrong password, a closed port and an address that is none', async () => {
    const now = (): number => 0;
    await expect(openNeo4j(address.url, { username: 'neo4j', password: 'wrong', now })).rejects.toMatchObject(
      {
        code: 'StoreUnreachable',
      },
    );
    await expect(openNeo4j('bolt://127.0.0.1:1', { password: 'x', now })).rejects.toMatchObject({
      code: 'StoreUnreachable',
      message: expect.stringContaining('bolt://127.0.0.1:1') as string,
    });
    await expect(openNeo4j('bolt://u:secret@localhost', { now })).rejects.toMatchObject({
      code: 'StoreUrlInvalid',
      message: expect.not.stringContaining('secret') as string,
    });
    await expect(openNeo4j('http://localhost', { now })).rejects.toMatchObject({ code: 'StoreUrlInvalid' });
  });

  it('names a database that is not there', async () => {
    const now = (): number => 0;
    const opened = openNeo4j(address.url, { ...address, database: 'absent', now });
    await expect((async () => await (await opened).read('RETURN 1'))()).rejects.toMatchObject({
      code: 'StoreMissing',
    });
  });
});
