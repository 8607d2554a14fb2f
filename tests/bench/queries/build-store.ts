/** Builds a store of ours from a generated graph through the engine's own writer, without a statement for each batch. */

import { Overlay } from '../../../src/engine/kv/overlay.ts';
import { openDirectory } from '../../../src/engine/kv/open-directory.ts';
import type { KeyValueStore } from '../../../src/engine/kv/key-value-store.ts';
import { WriteGraph } from '../../../src/engine/graph/write-graph.ts';
import { NodeValue } from '../../../src/engine/values/entities.ts';
import { toEngineParameters } from '../../../src/store/embedded/convert-values.ts';
import { labelsWithId, type BenchGraph } from './bench-graph.ts';

/** Nodes or relationships of one commit. */
const ROWS_A_COMMIT = 20_000;

/** The directory must be empty; it holds the constraints of `loadGraph` as well, but no further index. */
export async function buildStore(directory: string, graph: BenchGraph): Promise<void> {
  const { nodes, relationships } = graph;
  const store = await openDirectory(directory, { create: true });
  try {
    await commit(store, (writer) => {
      for (const label of labelsWithId(graph)) {
        writer.createConstraint({ name: `${label}_id`, entity: 'node', label, properties: ['id'] });
      }
    });
    const ids = new Map<string, Map<string, number>>();
    for (const { labels, rows } of nodes) {
      const known = ids.get(labels[0] ?? '') ?? new Map<string, number>();
      ids.set(labels[0] ?? '', known);
      await inCommits(store, rows, (writer, row) => {
        const { id } = writer.createNode(labels, toEngineParameters(row));
        if (typeof row['id'] === 'string') known.set(row['id'], id);
      });
    }
    for (const { type, from, to, rows } of relationships) {
      const [starts, ends] = [ids.get(from), ids.get(to)];
      await inCommits(store, rows, (writer, row) => {
        const [start, end] = [starts?.get(row.from), ends?.get(row.to)];
        if (start === undefined || end === undefined) throw new Error(`no end of ${row.from} -> ${row.to}`);
        const [first, last] = [new NodeValue(start, writer), new NodeValue(end, writer)];
        writer.createRelationship(type, first, last, toEngineParameters(row.properties));
      });
    }
  } finally {
    await store.close();
  }
}

async function inCommits<T>(
  store: KeyValueStore,
  rows: readonly T[],
  write: (graph: WriteGraph, row: T) => void,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_COMMIT) {
    await commit(store, (graph) => {
      for (const row of rows.slice(from, from + ROWS_A_COMMIT)) write(graph, row);
    });
  }
}

async function commit(store: KeyValueStore, write: (graph: WriteGraph) => void): Promise<void> {
  const overlay = new Overlay(store.snapshot());
  try {
    const graph = new WriteGraph(overlay);
    write(graph);
    graph.validate();
    await store.commit(overlay.version, overlay.changes());
  } finally {
    overlay.done();
  }
}
