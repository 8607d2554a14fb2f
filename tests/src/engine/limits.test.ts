/** Whatever is asked, a statement stops at its limits and lets others run: counted in steps and looks at the clock. */

import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database, type RunOptions } from '../../../src/engine/database.ts';

/** Looks at the clock, each a millisecond of it: one every 256 steps. */
let looks = 0;
/** The most looks without a turn of the event loop. */
let most = 0;
let time = 0;
const now = (): number => {
  looks += 1;
  most = Math.max(most, looks);
  return (time += 1);
};
/** A slice is 5 ms: with this clock 5 looks, and what falls between them. */
const MOST_LOOKS = 12;
const STEPS = 120_000;

/** Runs it while others wait for the event loop. */
async function run(database: Database, text: string, options: RunOptions = {}): Promise<unknown> {
  looks = most = 0;
  let isOver = false;
  const turn = (): void => {
    looks = 0;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  try {
    return await database.write(text, {}, { timeout: Infinity, steps: STEPS, ...options });
  } catch (error) {
    return error;
  } finally {
    isOver = true;
  }
}

const LONG: Readonly<Record<string, string>> = {
  'sorting many rows': 'UNWIND range(1, 60000) AS x WITH x ORDER BY -x RETURN count(x)',
  'sorting with a large LIMIT': 'UNWIND range(1, 60000) AS x WITH x ORDER BY -x LIMIT 20000 RETURN count(x)',
  'a percentile of many values': 'UNWIND range(1, 50000) AS x RETURN percentileDisc(-x, 0.5)',
  'nested reduce':
    'RETURN reduce(a = 0, x IN range(1, 10000) | a + reduce(b = 0, y IN range(1, 10000) | b + y)) AS r',
  'a reduce in an argument of a function':
    'RETURN toString(reduce(a = 0, x IN range(1, 1000000) | a + x)) AS r',
  'a reduce in a branch': 'RETURN CASE WHEN true THEN reduce(a = 0, x IN range(1, 1000000) | a + x) END AS r',
  'a comprehension in WHERE':
    'MATCH (a) WHERE size([x IN range(1, 1000000) WHERE x % 2 = 0]) > a.id RETURN a',
  'a quantifier in ORDER BY': 'MATCH (a) RETURN a.id ORDER BY all(x IN range(1, 1000000) WHERE x > a.id)',
  'a range without end': 'UNWIND range(1, 1000000000) AS x RETURN count(x)',
  'a long list': 'RETURN size(range(1, 10000000)) AS r',
  'a cartesian product': 'MATCH (a), (b), (c) RETURN count(*)',
  'variable length over a hub': 'MATCH (a:Hub)-[*1..9]-(b) RETURN count(*)',
  'a quantified path over a hub': 'MATCH (a:Hub) (()--()){1,9} (b) RETURN count(*)',
  'all shortest paths':
    'MATCH (a:Hub), (b {id: 5}), p = allShortestPaths((a)-[*]-(b)) WHERE length(p) > 9 RETURN p',
  'an expression that explodes elsewhere':
    "WITH reduce(s = '', x IN range(1, 4000) | s + 'a') AS s RETURN s =~ '(a+)+(a+)+b' AS r",
  'a subquery that finds nothing': 'MATCH (a) WHERE EXISTS { MATCH (b), (c), (d) WHERE b.id = -1 } RETURN a',
  'a count of a product': 'RETURN COUNT { MATCH (a), (b), (c) WHERE a.id + b.id > c.id } AS r',
  'a collected product': 'RETURN size(COLLECT { MATCH (a), (b), (c) RETURN a.id }) AS r',
  'a pattern comprehension': 'MATCH (a:Hub) RETURN size([(a)-[*1..9]-(b) | b.id]) AS r',
  'MERGE without an index': 'UNWIND range(1, 100000) AS x MERGE (a:N {id: x % 50})',
  'many results': 'UNWIND range(1, 50000) AS x RETURN x',
  'many groups': 'UNWIND range(1, 40000) AS x WITH x, count(*) AS c WHERE c > 1 RETURN x',
  'UNION of many': 'UNWIND range(1, 30000) AS x RETURN x UNION UNWIND range(1, 30000) AS x RETURN x',
};

describe('limits', () => {
  let database: Database;
  beforeAll(async () => {
    database = openDatabase({ now, random: () => 0.5 });
    await database.write(
      'CREATE (h:Hub {id: 0}) WITH h UNWIND range(1, 50) AS i CREATE (h)-[:R]->(:N {id: i})<-[:R]-(h)',
    );
  });

  it.each(Object.entries(LONG))('let others run during %s', async (_name, text) => {
    const outcome = await run(database, text);
    if (outcome instanceof Error) expect(outcome).toMatchObject({ kind: 'StepLimit' });
    expect(most).toBeLessThanOrEqual(MOST_LOOKS);
  });

  it('end a statement that takes too many steps with an error that names the limit and how to raise it', async () => {
    const error = await run(database, LONG['a cartesian product'] ?? '', { steps: 1_000 });
    expect(error).toMatchObject({
      kind: 'StepLimit',
      message: expect.stringContaining('1000 steps') as string,
    });
    expect(error).toMatchObject({ hint: expect.stringContaining('`steps`') as string });
  });

  it('end a statement at its deadline, also inside an expression', async () => {
    for (const name of ['a cartesian product', 'nested reduce', 'a count of a product']) {
      const error = await run(database, LONG[name] ?? '', { timeout: 20, steps: Infinity });
      expect(error).toMatchObject({ kind: 'Timeout', message: expect.stringContaining('20 ms') as string });
      expect(error).toMatchObject({ hint: expect.stringContaining('`timeout`') as string });
    }
  });

  it('end a statement whose caller stopped it', async () => {
    for (const name of ['a cartesian product', 'nested reduce', 'sorting many rows']) {
      const controller = new AbortController();
      setImmediate(() => controller.abort());
      const error = await run(database, LONG[name] ?? '', { signal: controller.signal, steps: Infinity });
      expect(error).toMatchObject({ kind: 'Cancelled' });
    }
  });

  it.each([
    'UNWIND range(1, 1000000) AS x RETURN collect(x)',
    'UNWIND range(1, 1000000) AS x RETURN x ORDER BY x',
    'UNWIND range(1, 1000000) AS x RETURN DISTINCT x',
    'UNWIND range(1, 1000000) AS x WITH x, count(*) AS c RETURN max(c)',
    'RETURN range(1, 1000000)',
    "RETURN reduce(s = 'ab', x IN range(1, 40) | s + s)",
    'RETURN reduce(l = [1], x IN range(1, 40) | l + l)',
    'RETURN [x IN range(1, 10) | [y IN range(1, 100000) | x * y]]',
    "RETURN replace(reduce(s = 'ab', x IN range(1, 17) | s + s), 'a', reduce(s = 'ab', x IN range(1, 17) | s + s))",
    "RETURN split(reduce(s = 'ab', x IN range(1, 18) | s + s), '')",
    'MATCH (a), (b), (c) CREATE (:X)',
  ])('end a statement that would hold too much: %s', async (text) => {
    const error = await run(database, text, { memory: 2 ** 20, steps: 5_000_000 });
    expect(error).toMatchObject({
      kind: 'MemoryLimit',
      message: expect.stringContaining('1048576 bytes') as string,
    });
    expect(error).toMatchObject({ hint: expect.stringContaining('`memory`') as string });
  });

  it('answer short statements beside a long one', async () => {
    const long = run(database, LONG['nested reduce'] ?? '', { steps: 2_000_000 });
    let answered = 0;
    const short = (async () => {
      for (; answered < 50; answered += 1) await database.read('MATCH (a:N {id: 7}) RETURN a.id');
    })();
    await Promise.race([long, short]);
    expect(answered).toBe(50);
    await long;
  });
});
