/** Places on the map: communities as islands, pulled into shape by force, then apart where names cover each other. */

import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Backbone } from './backbone.ts';
import type { Community } from './communities.ts';
import { placeBeside } from './place-beside.ts';
import { spreadApart } from './spread.ts';

/** Its types declare a default export; the module is the function itself. */
const forceLayout = forceAtlas2 as unknown as typeof forceAtlas2.default;

/**
 * From a seed by communities, 60 reach what 400 reach from chance (measured on 10,000 nodes and 50,000 edges); of more
 * than `VAST_NODES` fewer have to do, one taking a second.
 */
const ITERATIONS = { exact: 300, approximate: 60, vast: 40 };
/** From this size on, forces of far nodes are taken together: exact ones cost the square of the nodes. */
const EXACT_NODES = 1000;
const VAST_NODES = 20_000;
/** Between the middles of neighboring communities at the start. */
const ISLAND_DISTANCE = 100;
const NAME_DISTANCE = 10;
/** Radians: seeds of a sunflower, which never line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Of this algorithm: places of another version are no places to put new names beside. */
export const LAYOUT_VERSION = 2;
/** A map of which less than this share stands would be more patch than map. */
const STANDING_SHARE = 0.5;

/**
 * Of every node of the backbone, 2 decimal places; the same for the same input. Where most of the nodes have a place
 * on the `standing` map, they keep it and the others go beside them; else all are laid out anew.
 */
export function layoutOf(
  backbone: Backbone,
  communities: readonly Community[],
  standing: ReadonlyMap<string, Position> = new Map(),
): ReadonlyMap<string, Position> {
  if (backbone.order === 0) return new Map();
  const kept = backbone.filterNodes((entity) => standing.has(entity)).length;
  if (kept > STANDING_SHARE * backbone.order) return placeBeside(backbone, standing);
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
    iterations: iterationsFor(graph.order),
    getEdgeWeight: 'weight',
    settings,
  });
  const apart = spreadApart(new Map(Object.entries(found)));
  return new Map([...apart].map(([entity, { x, y }]) => [entity, place(x, y)]));
}

function iterationsFor(nodes: number): number {
  if (nodes <= EXACT_NODES) return ITERATIONS.exact;
  return nodes <= VAST_NODES ? ITERATIONS.approximate : ITERATIONS.vast;
}

function* startingPositions(communities: readonly Community[]): Iterable<readonly [string, Position]> {
  const topics = communities.filter(({ level }) => level === 0);
  for (const [island, { members }] of topics.entries()) {
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
