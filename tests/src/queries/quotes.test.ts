/** Every quote that the catalogue, a page or a path shows stands in its paper where it says it does. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../src/domain/answers.ts';
import { listQueries } from '../../../src/queries/catalogue.ts';
import type { CatalogueQuery } from '../../../src/queries/parse-query.ts';
import { findPaths } from '../../../src/queries/find-paths.ts';
import { knownEntity } from '../../../src/queries/known-entity.ts';
import { overview } from '../../../src/queries/overview.ts';
import { runQuery } from '../../../src/queries/run-query.ts';
import type { Store } from '../../../src/store/store.ts';
import { openShelf } from '../../fixtures/open-shelf.ts';
import { shelfGraph, shelfTexts } from '../../fixtures/shelf-graph.ts';

let store: Store;
beforeAll(async () => {
  store = await openShelf();
});
afterAll(async () => {
  await store.close();
});

const ENTITIES = shelfGraph.nodes.filter(({ labels }) => labels.includes('Entity')).map(({ id }) => id);
const PAPERS = [...shelfTexts.keys()];
/** Titles of the columns, or members, that place a quote: paper, start and end. */
const PLACES = [
  ['quote', 'paper', 'start', 'end'],
  ['quote', 'paperId', 'start', 'end'],
  ['quote', 'quotePaper', 'quoteStart', 'quoteEnd'],
  ['toQuote', 'toPaper', 'toStart', 'toEnd'],
] as const;

/** Quotes anywhere in an answer, each with what its paper says at its place; undefined where it has no place. */
function* quotesIn(answer: unknown): Generator<readonly [quote: string, there: string | undefined]> {
  if (typeof answer !== 'object' || answer === null) return;
  const record = answer as Readonly<Record<string, unknown>>;
  for (const key of ['quote', 'toQuote'] as const) {
    const quote = record[key];
    if (typeof quote === 'string') yield [quote, placed(record, key)];
  }
  for (const value of Object.values(record)) yield* quotesIn(value);
}

function placed(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  for (const [name, paper, start, end] of PLACES) {
    const text = shelfTexts.get(String(record[paper]));
    if (name === key && text !== undefined) return text.slice(Number(record[start]), Number(record[end]));
  }
  return undefined;
}

/** With every entity, or every second one of pairs, where the query asks for one. */
function given({ parameters }: CatalogueQuery): readonly Readonly<Record<string, Json>>[] {
  const wanted = parameters.filter((parameter) => parameter.default === undefined).map(({ name }) => name);
  if (wanted.includes('ids')) return [{ ids: [...ENTITIES, ...PAPERS] }];
  if (wanted.includes('paper')) return PAPERS.map((paper) => ({ paper }));
  if (wanted.includes('other'))
    return ENTITIES.flatMap((entity) => ENTITIES.slice(0, 8).map((other) => ({ entity, other })));
  return wanted.includes('entity') ? ENTITIES.map((entity) => ({ entity })) : [{}];
}

describe('every quote', () => {
  it.each(listQueries())('of the query $name stands where it says', async (query) => {
    for (const parameters of given(query)) {
      const { columns, rows, graph } = await runQuery(store, query.name, parameters);
      const records = rows.map((row) =>
        Object.fromEntries(columns.map((column, index) => [column, row[index]])),
      );
      for (const [quote, there] of quotesIn([records, graph])) expect(there).toBe(quote);
    }
  });

  it('of the start page, of what is known of an entity and of a path stands where it says', async () => {
    const answers = [
      await overview(store),
      ...(await Promise.all(ENTITIES.map(async (id) => await knownEntity(store, id)))),
      await findPaths(store, 'SAM', 'overfitting', { count: 5 }),
      await findPaths(store, 'ASAM', 'weight averaging', { count: 5 }),
    ];
    const quotes = [...quotesIn(answers)];
    expect(quotes.length).toBeGreaterThan(50);
    for (const [quote, there] of quotes) expect(there).toBe(quote);
  });
});
