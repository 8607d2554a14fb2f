/** Which labels are drawn and where: the weightiest first, none over another, and over a node only where no place is free. */

export interface Box {
  /** Pixels; `x` and `y` are the upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelRequest {
  readonly id: string;
  readonly weight: number;
  /** Where it may stand, best first. */
  readonly places: readonly Box[];
}

export interface PlacedLabel extends Box {
  readonly id: string;
}

const GAP = 2;

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + GAP &&
    b.x < a.x + a.width + GAP &&
    a.y < b.y + b.height + GAP &&
    b.y < a.y + a.height + GAP
  );
}

/** Pixels of a side of the squares by which boxes are found. */
const SQUARE = 64;

/** Boxes by the squares that they touch: ten thousand nodes are too many to be asked one by one. */
class Ground {
  readonly #squares = new Map<number, Box[]>();

  constructor(boxes: readonly Box[] = []) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (const square of squaresOf(box)) {
      const standing = this.#squares.get(square);
      if (standing === undefined) this.#squares.set(square, [box]);
      else standing.push(box);
    }
  }

  isFree(box: Box): boolean {
    for (const square of squaresOf(box))
      if (this.#squares.get(square)?.some((other) => overlap(box, other)) === true) return false;
    return true;
  }
}

/** Numbers of squares; those of far places may agree, which costs a comparison and changes nothing. */
function* squaresOf({ x, y, width, height }: Box): Iterable<number> {
  const [left, right] = [x - GAP, x + width + GAP].map((at) => Math.floor(at / SQUARE));
  const [top, bottom] = [y - GAP, y + height + GAP].map((at) => Math.floor(at / SQUARE));
  for (let across = left ?? 0; across <= (right ?? 0); across += 1)
    for (let down = top ?? 0; down <= (bottom ?? 0); down += 1) yield across * 4096 + down;
}

/**
 * At most `most` labels that find room, weightiest first; equal ones by id. `nodes` are the boxes of what is drawn
 * beside them, `taken` those of labels that stand already.
 */
export function chooseLabels(
  requests: readonly LabelRequest[],
  nodes: readonly Box[],
  most = Number.POSITIVE_INFINITY,
  taken: readonly Box[] = [],
): PlacedLabel[] {
  const chosen: PlacedLabel[] = [];
  const standing = new Ground(taken);
  const drawn = new Ground(nodes);
  for (const request of requests.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    if (chosen.length >= most) break;
    const free = request.places.filter((place) => standing.isFree(place));
    const place = free.find((candidate) => drawn.isFree(candidate)) ?? free[0];
    if (place === undefined) continue;
    chosen.push({ id: request.id, ...place });
    standing.add(place);
  }
  return chosen;
}

/** A label cut to `limit` characters, at a word where that leaves enough. */
export function shorten(text: string, limit: number): string {
  const letters = Array.from(text);
  if (letters.length <= limit) return text;
  const cut = letters.slice(0, limit - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
