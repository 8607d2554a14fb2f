/** Where an arrow key leads from a name. */

import type { Point } from './placement.ts';

export interface PlacedName extends Point {
  readonly id: string;
}

/** The nearest name that lies in a direction, those off the line counted as farther. */
export function nextInDirection(
  from: Point,
  direction: Point,
  names: readonly PlacedName[],
): string | undefined {
  let best: { id: string; cost: number } | undefined;
  for (const { id, x, y } of names) {
    const along = (x - from.x) * direction.x + (y - from.y) * direction.y;
    const across = Math.abs((x - from.x) * direction.y) + Math.abs((y - from.y) * direction.x);
    if (along <= 1 || across > 2 * along) continue;
    const cost = along + 2 * across;
    if (best === undefined || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}
