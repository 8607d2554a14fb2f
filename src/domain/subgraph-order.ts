/** The one order of a subgraph's parts, and what makes a relationship the same in two of them. */

import { compareText, firstDifference } from './order.ts';
import type { Subgraph, SubgraphNode, SubgraphRelationship } from './subgraph.ts';

/** Nodes by id, relationships by start, type and end, in code-unit order; the lists that go in stay as they are. */
export function inOrder(
  nodes: Iterable<SubgraphNode>,
  relationships: Iterable<SubgraphRelationship>,
): Subgraph {
  return {
    nodes: [...nodes].sort((a, b) => compareText(a.id, b.id)),
    relationships: [...relationships].sort((a, b) =>
      firstDifference(compareText(a.start, b.start), compareText(a.type, b.type), compareText(a.end, b.end)),
    ),
  };
}

/** Equal for what is one relationship: of a type between two nodes there is one. */
export function relationshipKey({ start, type, end }: SubgraphRelationship): string {
  return JSON.stringify([start, type, end]);
}
