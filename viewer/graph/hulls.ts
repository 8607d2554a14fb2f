/** The outline of each topic or part that is drawn: its convex hull without the names that stand far off. Pure. */

import type { Point } from './placement.ts';
import type { ScreenGraph } from './screen-graph.ts';
import type { Region } from './topics.ts';

export interface Hull {
  readonly id: string;
  /** As the library calls the topic or part. */
  readonly name: string;
  readonly color: string;
  /** Against the clock, of the graph or of the viewport. */
  readonly points: readonly Point[];
}

/** More outlines than that in one picture are a tangle. */
export const MOST_HULLS = 16;
/** A topic of fewer names than this in the picture is no region. */
const LEAST_NAMES = 4;
/** Names farther from the middle than so many median distances are outliers. */
const FAR = 2.2;

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Without outliers, which would stretch an outline over its neighbors. */
function coreOf(points: readonly Point[]): readonly Point[] {
  const middle = { x: medianOf(points.map(({ x }) => x)), y: medianOf(points.map(({ y }) => y)) };
  const distances = points.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y));
  const limit = FAR * medianOf(distances);
  return points.filter((_, index) => (distances[index] ?? 0) <= limit);
}

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

function chainOf(sorted: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of sorted) {
    for (;;) {
      const [before, last] = chain.slice(-2);
      if (before === undefined || last === undefined || turn(before, last, point) > 0) break;
      chain.pop();
    }
    chain.push(point);
  }
  return chain.slice(0, -1);
}

/** Andrew's monotone chain. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  return [...chainOf(sorted), ...chainOf(sorted.toReversed())];
}

/** Of the regions that have enough visible names, at most `most`, in their order. */
export function hullsOf(
  graph: ScreenGraph,
  regions: readonly Region[],
  most = Number.POSITIVE_INFINITY,
): Hull[] {
  const shown = regions.filter(({ visible }) => visible >= LEAST_NAMES).slice(0, most);
  const points = new Map<string, Point[]>(shown.map(({ id }) => [id, []]));
  graph.forEachNode((_, { community, part, visibility, x, y }) => {
    if (visibility !== 'visible') return;
    points.get(community ?? '')?.push({ x, y });
    points.get(part ?? '')?.push({ x, y });
  });
  return shown.map(({ id, name, color }) => ({
    id,
    name,
    color,
    points: convexHull(coreOf(points.get(id) ?? [])),
  }));
}
