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
  for (const request of requests.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    if (chosen.length >= most) break;
    const free = request.places.filter(
      (place) => ![...taken, ...chosen].some((other) => overlap(place, other)),
    );
    const place = free.find((candidate) => !nodes.some((node) => overlap(candidate, node))) ?? free[0];
    if (place !== undefined) chosen.push({ id: request.id, ...place });
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
