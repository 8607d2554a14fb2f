/** Places for new names on a map that stands: beside what they keep company with, and nothing else moves. */

import { compareText } from '../domain/order.ts';
import type { Backbone } from './backbone.ts';
import type { Position } from './layout.ts';
import { evenSpacing } from './spread.ts';

/** Radians: a spiral of seeds, which never line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Share of the distance that names would have on an even grid. */
const CLOSE = 0.55;
/** Turns of the spiral until a name stands close to another after all. */
const MOST_TRIES = 400;

/** Which places are taken, by cells of one spacing. */
class Ground {
  readonly #cells = new Map<string, Position[]>();
  readonly #spacing: number;

  constructor(spacing: number) {
    this.#spacing = spacing;
  }

  take(place: Position): void {
    const key = this.#key(this.#cell(place.x), this.#cell(place.y));
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), place]);
  }

  isFree({ x, y }: Position): boolean {
    for (const across of [-1, 0, 1])
      for (const down of [-1, 0, 1]) {
        const others = this.#cells.get(this.#key(this.#cell(x) + across, this.#cell(y) + down)) ?? [];
        if (others.some((other) => Math.hypot(other.x - x, other.y - y) < this.#spacing)) return false;
      }
    return true;
  }

  /** The free place nearest to a point, along a spiral. */
  near({ x, y }: Position): Position {
    for (let step = 0; step < MOST_TRIES; step += 1) {
      const radius = this.#spacing * 0.6 * Math.sqrt(step);
      const place = rounded(
        x + radius * Math.cos(step * GOLDEN_ANGLE),
        y + radius * Math.sin(step * GOLDEN_ANGLE),
      );
      if (this.isFree(place)) return place;
    }
    return rounded(x, y);
  }

  #cell(value: number): number {
    return Math.floor(value / this.#spacing);
  }

  #key(across: number, down: number): string {
    return `${across} ${down}`;
  }
}

function rounded(x: number, y: number): Position {
  return { x: Math.round(x * 100) / 100 + 0, y: Math.round(y * 100) / 100 + 0 };
}

/** Weighed by how strongly they are joined; nothing where no neighbor has a place. */
function amidNeighbors(
  backbone: Backbone,
  entity: string,
  placed: ReadonlyMap<string, Position>,
): Position | undefined {
  let [x, y, sum] = [0, 0, 0];
  backbone.forEachEdge(entity, (_, { weight }, source, target) => {
    const place = placed.get(source === entity ? target : source);
    if (place === undefined) return;
    [x, y, sum] = [x + weight * place.x, y + weight * place.y, sum + weight];
  });
  return sum === 0 ? undefined : { x: x / sum, y: y / sum };
}

/**
 * Every node of the backbone: those of `standing` where they stand, the others in order of id, first those that are
 * joined to what has a place. The same for the same input.
 */
export function placeBeside(
  backbone: Backbone,
  standing: ReadonlyMap<string, Position>,
): ReadonlyMap<string, Position> {
  const placed = new Map([...standing].filter(([entity]) => backbone.hasNode(entity)));
  const ground = new Ground(Math.max(1, CLOSE * evenSpacing([...placed.values()])));
  for (const place of placed.values()) ground.take(place);
  let waiting = backbone
    .nodes()
    .filter((entity) => !placed.has(entity))
    .sort(compareText);
  while (waiting.length > 0) {
    const joined = waiting.filter((entity) => amidNeighbors(backbone, entity, placed) !== undefined);
    for (const entity of joined.length > 0 ? joined : waiting.slice(0, 1)) {
      const place = ground.near(amidNeighbors(backbone, entity, placed) ?? { x: 0, y: 0 });
      placed.set(entity, place);
      ground.take(place);
    }
    waiting = waiting.filter((entity) => !placed.has(entity));
  }
  return placed;
}
