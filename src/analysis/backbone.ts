/** The graph that communities and layout are made on: telling names joined by company that is more than one paper's. */

import { UndirectedGraph } from 'graphology';
import type { Pair } from './cooccurrence.ts';

/** One paper's names all keep each other's company: pairs of a single paper would make a topic of each paper. */
const LEAST_PAPERS = 2;

export type Backbone = UndirectedGraph<{ x?: number; y?: number }, { weight: number }>;

/** Nodes are entity ids and edges weigh by score, both in the pairs' order; entities in `hubs` are left out. */
export function backboneOf(pairs: readonly Pair[], hubs: ReadonlySet<string>): Backbone {
  const kept = pairs.filter(
    ({ start, end, papers }) => papers >= LEAST_PAPERS && !hubs.has(start) && !hubs.has(end),
  );
  const graph: Backbone = new UndirectedGraph();
  const ids = new Set(kept.flatMap(({ start, end }) => [start, end]));
  for (const id of ids) graph.addNode(id);
  for (const { start, end, score } of kept) graph.addEdge(start, end, { weight: score });
  return graph;
}
