/**
 * `npm run bench:search -- [nodes]`: search, similarity and the catalogue as a reader meets them, on the generated
 * literature in a directory: 95th percentile of each beside its goal; what is kept until the store changes is asked twice.
 */

import { listQueries } from '../../src/queries/catalogue.ts';
import type { CatalogueQuery } from '../../src/queries/parse-query.ts';
import { runQuery } from '../../src/queries/run-query.ts';
import { search } from '../../src/queries/search.ts';
import { similar } from '../../src/queries/similar.ts';
import type { Json } from '../../src/domain/answers.ts';
import type { ReadStore } from '../../src/store/store.ts';
import { openReadStore } from '../../src/tangent.ts';
import { cachedGraphFiles } from './queries/graph-files.ts';
import { SUITES } from './queries/suites.ts';
import { measureRuns } from './queries/time-queries.ts';
import type { Timing } from './queries/time-queries.ts';

const DEFAULT_NODES = 100_000;
const RUNS = 30;
/** Milliseconds: of the 95th percentile; of a whole-graph query the first run may take this. */
const GOALS = { name: 30, text: 50, local: 50, global: 2_000 };

type Measured = Timing & { readonly goal?: number; readonly figure: 'p95' | 'cold' };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function timeSearch(store: ReadStore): Promise<readonly Measured[]> {
  const names = await textsOf(store, 'MATCH (e:Entity) RETURN e.name ORDER BY e.id SKIP 100 LIMIT 500');
  const titles = await textsOf(store, 'MATCH (p:Paper) RETURN p.title ORDER BY p.id SKIP 100 LIMIT 500');
  const cases: readonly (readonly [
    string,
    number | undefined,
    (text: (of: readonly string[]) => string) => Promise<number>,
  ])[] = [
    ['search: a whole name', GOALS.name, async (text) => (await search(store, text(names))).length],
    [
      'search: the beginning of a name',
      GOALS.name,
      async (text) => (await search(store, text(names).slice(0, 6))).length,
    ],
    [
      'search: a slip of the pen',
      GOALS.name,
      async (text) => (await search(store, `${text(names).split(' ')[0] ?? ''}q`)).length,
    ],
    [
      'search: three words of a text',
      GOALS.text,
      async (text) => (await search(store, text(titles).split(' ').slice(1, 4).join(' '))).length,
    ],
    [
      'similar: a title',
      undefined,
      async (text) => (await similar(store, { text: text(titles) })).papers.length,
    ],
  ];
  const timings: Measured[] = [];
  for (const [name, goal, run] of cases) {
    const timing = await measureRuns(name, RUNS, (random) => run((of) => of[random.below(of.length)] ?? ''));
    timings.push({ ...timing, ...(goal === undefined ? {} : { goal }), figure: 'p95' });
  }
  return timings;
}

async function timeQueries(store: ReadStore): Promise<readonly Measured[]> {
  const timings: Measured[] = [];
  for (const query of listQueries()) {
    const isGlobal = query.scope === 'global';
    const timing = await measureRuns(
      `${query.name} (${query.scope})`,
      isGlobal ? 3 : RUNS,
      async (random) => {
        const parameters = isGlobal
          ? givenFor(query, () => 0)
          : givenFor(query, (most) => random.below(most));
        return (await runQuery(store, query.name, parameters)).rows.length;
      },
    );
    timings.push({
      ...timing,
      goal: isGlobal ? GOALS.global : GOALS.local,
      figure: isGlobal ? 'cold' : 'p95',
    });
  }
  return timings;
}

/** A name that is frequent and no hub, and a paper, where a query asks for one. */
function givenFor(
  { parameters }: CatalogueQuery,
  below: (most: number) => number,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    parameters.flatMap(({ name, default: usual }) => {
      if (usual !== undefined) return [];
      if (name === 'ids') return [[name, Array.from({ length: 10 }, () => `p-${below(500)}`)]];
      return [[name, `${name === 'paper' ? 'p' : 'name'}-${100 + below(500)}`]];
    }),
  );
}

async function textsOf(store: ReadStore, statement: string): Promise<readonly string[]> {
  const result = await store.read(statement);
  const texts: string[] = [];
  for await (const [text] of result.rows()) if (typeof text === 'string') texts.push(text);
  return texts;
}

const nodes = Number(process.argv[2] ?? DEFAULT_NODES);
const literature = SUITES['literature'];
if (!literature) throw new Error('there is no suite of literature');
const { store: folder, size } = await cachedGraphFiles('literature', nodes, literature.graph);
const store = await openReadStore(folder);
say(`literature: ${size.nodes} nodes, ${size.relationships} relationships; milliseconds`);
say('| asked | goal | met | p95 | p50 | first |');
say('| --- | --- | --- | --- | --- | --- |');
for (const { name, goal, figure, cold, p50, p95 } of [
  ...(await timeSearch(store)),
  ...(await timeQueries(store)),
]) {
  const met = goal === undefined ? '' : (figure === 'cold' ? cold : p95) <= goal ? 'yes' : 'no';
  const wanted = goal === undefined ? '' : `${figure === 'cold' ? 'first' : 'p95'} ${goal}`;
  say(`| ${[name, wanted, met, p95.toFixed(1), p50.toFixed(1), cold.toFixed(0)].join(' | ')} |`);
}
await store.close();
