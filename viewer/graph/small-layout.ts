/** Places for the few nodes of an answer: those that are joined near one another, the same for the same answer. */

import { UndirectedGraph } from 'graphology';
import forceAtlas2, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import type { Subgraph } from '../../src/domain/subgraph.ts';
import type { Point } from './placement.ts';

/** The package's types say one thing to Node and another to a bundler: this is what it does. */
type ForceLayout = (
  graph: UndirectedGraph,
  options: { readonly iterations: number; readonly settings: ForceAtlas2Settings },
) => Record<string, Point>;
const forceLayout = forceAtlas2 as unknown as ForceLayout;
/** Little gravity and much room: names have to be read. */
const SETTINGS: ForceAtlas2Settings = { gravity: 1, scalingRatio: 8, slowDown: 2 };
const ITERATIONS = 150;

/** From 0 to 1 in both directions, by node id. */
export function smallLayout({ nodes, relationships }: Subgraph): ReadonlyMap<string, Point> {
  const graph = new UndirectedGraph();
  nodes.forEach(({ id }, index) => {
    const angle = (2 * Math.PI * index) / nodes.length;
    graph.addNode(id, { x: Math.cos(angle), y: Math.sin(angle) });
  });
  for (const { start, end } of relationships) {
    if (start !== end && graph.hasNode(start) && graph.hasNode(end)) graph.mergeEdge(start, end);
  }
  const places =
    nodes.length > 2 ? forceLayout(graph, { iterations: ITERATIONS, settings: SETTINGS }) : placesOf(graph);
  return apart(scaled(places));
}

function placesOf(graph: UndirectedGraph): Record<string, Point> {
  return Object.fromEntries(graph.mapNodes((id, { x, y }) => [id, { x: Number(x), y: Number(y) }] as const));
}

/** Names of two nodes lie on one another where these are nearer than that, as shares of the width and the height. */
const ROOM = { x: 0.2, y: 0.1 } as const;
const ROUNDS = 80;

/** Pushes nodes up and down until no name lies on another, as far as there is room. */
function apart(places: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const points = [...places].map(([id, { x, y }]) => ({ id, x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let isMoved = false;
    points.forEach((one, at) => {
      for (const other of points.slice(at + 1)) {
        const overlap = ROOM.y - Math.abs(one.y - other.y);
        if (overlap < 1e-6 || Math.abs(one.x - other.x) >= ROOM.x) continue;
        const sign = one.y <= other.y ? 1 : -1;
        one.y = clamp(one.y - (sign * overlap) / 2);
        other.y = clamp(other.y + (sign * overlap) / 2);
        isMoved = true;
      }
    });
    if (!isMoved) break;
  }
  return new Map(points.map(({ id, x, y }) => [id, { x, y }]));
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Each direction over its own range: the drawing is stretched into the room that there is. */
function scaled(places: Readonly<Record<string, Point>>): ReadonlyMap<string, Point> {
  const all = Object.entries(places);
  const spread = (of: (point: Point) => number): ((point: Point) => number) => {
    const values = all.map(([, point]) => of(point));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (point) => (high - low < 1e-9 ? 0.5 : (of(point) - low) / (high - low));
  };
  const [x, y] = [spread((point) => point.x), spread((point) => point.y)];
  return new Map(all.map(([id, point]) => [id, { x: x(point), y: y(point) }]));
}
