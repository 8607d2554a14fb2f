/** What lies in the viewport gets a label, and what is looked for comes into view. */

import { describe, expect, it } from 'vitest';
import { activeAround, NOTHING_ACTIVE } from '../../../viewer/graph/active.ts';
import { labelNodes, middleOutOfView, type Viewport } from '../../../viewer/canvas/viewport.ts';
import { overviewGraph } from '../graph/picture-parts.ts';

const viewport: Viewport = {
  size: () => ({ width: 1000, height: 800 }),
  toPixels: ({ x, y }) => ({ x: 500 + 100 * x, y: 400 - 100 * y }),
  radiusOf: (size) => size,
};

describe('the viewport', () => {
  it('labels what is visible, what is active first', () => {
    const graph = overviewGraph();
    graph.setNodeAttribute('c4', 'visibility', 'hidden');
    const nodes = labelNodes(viewport, graph, activeAround(graph, 'adam'));
    expect(nodes.toSorted((a, b) => b.weight - a.weight).map(({ id }) => id)).toEqual([
      'adam',
      'lion',
      'ntk',
    ]);
    expect(nodes.find(({ id }) => id === 'lion')).toMatchObject({ x: 500, y: 0, active: true });
    expect(labelNodes({ ...viewport, toPixels: () => ({ x: 5000, y: 0 }) }, graph, NOTHING_ACTIVE)).toEqual(
      [],
    );
  });

  it('stays where all is well in view, and goes to the middle of what is not', () => {
    const graph = overviewGraph();
    expect(middleOutOfView(viewport, graph, ['adam', 'absent'])).toBeUndefined();
    expect(middleOutOfView(viewport, graph, ['adam', 'ntk'])).toEqual({ x: 300, y: 600 });
  });
});
