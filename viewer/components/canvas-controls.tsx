/** Zoom buttons over the canvas. */

import type { GraphCanvas } from '../canvas/sigma-canvas.ts';

const CONTROLS = [
  { direction: 'in', label: 'Zoom in', path: 'M8 3v10M3 8h10' },
  { direction: 'out', label: 'Zoom out', path: 'M3 8h10' },
  { direction: 'fit', label: 'Show the whole picture', path: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3' },
] as const;

export function CanvasControls({ canvas }: { readonly canvas: GraphCanvas | undefined }) {
  return (
    <div class="canvas-controls" role="group" aria-label="Zoom">
      {CONTROLS.map(({ direction, label, path }) => (
        <button
          key={direction}
          type="button"
          class="icon-button"
          aria-label={label}
          title={label}
          onClick={() => canvas?.zoom(direction)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={path} />
          </svg>
        </button>
      ))}
    </div>
  );
}
