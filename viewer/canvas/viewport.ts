/** What lies where in the viewport, apart from what draws it. */

import type { Active } from '../graph/active.ts';
import { middleOf, type Point } from '../graph/placement.ts';
import type { ScreenGraph } from '../graph/screen-graph.ts';
import type { PictureParts } from '../graph/svg-picture.ts';
import type { LabelNode } from './label-fonts.ts';

/** The camera, as far as places go; pixels count from the upper left corner. */
export interface Viewport {
  readonly size: () => { readonly width: number; readonly height: number };
  /** Of its middle, in widths of the whole picture; `ratio` is the share of that width which is seen. */
  readonly camera: () => { readonly x: number; readonly y: number; readonly ratio: number };
  readonly toPixels: (at: Point) => Point;
  /** Pixels at the present zoom. */
  readonly radiusOf: (size: number) => number;
}

/** `toPixels` for many points: the camera neither bends nor turns with depth, so that three of them tell all. */
export function projectionOf({ toPixels }: Viewport): (at: Point) => Point {
  const zero = toPixels({ x: 0, y: 0 });
  const right = toPixels({ x: 1, y: 0 });
  const up = toPixels({ x: 0, y: 1 });
  const [acrossX, downX] = [right.x - zero.x, right.y - zero.y];
  const [acrossY, downY] = [up.x - zero.x, up.y - zero.y];
  return ({ x, y }) => ({
    x: zero.x + x * acrossX + y * acrossY,
    y: zero.y + x * downX + y * downY,
  });
}

/** Where the nodes of `ids` that are visible are in the viewport; the others are left out. */
export function labelNodes(
  viewport: Viewport,
  graph: ScreenGraph,
  active: Active,
  ids: Iterable<string>,
): LabelNode[] {
  const { width, height } = viewport.size();
  const project = projectionOf(viewport);
  const found: LabelNode[] = [];
  for (const id of ids) {
    if (!graph.hasNode(id)) continue;
    const node = graph.getNodeAttributes(id);
    if (node.visibility === 'hidden') continue;
    const { x, y } = project(node);
    if (x < -200 || y < -50 || x > width + 200 || y > height + 50) continue;
    const isActive = active.nodes.has(id);
    const boost = active.focus.has(id) ? 2e6 : isActive ? 1e6 : 0;
    const weight = boost + 10 * node.papers + graph.degree(id) - (node.generic ? 1e3 : 0);
    const radius = viewport.radiusOf(node.size);
    found.push({ id, text: node.label, weight, x, y, radius, active: isActive, pinned: node.pinned });
  }
  return found;
}

/** The middle of nodes of which one is out of view or near the edge; nothing where all are well in view. */
export function middleOutOfView(
  viewport: Viewport,
  graph: ScreenGraph,
  ids: readonly string[],
): Point | undefined {
  const { width, height } = viewport.size();
  const margin = Math.min(80, width / 5);
  const drawn = ids.filter((id) => graph.hasNode(id));
  const places = drawn.map((id) => viewport.toPixels(graph.getNodeAttributes(id)));
  const isInView = ({ x, y }: Point): boolean =>
    x > margin && y > margin && x < width - margin && y < height - margin;
  return places.every(isInView) ? undefined : middleOf(places);
}

/** Nodes and edges that are seen, in pixels; of a dimmed picture only what is bright. */
export function shapesIn(
  viewport: Viewport,
  graph: ScreenGraph,
  active: Active,
): Pick<PictureParts, 'width' | 'height' | 'nodes' | 'edges'> {
  const all = active.nodes.size === 0;
  const nodes = graph
    .filterNodes((id, { visibility }) => visibility === 'visible' && (all || active.nodes.has(id)))
    .map((id) => {
      const { size, shape, color, ...node } = graph.getNodeAttributes(id);
      return { ...viewport.toPixels(node), radius: viewport.radiusOf(size), shape, color };
    });
  const seen = graph.filterEdges(
    (key, { visibility }) => visibility === 'visible' && (all || active.edges.has(key)),
  );
  const edges = seen.map((key) => {
    const { color, size, head, gap } = graph.getEdgeAttributes(key);
    const [source, target] = graph.extremities(key).map((id) => graph.getNodeAttributes(id));
    const ends = { from: source ?? { x: 0, y: 0 }, to: target ?? { x: 0, y: 0 } };
    return {
      from: viewport.toPixels(ends.from),
      to: viewport.toPixels(ends.to),
      radius: viewport.radiusOf(target?.size ?? 0),
      color,
      size,
      arrow: head === 'arrow',
      dashed: gap > 0,
    };
  });
  return { ...viewport.size(), nodes, edges };
}
