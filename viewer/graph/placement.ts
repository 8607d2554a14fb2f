/** Where new nodes go: beside their parent, in free places, without moving what is drawn. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const LEAST_SIDE = 1e-6;

/** A comfortable distance between two nodes of a picture: that of a grid with one node a cell, at most a twelfth of its width. */
export function spacingOf(drawn: readonly Point[]): number {
  if (drawn.length < 2) return 1;
  const xs = drawn.map(({ x }) => x);
  const ys = drawn.map(({ y }) => y);
  const width = extentOf(xs);
  const height = extentOf(ys);
  const side = Math.max(width, height);
  // What is nearer than that lies in one place: to share out less would give no distance at all.
  if (side < LEAST_SIDE) return 1;
  return Math.min(side / 12, side / Math.sqrt(drawn.length) / 1.6);
}

/** By hand: spreading a hundred thousand numbers over a call breaks the stack. */
function extentOf(values: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
}

/** Angle from the middle of the picture to the parent: there it is emptiest. */
function outward(parent: Point, drawn: readonly Point[]): number {
  const x = drawn.reduce((sum, point) => sum + point.x, 0) / Math.max(1, drawn.length);
  const y = drawn.reduce((sum, point) => sum + point.y, 0) / Math.max(1, drawn.length);
  return x === parent.x && y === parent.y ? 0 : Math.atan2(parent.y - y, parent.x - x);
}

/** `count` places on rings around the parent, first the ones that face outward, each at least a spacing from all others. */
export function placeBeside(parent: Point, count: number, drawn: readonly Point[]): Point[] {
  const spacing = spacingOf(drawn);
  const taken: Point[] = [...drawn];
  const places: Point[] = [];
  const start = outward(parent, drawn);
  for (let ring = 1; places.length < count; ring++) {
    const radius = spacing * (0.6 + ring);
    const slots = Math.max(6, Math.floor(2 * Math.PI * (0.6 + ring)));
    for (let slot = 0; slot < slots && places.length < count; slot++) {
      const side = slot % 2 === 0 ? slot / 2 : -(slot + 1) / 2;
      const angle = start + (side * 2 * Math.PI) / slots;
      const place = { x: parent.x + radius * Math.cos(angle), y: parent.y + radius * Math.sin(angle) };
      const crowded = taken.some((other) => Math.hypot(other.x - place.x, other.y - place.y) < spacing * 0.8);
      if (crowded && ring <= 24) continue;
      taken.push(place);
      places.push(place);
    }
  }
  return places;
}

/** The free place nearest to a point; `spacing` of the picture where it is known already. */
export function placeNear(point: Point, drawn: readonly Point[], spacing = spacingOf(drawn)): Point {
  const apart = spacing * 0.8;
  const isFree = drawn.every(({ x, y }) => Math.hypot(x - point.x, y - point.y) >= apart);
  return isFree ? point : (placeBeside(point, 1, drawn)[0] ?? point);
}

export function middleOf(points: readonly Point[]): Point {
  const count = Math.max(1, points.length);
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

/** `count` places in a disc around the origin: for a picture of which nothing is placed. */
export function placeInDisc(count: number): Point[] {
  return Array.from({ length: count }, (_, index) => ({
    x: Math.sqrt(index) * Math.cos(index * GOLDEN_ANGLE),
    y: Math.sqrt(index) * Math.sin(index * GOLDEN_ANGLE),
  }));
}
