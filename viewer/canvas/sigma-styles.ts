/** How sigma draws what it is given: attributes of nodes and edges, and what their states change. */

import type { NodeShape } from '../graph/node-shapes.ts';
import type { CanvasTheme } from './canvas-theme.ts';

/** Our shapes by sigma's names; bar and page differ by `aspectRatio`. */
const SIGMA_SHAPES: Readonly<Record<NodeShape, string>> = {
  circle: 'circle',
  diamond: 'diamond',
  triangle: 'triangle',
  square: 'square',
  bar: 'rectangle',
  page: 'rectangle',
};

/** Only attributes and states: one rule with a function would have sigma evaluate all of them at every hover. */
export function stylesOf(theme: CanvasTheme) {
  return {
    nodes: [
      {
        x: { attribute: 'x' },
        y: { attribute: 'y' },
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        shape: { attribute: 'shape', dict: SIGMA_SHAPES, defaultValue: 'circle' },
        aspectRatio: { attribute: 'shape', dict: { page: 0.72 }, defaultValue: 1.7 },
        visibility: { attribute: 'visibility' },
        labelVisibility: 'hidden',
        depth: 'nodes',
        cursor: 'pointer',
      } as const,
      { matchState: 'isActive', cases: { true: { depth: 'topNodes' } } } as const,
    ],
    edges: [
      {
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        head: { attribute: 'head' },
        gap: { attribute: 'gap' },
        label: { attribute: 'label' },
        visibility: { attribute: 'visibility' },
        path: 'straight',
        parallelPath: 'curved',
        selfLoopPath: 'loop',
        labelPosition: 'over',
        labelVisibility: 'hidden',
        labelSize: 11,
        labelColor: theme.text,
        labelFont: theme.font,
        depth: 'edges',
      } as const,
      { matchState: 'isActive', cases: { true: { depth: 'topEdges', labelDepth: 'topEdges' } } } as const,
      { matchState: 'isLabelled', cases: { true: { labelVisibility: 'visible' } } } as const,
    ],
  };
}
