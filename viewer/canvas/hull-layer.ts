/** Topics as soft regions under sigma's picture. */

import type { Hull } from '../graph/hulls.ts';
import { middleOf, type Point } from '../graph/placement.ts';
import { createSurface } from './surface.ts';

/** Pixels between an outline and its names. */
const MARGIN = 20;

/** Each point moved away from the middle. */
export function widen(points: readonly Point[], margin: number): Point[] {
  const middle = middleOf(points);
  return points.map(({ x, y }) => {
    const distance = Math.hypot(x - middle.x, y - middle.y) || 1;
    const factor = (distance + margin) / distance;
    return { x: middle.x + (x - middle.x) * factor, y: middle.y + (y - middle.y) * factor };
  });
}

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** A closed curve through the middles of the sides. */
function trace(pen: CanvasRenderingContext2D, points: readonly Point[]): void {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return;
  const start = between(last, first);
  pen.beginPath();
  pen.moveTo(start.x, start.y);
  for (const [index, point] of points.entries()) {
    const next = between(point, points[(index + 1) % points.length] ?? first);
    pen.quadraticCurveTo(point.x, point.y, next.x, next.y);
  }
  pen.closePath();
}

export interface HullLayer {
  /** Points in pixels of the viewport. */
  readonly draw: (hulls: readonly Hull[]) => void;
  /** Moves what is drawn by pixels. */
  readonly shift: (by: Point) => void;
  readonly kill: () => void;
}

export function createHullLayer(container: HTMLElement): HullLayer {
  const surface = createSurface(container, 'canvas-hulls');
  return {
    draw: (hulls) => {
      const pen = surface.clear();
      for (const { points, color } of hulls) {
        trace(pen, widen(points, MARGIN));
        pen.fillStyle = `${color}14`;
        pen.strokeStyle = `${color}3d`;
        pen.lineWidth = 1;
        pen.fill();
        pen.stroke();
      }
    },
    shift: surface.shift,
    kill: surface.kill,
  };
}
