/** Times statements on a store: one cold run, then warm ones, each with parameters of its own. */

import { listQueries } from '../../../src/queries/catalogue.ts';
import { fromJson } from '../../../src/store/from-json.ts';
import type { ReadStore } from '../../../src/store/store.ts';

import type { QueryCase } from './query-case.ts';
import { seededDraws } from './seeded-draws.ts';
import type { SeededDraws } from './seeded-draws.ts';

/** Milliseconds; `rows` is the sum over the first three runs, the same on every store that answers right. */
export interface Timing {
  readonly name: string;
  readonly cold: number;
  readonly p50: number;
  readonly p95: number;
  readonly rows: number;
}

export async function timeQuery(store: ReadStore, query: QueryCase, nodes: number): Promise<Timing> {
  const { name, statement, parameters = () => ({}), runs } = query;
  return await measureRuns(name, runs, async (random) => {
    const result = await store.read(statement, parameters(random, nodes));
    let rows = 0;
    for await (const row of result.rows()) rows += row.length > 0 ? 1 : 0;
    return rows;
  });
}

/**
 * Every catalogue query's statement on the generated literature, with its defaults, a frequent name where it asks for one
 * and a paper where it asks for one. Not by `runQuery`, which would keep the answers of global ones.
 */
export async function timeCatalogue(store: ReadStore): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  for (const { name, statement, parameters, scope } of listQueries()) {
    const query: QueryCase = {
      name: `query ${name} (${scope})`,
      statement,
      runs: scope === 'global' ? 5 : 30,
      parameters: (random) =>
        Object.fromEntries(
          parameters.map((parameter) => {
            if (parameter.default !== undefined) return [parameter.name, fromJson(parameter.default)];
            const kind = parameter.name === 'paper' ? 'p' : 'name';
            if (parameter.name === 'ids')
              return ['ids', Array.from({ length: 10 }, () => `p-${random.below(500)}`)];
            return [parameter.name, `${kind}-${100 + random.below(500)}`];
          }),
        ),
    };
    timings.push(await timeQuery(store, query, 0));
  }
  return timings;
}

/** Milliseconds that one query's runs may take in all; it stops after that, with two warm runs at least. */
const BUDGET = 8_000;
const LEAST_RUNS = 2;

export async function measureRuns(
  name: string,
  runs: number,
  run: (random: SeededDraws) => Promise<number>,
): Promise<Timing> {
  const random = seededDraws(7);
  const spent: number[] = [];
  let rows = 0;
  const begun = performance.now();
  for (let count = 0; count <= runs; count += 1) {
    const from = performance.now();
    const found = await run(random);
    spent.push(performance.now() - from);
    // Both stores do as many of these, however slow they are.
    if (count <= LEAST_RUNS) rows += found;
    if (count >= LEAST_RUNS && performance.now() - begun > BUDGET) break;
  }
  const [cold = 0, ...warm] = spent;
  const sorted = warm.toSorted((left, right) => left - right);
  const quantile = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { name, cold, p50: quantile(0.5), p95: quantile(0.95), rows };
}
