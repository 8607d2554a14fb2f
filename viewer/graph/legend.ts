/** What the legend says of a picture: how many nodes of each type there are, and how many are hidden. */

import type { ScreenType } from './node-shapes.ts';
import type { ScreenGraph, ScreenNode } from './screen-graph.ts';

export interface LegendFilter {
  readonly generics: boolean;
  readonly hiddenTypes: ReadonlySet<string>;
}

export interface LegendRow {
  readonly type: ScreenType;
  readonly visible: number;
  readonly total: number;
}

/** Generic names are hidden unless asked for, whole types when they are switched off. */
function isVisible(
  node: Pick<ScreenNode, 'type' | 'generic'>,
  { generics, hiddenTypes }: LegendFilter,
): boolean {
  return (generics || !node.generic) && !hiddenTypes.has(node.type);
}

/** One row for each of the types in their order, then for others that are drawn. */
export function countTypes(graph: ScreenGraph, types: readonly ScreenType[]): LegendRow[] {
  const rows = new Map<ScreenType, LegendRow>(types.map((type) => [type, { type, visible: 0, total: 0 }]));
  graph.forEachNode((_, { type, visibility }) => {
    const row = rows.get(type) ?? { type, visible: 0, total: 0 };
    rows.set(type, {
      type,
      visible: row.visible + (visibility === 'visible' ? 1 : 0),
      total: row.total + 1,
    });
  });
  return [...rows.values()];
}

/**
 * Writes what the filter says into the picture; an edge is visible when both of its ends are. Attributes are set in
 * place: graphology's own events make sigma repaint nodes that it has not indexed yet, which throws.
 */
export function applyFilter(graph: ScreenGraph, filter: LegendFilter): void {
  graph.forEachNode((_, node) => {
    node.visibility = isVisible(node, filter) ? 'visible' : 'hidden';
  });
  graph.forEachEdge((_, edge, __, ___, source, target) => {
    const both = source.visibility === 'visible' && target.visibility === 'visible';
    edge.visibility = both ? 'visible' : 'hidden';
  });
}
