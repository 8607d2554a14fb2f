/** Where the name of a region may stand: in the middle of what is seen of it, else higher or lower. Pure. */

import type { Box } from './choose-labels.ts';
import { middleOf, type Point } from './placement.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Shares of the height of the region, from the middle out: a name beside it would seem to be its neighbor's. */
const STEPS = [0.5, 0.3, 0.7, 0.12, 0.88, -0.05, 1.05] as const;
/** Between a name and the edge of the canvas, in pixels. */
const MARGIN = 6;

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));

/**
 * Boxes within the canvas, best first; none where less of the region is in view than its name would cover. `points`
 * are its outline, in pixels of the canvas.
 */
export function placesIn(points: readonly Point[], label: Size, canvas: Size): Box[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.max(0, Math.min(...xs));
  const right = Math.min(canvas.width, Math.max(...xs));
  const top = Math.max(0, Math.min(...ys));
  const bottom = Math.min(canvas.height, Math.max(...ys));
  const isWhole = left === Math.min(...xs) && right === Math.max(...xs);
  if (right <= left || bottom <= top || (!isWhole && right - left < label.width / 2)) return [];
  const middle = within(middleOf(points).x, left, right);
  const x = within(middle - label.width / 2, MARGIN, canvas.width - MARGIN - label.width);
  const lowest = canvas.height - MARGIN - label.height;
  return STEPS.map((share) => ({
    x,
    y: within(top + share * (bottom - top) - label.height / 2, MARGIN, lowest),
    ...label,
  }));
}
