/** Whatever changes a graph goes through, it reads as it should, and its check proves every index and count. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { SnapshotGraph } from '../../../../src/engine/graph/snapshot-graph.ts';
import type { KeyValueStore } from '../../../../src/engine/kv/key-value-store.ts';
import { openLmdbStore } from '../../../../src/engine/kv/lmdb.ts';
import { openMemoryStore } from '../../../../src/engine/kv/memory.ts';
import { withSnapshot } from '../../../contracts/key-value-store.ts';
import { addSchema, apply, change, expectSame, steps, type Model } from './model.ts';

const folder = mkdtempSync(join(tmpdir(), 'tangent-graph-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;

const newModel = (): Model => ({ nodes: new Map(), relationships: new Map() });

async function runs(open: () => KeyValueStore, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(steps, steps, fc.boolean(), async (first, second, indexFirst) => {
      const store = open();
      const model = newModel();
      if (indexFirst) await change(store, addSchema);
      await change(store, (graph) => first.forEach((step) => apply(graph, model, step)));
      withSnapshot(store, (snapshot) => expectSame(snapshot, model));
      if (!indexFirst) await change(store, addSchema);
      await change(store, (graph) => second.forEach((step) => apply(graph, model, step)));
      withSnapshot(store, (snapshot) => expectSame(snapshot, model));
      await store.close();
    }),
    { numRuns },
  );
}

describe('a graph under random changes', () => {
  it('is what the changes made of it, in memory', () => runs(openMemoryStore, 60), 60_000);
  it(
    'is what the changes made of it, on LMDB',
    () => runs(() => openLmdbStore(join(folder, String((count += 1)))), 10),
    60_000,
  );
});

describe('a hub', () => {
  it('keeps its relationships in order through segments, and gives them back as they are deleted', async () => {
    const store = openMemoryStore();
    await change(store, (graph) => {
      const hub = graph.createNode(['Hub'], new Map());
      for (let at = 0; at < 500; at += 1) {
        const leaf = graph.createNode(['Leaf'], new Map());
        graph.createRelationship(at % 3 === 0 ? 'R' : 'S', hub, leaf, new Map());
      }
    });
    const heads = withSnapshot(store, (snapshot) =>
      [...snapshot.range(Uint8Array.of(0), Uint8Array.of(255))].map(({ value }) => value.length),
    );
    expect(Math.max(...heads)).toBeLessThanOrEqual(2_000);
    await change(store, (graph) => {
      for (const found of graph.expand(0, 'out', undefined)) {
        if (found.id % 50 !== 0) graph.deleteRelationship(found);
      }
    });
    withSnapshot(store, (snapshot) => {
      const graph = new SnapshotGraph(snapshot);
      expect([...graph.expand(0, 'out', undefined)].map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 10 }, (_, at) => at * 50),
      );
      expect(graph.degree(0, 'out', ['R'])).toBe(4);
      expect([...graph.between(0, 301, 'out', undefined)].map(({ id }) => id)).toEqual([300]);
      // What is left stands in the head again.
      const segments = [...snapshot.range(Uint8Array.of(79), Uint8Array.of(80))];
      expect(segments).toEqual([]);
    });
  });
});
