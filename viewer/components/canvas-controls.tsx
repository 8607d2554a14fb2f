/** Buttons over the canvas: zoom, and the lasso. */

import type { GraphCanvas } from '../canvas/sigma-canvas.ts';
import { IconButton } from './icon.tsx';

export interface CanvasControlsProps {
  readonly canvas: GraphCanvas | undefined;
  readonly lasso: boolean;
  readonly onLasso: () => void;
}

export function CanvasControls({ canvas, lasso, onLasso }: CanvasControlsProps) {
  return (
    <div class="canvas-controls" role="group" aria-label="Zoom and selection">
      <IconButton name="plus" label="Zoom in" onClick={() => canvas?.zoom('in')} />
      <IconButton name="minus" label="Zoom out" onClick={() => canvas?.zoom('out')} />
      <IconButton name="fit" label="Show the whole picture" onClick={() => canvas?.zoom('fit')} />
      <IconButton
        name="lasso"
        label="Select with a lasso (or drag with the shift key)"
        pressed={lasso}
        onClick={onLasso}
      />
    </div>
  );
}
