/** What the legend switches off, and how much of each it hides. */

import type { Filter, YearRange } from '../state/view.ts';
import type { ScreenType } from './node-shapes.ts';
import type { ScreenGraph, ScreenNode } from './screen-graph.ts';

type Filtered = Pick<
  ScreenNode,
  'type' | 'generic' | 'hub' | 'community' | 'part' | 'kind' | 'firstYear' | 'lastYear'
>;

/** A name touches a range when any of its years may lie in it; an unknown year is in no range. */
function touches({ firstYear, lastYear }: Filtered, years: YearRange): boolean {
  if (firstYear === undefined) return false;
  return firstYear <= years.to && (lastYear ?? firstYear) >= years.from;
}

function isVisible(node: Filtered, filter: Filter): boolean {
  if (node.generic && !filter.generics) return false;
  if (node.hub && !filter.hubs) return false;
  if (filter.hiddenTypes.includes(node.type)) return false;
  if (node.community !== undefined && filter.hiddenTopics.includes(node.community)) return false;
  if (node.part !== undefined && filter.hiddenTopics.includes(node.part)) return false;
  return filter.years === undefined || touches(node, filter.years);
}

/**
 * Writes what the filter says into the picture; an edge is visible when both of its ends are and its type is.
 * Attributes are set in place: graphology's own events make sigma repaint nodes that it has not indexed yet, which
 * throws. `always` are shown whatever the filter says: what is selected, and the ends of a path.
 */
export function applyFilter(graph: ScreenGraph, filter: Filter, always: ReadonlySet<string>): void {
  graph.forEachNode((id, node) => {
    node.visibility = always.has(id) || isVisible(node, filter) ? 'visible' : 'hidden';
  });
  const hidden = new Set(filter.hiddenRelations);
  graph.forEachEdge((_, edge, __, ___, source, target) => {
    const both = source.visibility === 'visible' && target.visibility === 'visible';
    edge.visibility = both && !hidden.has(edge.type) ? 'visible' : 'hidden';
  });
}

export interface LegendRow<Name extends string = string> {
  readonly name: Name;
  readonly visible: number;
  readonly total: number;
}

function count<Name extends string>(rows: Map<Name, LegendRow<Name>>, name: Name, visible: boolean): void {
  const row = rows.get(name) ?? { name, visible: 0, total: 0 };
  rows.set(name, { name, visible: row.visible + (visible ? 1 : 0), total: row.total + 1 });
}

/** One row for each of the types in their order, then for others that are drawn. */
export function countTypes(graph: ScreenGraph, types: readonly ScreenType[]): LegendRow<ScreenType>[] {
  const rows = new Map<ScreenType, LegendRow<ScreenType>>(
    types.map((name) => [name, { name, visible: 0, total: 0 }]),
  );
  graph.forEachNode((_, { type, visibility }) => count(rows, type, visibility === 'visible'));
  return [...rows.values()];
}

/** Relation types that are drawn, the most frequent first. */
export function countRelations(graph: ScreenGraph): LegendRow[] {
  const rows = new Map<string, LegendRow>();
  graph.forEachEdge((_, { type, visibility }) => count(rows, type, visibility === 'visible'));
  return [...rows.values()].toSorted((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}

/** How many nodes are in the picture and not seen, for any reason of the legend. */
export function countHidden(graph: ScreenGraph): { generics: number; hubs: number; others: number } {
  const hidden = { generics: 0, hubs: 0, others: 0 };
  graph.forEachNode((_, { visibility, generic, hub }) => {
    if (visibility === 'visible') return;
    if (generic) hidden.generics += 1;
    else if (hub) hidden.hubs += 1;
    else hidden.others += 1;
  });
  return hidden;
}
