/** What means the same is found by a text and by a paper, with quotes that stand where they say. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../../src/queries/search.ts';
import { similar } from '../../../src/queries/similar.ts';
import type { Store } from '../../../src/store/store.ts';
import { openShelf } from '../../fixtures/open-shelf.ts';
import { shelfTexts } from '../../fixtures/shelf-graph.ts';

let store: Store;
beforeAll(async () => {
  store = await openShelf();
});
afterAll(async () => {
  await store.close();
});

describe('similar', () => {
  it('finds papers and statements by what a text means', async () => {
    const { papers, statements } = await similar(store, {
      text: 'wide valleys of the loss make models generalize',
    });
    expect(papers).not.toEqual([]);
    expect(statements[0]?.states.length).toBeGreaterThan(0);
    expect(statements.map(({ paper, start, end }) => shelfTexts.get(paper.id)?.slice(start, end))).toEqual(
      statements.map(({ quote }) => quote),
    );
    for (const { id, evidence } of papers)
      if (evidence) expect(shelfTexts.get(id)?.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  it('finds neither a paper itself nor its own statements', async () => {
    const answer = await similar(store, { paper: 'key200000000001' }, { limit: 100 });
    expect(answer.paper).toBe('p-200000000001');
    expect(answer.papers).toHaveLength(5);
    expect(answer.papers.map(({ id }) => id)).not.toContain('p-200000000001');
    expect(answer.statements.map(({ paper }) => paper.id)).not.toContain('p-200000000001');
  });

  it('shows a sentence once, with everything that it states', async () => {
    const { statements } = await similar(
      store,
      { text: 'SAM outperforms SGD by 2.5% on CIFAR-10' },
      { limit: 100 },
    );
    const places = statements.map(({ paper, start, end }) => `${paper.id} ${start} ${end}`);
    expect(new Set(places).size).toBe(places.length);
    expect(statements[0]?.states.map(({ type }) => type).sort()).toEqual(['EVALUATED_ON', 'OUTPERFORMS']);
  });

  it('keeps to its limit and refuses a paper that is not there and a text of no known word', async () => {
    expect((await similar(store, { text: 'flat minima' }, { limit: 1 })).papers).toHaveLength(1);
    await expect(similar(store, { paper: 'nobody2020' })).rejects.toMatchObject({ code: 'NodeUnknown' });
    await expect(similar(store, { text: '한국어' })).rejects.toMatchObject({ code: 'ParameterInvalid' });
  });
});

describe('search', () => {
  it('finds papers by their meaning, and says how near they are', async () => {
    const [hit, ...others] = await search(store, 'averaged parameters');
    expect(hit).toMatchObject({ id: 'p-200000000005', kind: 'paper' });
    expect(hit?.similarity).toBeGreaterThan(0.3);
    expect(others).toEqual([]);
    expect(await search(store, 'zzz')).toEqual([]);
  });
});
