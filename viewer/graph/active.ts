/** What stays bright while the rest is dimmed. */

import type { ScreenGraph } from './screen-graph.ts';

export interface Active {
  /** What is ringed. */
  readonly focus: ReadonlySet<string>;
  /** What stays bright; where it is empty nothing is dimmed. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export const NOTHING_ACTIVE: Active = { focus: new Set(), nodes: new Set(), edges: new Set() };

/** A node, its visible neighbors and the edges between. */
export function activeAround(graph: ScreenGraph, focus: string): Active {
  if (!graph.hasNode(focus)) return NOTHING_ACTIVE;
  return {
    focus: new Set([focus]),
    nodes: new Set([focus, ...graph.neighbors(focus)]),
    edges: new Set(graph.edges(focus)),
  };
}

/** Several nodes and the edges among them; `ringed` are marked one by one. */
export function activeAmong(graph: ScreenGraph, ids: readonly string[], ringed = false): Active {
  const nodes = new Set(ids.filter((id) => graph.hasNode(id)));
  const edges = graph.filterEdges((_, __, source, target) => nodes.has(source) && nodes.has(target));
  return { focus: ringed ? nodes : new Set(), nodes, edges: new Set(edges) };
}

/** The nodes and edges of a path. */
export function activePath(graph: ScreenGraph, ids: readonly string[], edges: readonly string[]): Active {
  return {
    focus: new Set([ids[0], ids.at(-1)].filter((id) => id !== undefined)),
    nodes: new Set(ids.filter((id) => graph.hasNode(id))),
    edges: new Set(edges.filter((key) => graph.hasEdge(key))),
  };
}
