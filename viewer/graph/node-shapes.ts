/** A shape for each type: the second cue beside color, the same on the canvas and in the legend. */

import type { EntityType } from '../../src/domain/schema.ts';

/** What a node on the screen can be. */
export type ScreenType = EntityType | 'Paper';

export type NodeShape = 'circle' | 'diamond' | 'triangle' | 'square' | 'bar' | 'page';

const SHAPES: Readonly<Record<ScreenType, NodeShape>> = {
  Method: 'circle',
  Concept: 'diamond',
  Task: 'triangle',
  Dataset: 'square',
  Metric: 'bar',
  Paper: 'page',
};

export function isScreenType(name: string): name is ScreenType {
  return Object.hasOwn(SHAPES, name);
}

export function shapeOf(type: ScreenType): NodeShape {
  return SHAPES[type];
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

export function stretchOf(shape: NodeShape): number {
  return STRETCH[shape];
}
