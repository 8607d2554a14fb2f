/** What lies in the viewport gets a label, and what is looked for comes into view. */

import { describe, expect, it } from 'vitest';
import { activeAround, NOTHING_ACTIVE } from '../../../viewer/graph/active.ts';
import { labelNodes, middleOutOfView, projectionOf, type Viewport } from '../../../viewer/canvas/viewport.ts';
import { overviewGraph } from '../graph/picture-parts.ts';

const viewport: Viewport = {
  size: () => ({ width: 1000, height: 800 }),
  camera: () => ({ x: 0.5, y: 0.5, ratio: 1 }),
  toPixels: ({ x, y }) => ({ x: 500 + 100 * x, y: 400 - 100 * y }),
  radiusOf: (size) => size,
};

describe('the viewport', () => {
  it('labels what is visible, what is active first', () => {
    const graph = overviewGraph();
    graph.setNodeAttribute('c4', 'visibility', 'hidden');
    const nodes = labelNodes(viewport, graph, activeAround(graph, 'adam'), graph.nodes());
    expect(nodes.toSorted((a, b) => b.weight - a.weight).map(({ id }) => id)).toEqual([
      'adam',
      'lion',
      'ntk',
    ]);
    expect(nodes.find(({ id }) => id === 'lion')).toMatchObject({ x: 500, y: 0, active: true });
    expect(
      labelNodes({ ...viewport, toPixels: () => ({ x: 5000, y: 0 }) }, graph, NOTHING_ACTIVE, graph.nodes()),
    ).toEqual([]);
  });

  it('labels only those that are asked for, and none that has gone', () => {
    const graph = overviewGraph();
    const nodes = labelNodes(viewport, graph, NOTHING_ACTIVE, ['ntk', 'absent']);
    expect(nodes.map(({ id, x, y }) => [id, x, y])).toEqual([['ntk', 100, 800]]);
  });

  it('projects by three points as the camera does one by one', () => {
    const turned: Viewport = {
      ...viewport,
      toPixels: ({ x, y }) => ({ x: 3 + 2 * x - y, y: 5 - x - 4 * y }),
    };
    const project = projectionOf(turned);
    for (const at of [
      { x: 7, y: -2 },
      { x: -0.5, y: 30 },
    ])
      expect(project(at)).toEqual(turned.toPixels(at));
  });

  it('stays where all is well in view, and goes to the middle of what is not', () => {
    const graph = overviewGraph();
    expect(middleOutOfView(viewport, graph, ['adam', 'absent'])).toBeUndefined();
    expect(middleOutOfView(viewport, graph, ['adam', 'ntk'])).toEqual({ x: 300, y: 600 });
  });
});
