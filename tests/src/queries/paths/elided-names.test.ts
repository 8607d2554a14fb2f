/** A paper that names two entities without their last words is found, and nothing else is taken for one. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPaths } from '../../../../src/queries/find-paths.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { buildGraph } from '../../../fixtures/graph-builder.ts';
import { writeSubgraph } from '../../../fixtures/write-subgraph.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore('memory:', { now: () => performance.now(), random: () => 0.5 });
  await writeSubgraph(
    store,
    buildGraph({
      papers: [
        {
          id: 'p-300000000001',
          title: 'Two limits',
          // Letters that are longer in lower case: places behind them must not move.
          abstract: `${'İ'.repeat(90)} comes first. We derive the "tangent kernel" and "maximal update" limits of any network. And more.`,
          names: [],
        },
        {
          id: 'p-300000000002',
          title: 'Apart',
          abstract: 'Here is the tangent kernel. There is the maximal update.',
          names: [],
        },
        {
          id: 'p-300000000003',
          title: 'Inside other words',
          abstract: 'Of tangent kernels and maximal updates together.',
          names: [],
        },
      ],
      entities: [
        { id: 'ntk', type: 'Concept', name: 'tangent kernel limit' },
        { id: 'mup', type: 'Method', name: 'maximal update parametrization' },
        { id: 'sgd', type: 'Method', name: 'gradient descent' },
      ],
      together: [],
      communities: [],
    }),
  );
});
afterAll(async () => {
  await store.close();
});

describe('names without their last words', () => {
  it('make a path of a paper that has both in one sentence', async () => {
    const { paths } = await findPaths(store, 'mup', 'ntk');
    expect(paths.map(({ hops }) => hops)).toMatchObject([
      [
        {
          type: 'SAME_PAPER',
          paper: 'p-300000000001',
          quote: 'We derive the "tangent kernel" and "maximal update" limits of any network.',
          confidence: 0.5,
        },
      ],
    ]);
  });

  it('are not looked for where two words would be left of fewer than three', async () => {
    expect((await findPaths(store, 'mup', 'sgd')).paths).toEqual([]);
  });
});
