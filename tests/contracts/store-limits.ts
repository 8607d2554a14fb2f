/** The store contract on refusals, errors and limits. */

import { expect } from 'vitest';
import { TangentError } from '../../src/domain/errors.ts';
import type { Limits, Row } from '../../src/store/store.ts';
import { rowsOf, type StoreCases } from './store-cases.ts';

/** What only writes by a side door, or reaches outside of the graph. */
const FORBIDDEN = [
  'CREATE (n:Paper) RETURN n',
  'MERGE (n:Paper {id: 1}) RETURN n',
  'MATCH (n) SET n.x = 1 RETURN n',
  'MATCH (n) SET n:X',
  'MATCH (n) REMOVE n.x',
  'MATCH (n) DETACH DELETE n',
  'UNWIND [1] AS x FOREACH (y IN [x] | CREATE (:A))',
  '/* MATCH */ create (n:Paper) // RETURN 1',
  'CREATE INDEX some_index FOR (n:Paper) ON (n.id)',
  'MATCH (n) CALL (n) { SET n.x = 1 } RETURN n',
];

/** Holds thousands of values at once before it writes anything. */
const LARGE_WRITE = 'UNWIND range(1, 20000) AS i WITH collect(i) AS all CREATE (:A {n: size(all)})';
const SLOW = 'UNWIND range(1, 3000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)';

const HARMLESS = [
  "RETURN 'CREATE (n)' AS text",
  'RETURN "it\'s // not SET" AS text',
  'MATCH (n:Set) RETURN n.create AS x',
  'MATCH (n:`MERGE`) RETURN n.`DELETE` AS x',
  '/* SET */ RETURN 1 AS x // DELETE',
  'RETURN {set: 1} AS map',
];

/** Errors with their code at the right moment, and bounds on a statement. */
export function describeStoreLimits({ store, check }: StoreCases): void {
  for (const statement of FORBIDDEN) {
    check(`refuses on the reading face: ${statement}`, async () => {
      await store().write('CREATE (:Kept {x: 0})');
      await expect(rowsOf(store(), statement)).rejects.toMatchObject({ code: 'StatementForbidden' });
      expect(await rowsOf(store(), 'MATCH (n) WHERE NOT n:TangentTest RETURN n.x, labels(n)')).toEqual([
        [0n, ['Kept']],
      ]);
    });
  }

  for (const statement of HARMLESS) {
    check(`allows on the reading face: ${statement}`, async () => {
      expect((await rowsOf(store(), statement)).length).toBeLessThan(2);
    });
  }

  for (const statement of [
    'RETURN 1 +',
    'MATCH (n) RETURN m',
    'RETURN no_such_function(1)',
    '',
    'RETURN 1; RETURN 2',
    'RETURN 1 AS x, 2 AS x',
  ])
    check(`rejects at the call what does not compile: '${statement}'`, async () => {
      await expect(store().read(statement)).rejects.toMatchObject({ code: 'StatementInvalid' });
    });

  check('says where a statement does not compile', async () => {
    const error: unknown = await store()
      .read('MATCH (n)\nRETURN (')
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TangentError);
    expect(error).toMatchObject({ place: expect.stringMatching(/^line 2, column \d+$/) as string });
  });

  check('names a parameter that is missing', async () => {
    await expect(rowsOf(store(), 'RETURN $absent AS x')).rejects.toMatchObject({ code: 'ParameterInvalid' });
  });

  check('fails from the rows when a statement fails while it runs', async () => {
    const result = await store().read('UNWIND [1, 0] AS x RETURN 1 / x AS y');
    await expect(drain(result.rows())).rejects.toMatchObject({ code: 'StatementFailed' });
    await expect(result.summary()).rejects.toMatchObject({ code: 'StatementFailed' });
  });

  check('fails a write at the call, and keeps nothing of it', async () => {
    const failing = store().write('UNWIND [1, 0] AS x CREATE (:A {y: 1 / x})');
    await expect(failing).rejects.toMatchObject({ code: 'StatementFailed' });
    expect(await rowsOf(store(), 'MATCH (n:A) RETURN count(n)')).toEqual([[0n]]);
  });

  check('ends the rows at the row limit and says so', async () => {
    expect(await limited({ rowLimit: 3 })).toEqual([3, true, 3]);
  });

  check('does not call an answer of exactly the row limit truncated', async () => {
    expect(await limited({ rowLimit: 10 })).toEqual([10, false, 10]);
  });

  check('is not truncated without a limit', async () => {
    expect(await limited({})).toEqual([10, false, 10]);
  });

  check('refuses to start when the signal is aborted already', async () => {
    const limits = { signal: AbortSignal.abort() };
    await expect(store().read('RETURN 1', {}, limits)).rejects.toMatchObject({
      code: 'LimitExceeded',
      message: 'The statement was cancelled',
    });
  });

  for (const limits of [{ stepLimit: 1 }, { memoryLimitBytes: 1 }] satisfies readonly Limits[]) {
    const [name = ''] = Object.keys(limits);
    check(`never passes over ${name}: it is held, or refused with its name`, async () => {
      const isHeld = store().capabilities.limits.some((held) => held === name);
      const error = isHeld
        ? { code: 'LimitExceeded' }
        : { code: 'ParameterInvalid', message: expect.stringContaining(name) as string };
      await expect(rowsOf(store(), SLOW, {}, limits)).rejects.toMatchObject(error);
      await expect(store().write(LARGE_WRITE, {}, limits)).rejects.toMatchObject(error);
      expect(await rowsOf(store(), 'MATCH (n:A) RETURN count(n)')).toEqual([[0n]]);
    });
  }

  check('holds a signal, a deadline and a row limit', async () => {
    const { limits } = store().capabilities;
    expect(limits).toEqual(expect.arrayContaining(['signal', 'deadlineMs', 'rowLimit']));
    await Promise.resolve();
  });

  check('gives a statement up at its deadline', async () => {
    const startedAt = performance.now();
    await expect(rowsOf(store(), SLOW, {}, { deadlineMs: 20 })).rejects.toMatchObject({
      code: 'LimitExceeded',
    });
    expect(performance.now() - startedAt).toBeLessThan(1500);
  });

  check('undoes a write that passes its deadline', async () => {
    const late = 'UNWIND range(1, 300000) AS x CREATE (n:Late {x: x}) RETURN count(n) AS n';
    const writing = store().write(late, {}, { deadlineMs: 20 });
    await expect(writing).rejects.toMatchObject({ code: 'LimitExceeded' });
    await store().write('CREATE (:A)');
    expect(await rowsOf(store(), 'MATCH (n:Late) RETURN count(n)')).toEqual([[0n]]);
  });

  check('stops handing out rows on an abort signal', async () => {
    const controller = new AbortController();
    const result = await store().read(
      'UNWIND range(1, 100000) AS x RETURN x',
      {},
      { signal: controller.signal },
    );
    const read = async (): Promise<void> => {
      for await (const _ of result.rows()) controller.abort();
    };
    await expect(read()).rejects.toMatchObject({ code: 'LimitExceeded' });
  });

  async function limited(limits: Limits): Promise<readonly [number, boolean, number]> {
    const result = await store().read('UNWIND range(1, 10) AS x RETURN x', {}, limits);
    const rows = await drain(result.rows());
    const summary = await result.summary();
    return [rows.length, summary.truncated, summary.rows];
  }
}

async function drain(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
