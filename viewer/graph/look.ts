/** Colors and sizes of what is drawn, by what the reader asks to see in them. */

import type { ColorBy, SizeBy } from '../state/view.ts';
import type { EdgeFamily } from './edge-style.ts';
import { stretchOf, type ScreenType } from './node-shapes.ts';
import type { ScreenGraph, ScreenNode } from './screen-graph.ts';
import { SMALL_TOPIC_HUE } from './topics.ts';
import { yearColor, type YearScale } from './years.ts';

/** Colors of the theme and of the schema. */
export interface Palette {
  readonly types: ReadonlyMap<ScreenType, string>;
  readonly topics: ReadonlyMap<string, string>;
  readonly edges: Readonly<Record<EdgeFamily, string>>;
  readonly years: YearScale;
}

function colorOf(node: ScreenNode, by: ColorBy, palette: Palette): string {
  if (by === 'year') return yearColor(palette.years, node.firstYear);
  if (by === 'type' || node.kind === 'paper') return palette.types.get(node.type) ?? SMALL_TOPIC_HUE;
  return palette.topics.get(node.community ?? '') ?? SMALL_TOPIC_HUE;
}

/** Radius in pixels: the area grows with what is measured, up to a limit. */
function sizeOf(node: ScreenNode, by: SizeBy): number {
  const stretch = stretchOf(node.shape);
  if (by === 'papers') return stretch * Math.min(14, 3.4 + 2 * Math.sqrt(node.papers));
  const share = by === 'specificity' ? node.specificity ** 3 : Math.sqrt(node.centrality);
  return stretch * (3.4 + 10 * share);
}

/** Degree centrality over what is visible, the greatest as 1: the measure of a picture, not of the library. */
function writeCentrality(graph: ScreenGraph): void {
  let greatest = 0;
  graph.forEachNode((id, node) => {
    let degree = 0;
    graph.forEachEdge(id, (_, { visibility }) => (degree += visibility === 'visible' ? 1 : 0));
    node.centrality = degree;
    greatest = Math.max(greatest, degree);
  });
  if (greatest === 0) return;
  graph.forEachNode((_, node) => {
    node.centrality /= greatest;
  });
}

/** Written in place, as the filter is. */
export function paint(graph: ScreenGraph, colorBy: ColorBy, sizeBy: SizeBy, palette: Palette): void {
  if (sizeBy === 'centrality') writeCentrality(graph);
  graph.forEachNode((_, node) => {
    node.color = colorOf(node, colorBy, palette);
    node.size = sizeOf(node, sizeBy);
  });
  graph.forEachEdge((_, edge) => {
    edge.color = palette.edges[edge.family];
  });
}
