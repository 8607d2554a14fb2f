/** The table of properties has what the projection and derive write, and nothing that neither writes. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES, nodeKindOf } from '../../../src/domain/properties.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { collectRows } from '../../../src/queries/collect-rows.ts';
import { collectSubgraph } from '../../../src/queries/collect-subgraph.ts';
import { loadSamples } from '../../fixtures/load-samples.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore('memory:', { now: () => performance.now(), random: () => 0.5 });
  await loadSamples(store);
}, 120_000);
afterAll(async () => {
  await store.close();
});

describe('the table of properties', () => {
  it('has every property of a store of the samples', async () => {
    const rows = await collectRows(store, 'MATCH (a)-[r]->(b) RETURN a, r, b');
    const { nodes, relationships } = collectSubgraph(rows);
    expect(nodes.length).toBeGreaterThan(300);
    const missing = [
      ...nodes.flatMap(({ labels, properties }) => {
        const kind = nodeKindOf(labels[0] ?? '');
        const known = kind ? NODE_PROPERTIES[kind] : [];
        return Object.keys(properties).filter((key) => !known.includes(key) && !key.startsWith('_'));
      }),
      ...relationships.flatMap(({ type, properties }) =>
        Object.keys(properties).filter((key) => !RELATIONSHIP_PROPERTIES.get(type)?.includes(key)),
      ),
    ];
    expect([...new Set(missing)]).toEqual([]);
  });
});
