/** A shape for each type: the second cue beside color, the same on the canvas and in the legend. */

export type NodeShape = 'circle' | 'diamond' | 'triangle' | 'square' | 'bar' | 'page';

const SHAPES: Readonly<Record<string, NodeShape>> = {
  Method: 'circle',
  Concept: 'diamond',
  Task: 'triangle',
  Dataset: 'square',
  Metric: 'bar',
  Paper: 'page',
};

export function shapeOf(type: string): NodeShape {
  return SHAPES[type] ?? 'circle';
}

/** Shapes of one radius cover different areas; this evens them out. */
const STRETCH: Readonly<Record<NodeShape, number>> = {
  circle: 1,
  diamond: 1.25,
  triangle: 1.3,
  square: 1,
  bar: 1.15,
  page: 1.15,
};

/** Radius in pixels: the area grows with the number of papers, up to a limit. */
export function sizeOf(type: string, papers: number): number {
  return STRETCH[shapeOf(type)] * Math.min(14, 3.4 + 2 * Math.sqrt(papers));
}
