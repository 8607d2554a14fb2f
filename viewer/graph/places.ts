/** Where everything stands: a node that has a place keeps it for the visit, so that undo and redo move nothing. */

import type { SubgraphNode } from '../../src/domain/subgraph.ts';
import type { Pin } from '../state/view.ts';
import type { Composition } from './composition.ts';
import { middleOf, placeBeside, placeInDisc, placeNear, spacingOf, type Point } from './placement.ts';

/** Filled as nodes are drawn; never emptied but by `clear` when the library is read anew. */
export type Places = Map<string, Point>;

function storedPlace({ properties }: SubgraphNode): Point | undefined {
  const { x, y } = properties;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

function neighborsOf({ relationships }: Composition): ReadonlyMap<string, readonly string[]> {
  const neighbors = new Map<string, string[]>();
  const put = (id: string, other: string): void => {
    const known = neighbors.get(id);
    if (known === undefined) neighbors.set(id, [other]);
    else known.push(other);
  };
  for (const { start, end } of relationships.values()) {
    put(start, end);
    put(end, start);
  }
  return neighbors;
}

/** New nodes of one parent go on rings around it. */
function placeChildren(places: Places, drawn: Point[], composition: Composition): void {
  const families = new Map<string, string[]>();
  for (const id of composition.nodes.keys()) {
    const parent = composition.parents.get(id);
    if (places.has(id) || parent === undefined) continue;
    families.set(parent, [...(families.get(parent) ?? []), id]);
  }
  for (const [parent, children] of families) {
    const at = places.get(parent);
    if (at === undefined) continue;
    const free = placeBeside(at, children.length, drawn);
    for (const [index, id] of children.entries()) {
      const place = free[index] ?? at;
      places.set(id, place);
      drawn.push(place);
    }
  }
}

/** What no family has goes amid its neighbors, else beside the middle of the picture. */
function placeLoose(places: Places, drawn: Point[], composition: Composition): void {
  const loose = [...composition.nodes.keys()].filter((id) => !places.has(id));
  if (places.size === 0) {
    for (const [index, at] of placeInDisc(loose.length).entries()) places.set(loose[index] ?? '', at);
    return;
  }
  const neighbors = neighborsOf(composition);
  const spacing = spacingOf(drawn);
  for (const id of loose) {
    const near = (neighbors.get(id) ?? []).flatMap((other) => places.get(other) ?? []);
    const at = placeNear(middleOf(near.length > 0 ? near : drawn), drawn, spacing);
    places.set(id, at);
    drawn.push(at);
  }
}

/**
 * Gives a place to every node of the composition that has none: the store's, else beside its parent, else amid its
 * neighbors. What has a place keeps it.
 */
export function placeNew(places: Places, composition: Composition): void {
  for (const node of composition.nodes.values()) {
    const stored = places.has(node.id) ? undefined : storedPlace(node);
    if (stored !== undefined) places.set(node.id, stored);
  }
  const drawn = [...places.values()];
  // The middle node of a family that is not in the overview has to stand before its children do.
  const heads = new Set(composition.parents.values());
  const loose = [...heads].filter((id) => !places.has(id) && composition.nodes.has(id));
  if (loose.length > 0 && places.size > 0) {
    const nodes = new Map(loose.map((id) => [id, composition.nodes.get(id) as SubgraphNode]));
    placeLoose(places, drawn, { ...composition, nodes });
  }
  placeChildren(places, drawn, composition);
  placeLoose(places, drawn, composition);
}

export function placeOf(places: Places, pins: readonly Pin[], id: string): Point {
  return pins.find((pin) => pin.id === id) ?? places.get(id) ?? { x: 0, y: 0 };
}
