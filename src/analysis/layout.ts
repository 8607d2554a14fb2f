/** Places on the map: communities as islands, then pulled into shape by force. */

import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Backbone } from './backbone.ts';
import type { Community } from './communities.ts';

/** Its types declare a default export; the module is the function itself. */
const forceLayout = forceAtlas2 as unknown as typeof forceAtlas2.default;

const ITERATIONS = { exact: 300, approximate: 100 };
/** From this size on, forces of far nodes are taken together: exact ones cost the square of the nodes. */
const EXACT_NODES = 1000;
/** Between the middles of neighboring communities at the start. */
const ISLAND_DISTANCE = 100;
const NAME_DISTANCE = 10;
/** Radians: seeds of a sunflower, which never line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Of every node of the backbone, 2 decimal places; the same for the same input. */
export function layoutOf(
  backbone: Backbone,
  communities: readonly Community[],
): ReadonlyMap<string, Position> {
  if (backbone.order === 0) return new Map();
  const graph = backbone.copy();
  for (const [entity, position] of startingPositions(communities))
    graph.mergeNodeAttributes(entity, { ...position });
  const approximate = graph.order > EXACT_NODES;
  const settings = {
    ...forceLayout.inferSettings(graph),
    barnesHutOptimize: approximate,
    linLogMode: true,
    edgeWeightInfluence: 1,
    gravity: 0.5,
  };
  const found = forceLayout(graph, {
    iterations: approximate ? ITERATIONS.approximate : ITERATIONS.exact,
    getEdgeWeight: 'weight',
    settings,
  });
  return new Map(Object.entries(found).map(([entity, { x, y }]) => [entity, place(x, y)]));
}

function* startingPositions(communities: readonly Community[]): Iterable<readonly [string, Position]> {
  for (const [island, { members }] of communities.entries()) {
    const middle = sunflower(island, ISLAND_DISTANCE);
    for (const [index, entity] of members.entries()) {
      const offset = sunflower(index, NAME_DISTANCE);
      yield [entity, { x: middle.x + offset.x, y: middle.y + offset.y }];
    }
  }
}

function sunflower(index: number, distance: number): Position {
  const radius = distance * Math.sqrt(index);
  return { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) };
}

function place(x: number, y: number): Position {
  return { x: Math.round(x * 100) / 100 + 0, y: Math.round(y * 100) / 100 + 0 };
}
