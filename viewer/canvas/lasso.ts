/** The lasso: a line drawn around names with the shift key, or with the lasso's button on. */

import type { Point } from '../graph/placement.ts';
import { createSurface } from './surface.ts';

export interface LassoOptions {
  /** Whether a drag without the shift key draws, too. */
  readonly isOn: () => boolean;
  /** Corners of the line, in pixels from the upper left corner. */
  readonly onDrawn: (corners: readonly Point[]) => void;
  readonly color: string;
}

/** Whether a point is inside of a polygon: a ray to the right crosses its sides an odd number of times. */
export function isInside({ x, y }: Point, corners: readonly Point[]): boolean {
  let inside = false;
  for (const [index, a] of corners.entries()) {
    const b = corners[(index + corners.length - 1) % corners.length] ?? a;
    const crosses = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    if (crosses) inside = !inside;
  }
  return inside;
}

/** A line shorter than that is a click with the shift key. */
const LEAST_PIXELS = 12;

function draw(pen: CanvasRenderingContext2D, corners: readonly Point[], color: string): void {
  pen.beginPath();
  for (const { x, y } of corners) pen.lineTo(x, y);
  pen.closePath();
  pen.fillStyle = `${color}22`;
  pen.strokeStyle = color;
  pen.lineWidth = 1.5;
  pen.setLineDash([5, 4]);
  pen.fill();
  pen.stroke();
}

/** Listens before sigma does, which would pan; gives the way to stop. */
export function createLasso(container: HTMLElement, { isOn, onDrawn, color }: LassoOptions): () => void {
  const surface = createSurface(container, 'canvas-lasso');
  let corners: Point[] | undefined;
  const at = (event: PointerEvent): Point => {
    const box = container.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const isTooShort = (line: readonly Point[]): boolean => {
    const [first] = line;
    if (first === undefined) return true;
    return line.every(({ x, y }) => Math.hypot(x - first.x, y - first.y) < LEAST_PIXELS);
  };

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.shiftKey || isOn())) return;
    corners = [at(event)];
  };
  const onMove = (event: PointerEvent): void => {
    if (corners === undefined) return;
    event.stopPropagation();
    corners.push(at(event));
    draw(surface.clear(), corners, color);
  };
  const onUp = (event: PointerEvent): void => {
    const line = corners;
    corners = undefined;
    surface.clear();
    if (line === undefined || isTooShort(line)) return;
    event.stopPropagation();
    onDrawn(line);
  };
  /** Sigma listens to the mouse; while a line is drawn it hears nothing. */
  const hush = (event: Event): void => {
    if (corners !== undefined) event.stopPropagation();
  };
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  container.addEventListener('pointerdown', onDown, options);
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerup', onUp, options);
  for (const name of ['mousedown', 'touchstart'] as const) container.addEventListener(name, hush, options);
  for (const name of ['mousemove', 'touchmove'] as const) window.addEventListener(name, hush, options);
  return () => {
    stop.abort();
    surface.kill();
  };
}
