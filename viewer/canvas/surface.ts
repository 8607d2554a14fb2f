/** A flat drawing surface that covers its container, sharp at any pixel ratio. */

import type { Point } from '../graph/placement.ts';

export interface Surface {
  readonly pen: CanvasRenderingContext2D;
  /** Fits it to the container and wipes it. */
  readonly clear: () => CanvasRenderingContext2D;
  /** Moves what is drawn by pixels, without drawing it again. */
  readonly shift: (by: Point) => void;
  readonly kill: () => void;
}

/** Throws where the browser gives no surface. */
export function createSurface(container: HTMLElement, className: string): Surface {
  const canvas = document.createElement('canvas');
  canvas.className = className;
  canvas.setAttribute('aria-hidden', 'true');
  container.append(canvas);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('The browser gives no surface to draw on');
  return {
    pen,
    clear: () => {
      const ratio = window.devicePixelRatio || 1;
      const { clientWidth, clientHeight } = container;
      const width = Math.round(clientWidth * ratio);
      const height = Math.round(clientHeight * ratio);
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, clientWidth, clientHeight);
      return pen;
    },
    shift: ({ x, y }) => {
      canvas.style.transform = x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px)`;
    },
    kill: () => canvas.remove(),
  };
}
