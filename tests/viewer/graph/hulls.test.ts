/** Outlines of topics: convex, around the core, only where there are names enough. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widen } from '../../../viewer/canvas/hull-layer.ts';
import { isInside } from '../../../viewer/canvas/lasso.ts';
import { compose } from '../../../viewer/graph/composition.ts';
import { convexHull, hullsOf } from '../../../viewer/graph/hulls.ts';
import { drawn, knownOf, name, viewOf } from './picture-parts.ts';

const points = fc.array(
  fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) }),
  {
    minLength: 3,
    maxLength: 30,
  },
);

describe('a convex hull', () => {
  it('holds every point once it is widened', () => {
    fc.assert(
      fc.property(points, (all) => {
        const hull = convexHull(all);
        fc.pre(hull.length >= 3);
        const wide = widen(hull, 1);
        expect(all.every((point) => isInside(point, wide))).toBe(true);
      }),
    );
  });

  it('leaves out points within', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ];
    expect(convexHull([...square, { x: 2, y: 2 }, { x: 2, y: 0 }])).toEqual(square);
  });
});

describe('the outlines of topics', () => {
  it('pass over a name that stands far off, and topics of fewer than four names', () => {
    const core = [0, 1, 2, 3, 4, 5].map((at) => name(`n${at}`, { x: at % 3, y: at % 2, community: '0-a' }));
    const far = name('far', { x: 90, y: 90, community: '0-a' });
    const few = [7, 8].map((at) => name(`m${at}`, { x: at, y: at, community: '0-b' }));
    const overview = { nodes: [...core, far, ...few], relationships: [] };
    const graph = drawn(compose(viewOf({}), knownOf({ overview })));
    const topic = { name: 'n', color: '#000000' };
    const hulls = hullsOf(graph, [
      { ...topic, id: '0-a', drawn: 7, visible: 7 },
      { ...topic, id: '0-b', drawn: 2, visible: 2 },
    ]);
    expect(hulls.map(({ id }) => id)).toEqual(['0-a']);
    graph.forEachNode((id, node) => (node.part = id.startsWith('n') ? '1-n' : undefined));
    const part = { ...topic, id: '1-n', drawn: 6, visible: 6 };
    expect(hullsOf(graph, [part])[0]?.points).toHaveLength(4);
    expect(hullsOf(graph, [part], 0)).toEqual([]);
    expect(Math.max(...(hulls[0]?.points ?? []).map(({ x }) => x))).toBe(2);
  });
});
