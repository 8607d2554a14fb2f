/** Names that stand on each other are pushed apart, so that each can be seen and pointed at. */

import { UndirectedGraph } from 'graphology';
import noverlap from 'graphology-layout-noverlap';
import type { Position } from './layout.ts';

/** Its types declare a default export; the module is the function itself. */
const pushApart = noverlap as unknown as typeof noverlap.default;

/** Share of the distance that names would have on an even grid: nearer than that they cover each other when drawn. */
const LEAST_SHARE = 0.35;
/** Names stand apart after some ten rounds (measured on 10,000); a limit for maps that have no room. */
const ROUNDS = 100;

/** Side of the square that each place would have to itself, at least 1. */
export function evenSpacing(places: readonly Position[]): number {
  const span = (of: 'x' | 'y'): number => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const place of places) [least, most] = [Math.min(least, place[of]), Math.max(most, place[of])];
    return most - least;
  };
  return Math.max(1, Math.sqrt((span('x') * span('y')) / Math.max(1, places.length)));
}

/** The library would part names of one place by chance: here the later one goes beside it, the same every time. */
function withoutTwins(places: ReadonlyMap<string, Position>): Map<string, Position> {
  const taken = new Set<string>();
  const apart = new Map<string, Position>();
  for (const [entity, place] of places) {
    let { x } = place;
    while (taken.has(`${x} ${place.y}`)) x += 0.01;
    taken.add(`${x} ${place.y}`);
    apart.set(entity, { x, y: place.y });
  }
  return apart;
}

/** Moves only what stands too near to something else, and not far; the same for the same places in the same order. */
export function spreadApart(places: ReadonlyMap<string, Position>): ReadonlyMap<string, Position> {
  if (places.size < 2) return places;
  const graph = new UndirectedGraph<{ x: number; y: number; size: number }>();
  const size = (LEAST_SHARE * evenSpacing([...places.values()])) / 2;
  for (const [entity, place] of withoutTwins(places)) graph.addNode(entity, { ...place, size });
  const found = pushApart(graph, {
    maxIterations: ROUNDS,
    settings: { margin: 0, gridSize: Math.ceil(Math.sqrt(places.size)) },
  });
  return new Map(Object.entries(found));
}
