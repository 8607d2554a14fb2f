/** Whatever a reader asks, Neo4j and a directory give one answer. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Json } from '../../../src/domain/answers.ts';
import { ask } from '../../../src/queries/ask.ts';
import { listQueries } from '../../../src/queries/catalogue.ts';
import { findPaths } from '../../../src/queries/find-paths.ts';
import { knownEntity } from '../../../src/queries/known-entity.ts';
import { neighbors } from '../../../src/queries/neighbors.ts';
import { nodeDetails } from '../../../src/queries/node-details.ts';
import { noticesFor } from '../../../src/queries/notices.ts';
import { overview } from '../../../src/queries/overview.ts';
import { paperDetails } from '../../../src/queries/paper-details.ts';
import { resolveNode } from '../../../src/queries/resolve-name.ts';
import { runQuery } from '../../../src/queries/run-query.ts';
import { search } from '../../../src/queries/search.ts';
import { selectSubgraph } from '../../../src/queries/select-subgraph.ts';
import { similar } from '../../../src/queries/similar.ts';
import { stats } from '../../../src/queries/stats.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { ReadStore, Store } from '../../../src/store/store.ts';
import { loadSamples } from '../../fixtures/load-samples.ts';
import { describeOnNeo4j, openTestStore } from '../../neo4j/describe-on-neo4j.ts';

const BUDGET_MS = 240_000;
const USUAL: Readonly<Record<string, Json>> = { entity: 'Adam', other: 'AMSGrad', paper: 'p-3b8f294c7d8b' };
/** Where the samples say nothing of Adam. */
const OTHERS: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  influences: { entity: 'generalization' },
  'methods-for': { entity: 'language modeling' },
  'rising-concepts': { least: 1 },
  selection: { ids: ['adam', 'adamw'] },
  'tested-methods': { entity: 'CIFAR-10' },
  'theory-of': { entity: 'SGD' },
};
/** Of which the samples have none. */
const WITHOUT_ROWS = ['contested', 'names-to-review'];

/** Times and database ids differ between two stores, and between two runs on one. */
function comparable(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key: string, value: unknown) => (key === 'milliseconds' ? undefined : value)),
    (_, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('id' in value && 'properties' in value))
        return value;
      return { ...value, id: null, start: null, end: null };
    },
  );
}

describeOnNeo4j('the samples, asked on both stores', (address) => {
  let neo4j: Store;
  let embedded: Store;
  beforeAll(async () => {
    neo4j = await openTestStore(address);
    embedded = await openStore('memory:', { now: () => performance.now(), random: () => 0.5 });
    await loadSamples(embedded);
    await loadSamples(neo4j);
  }, BUDGET_MS);
  afterAll(async () => {
    await neo4j.close();
    await embedded.close();
  });

  async function compare(answer: (store: ReadStore) => Promise<unknown>): Promise<void> {
    expect(comparable(await answer(neo4j))).toEqual(comparable(await answer(embedded)));
  }

  it.each(listQueries())('answer the query $name alike', async ({ name, parameters }) => {
    const given = {
      ...Object.fromEntries(
        parameters.flatMap((parameter) => {
          const value = parameter.default === undefined ? USUAL[parameter.name] : undefined;
          return value === undefined ? [] : [[parameter.name, value]];
        }),
      ),
      ...OTHERS[name],
    };
    const { rows } = await runQuery(embedded, name, given);
    expect(rows.length > 0 || WITHOUT_ROWS.includes(name)).toBe(true);
    await compare(async (store) => await runQuery(store, name, given));
  });

  it.each([
    'NTK',
    'mup',
    'layer norm',
    'cifar',
    'attention',
    'no such thing',
    'μP',
    'adma',
    'networks that are too large for their data',
  ])('find %s alike', async (text) => {
    await compare(async (store) => await search(store, text));
  });

  it.each([{ text: 'training stays stable at larger learning rates' }, { paper: 'p-3b8f294c7d8b' }])(
    'find what means the same as $text$paper alike',
    async (alike) => {
      const { papers, statements } = await similar(embedded, alike);
      expect([papers.length, statements.length]).toEqual([10, 10]);
      await compare(async (store) => await similar(store, alike));
    },
  );

  it.each([
    'What beats Adam?',
    'How are muP and NTK related?',
    'Is AdamW better than Adam?',
    'Which topics are here?',
    'papers like p-3b8f294c7d8b',
    'What is the weather?',
  ])('answer "%s" alike', async (question) => {
    await compare(async (store) => await ask(store, question));
  });

  it.each([
    ['muP', 'NTK'],
    ['Adam', 'AMSGrad'],
    ['generalization', 'SGD'],
  ])('join %s and %s alike', async (from, to) => {
    await compare(async (store) => await findPaths(store, from, to, { count: 5 }));
  });

  it('open with the same page', async () => {
    await compare(async (store) => await overview(store));
  });

  it.each([
    "MATCH (c:Concept {name: 'NTK'}) RETURN c.name",
    'MATCH (m:Method)-[:EVALUATES_ON]->(d:Dataset) RETURN m.name, d.name',
    'MATCH (a:Author)-[:WROTE]->(p) RETURN a.name, p.title',
    'MATCH (p:Paper)-->(c:Concept) RETURN p.year, count(*)',
  ])('say the same of %s', async (statement) => {
    await compare(async (store) => await noticesFor(store, statement));
  });

  it.each(['NTK', 'muP', 'Adam', 'CIFAR-10', 'p-3b8f294c7d8b'])('tell of %s alike', async (name) => {
    await compare(async (store) => await nodeDetails(store, name));
    await compare(async (store) => {
      const { kind, id } = await resolveNode(store, name);
      return kind === 'entity' ? await knownEntity(store, id) : await paperDetails(store, id);
    });
    await compare(async (store) => await neighbors(store, name));
    await compare(async (store) => await neighbors(store, name, { generics: true, limit: 5, offset: 3 }));
  });

  it('are counted and selected alike', async () => {
    await compare(async (store) => await stats(store));
    await compare(async (store) => await selectSubgraph(store, { by: 'all' }, { evidence: true }));
    await compare(
      async (store) => await selectSubgraph(store, { by: 'around', node: 'NTK' }, { evidence: true }),
    );
  });
});
