/** New nodes find free places beside their parent. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside, placeLoose, spacingOf } from '../../../viewer/graph/placement.ts';

const grid = Array.from({ length: 36 }, (_, index) => ({ x: index % 6, y: Math.floor(index / 6) }));
const point = fc.record({
  x: fc.double({ min: -50, max: 50, noNaN: true }),
  y: fc.double({ min: -50, max: 50, noNaN: true }),
});

describe('placeBeside', () => {
  it('gives each new node a place of its own, away from what is drawn', () => {
    const parent = { x: 5, y: 5 };
    const places = placeBeside(parent, 25, grid);
    const apart = spacingOf(grid) * 0.79;
    expect(places).toHaveLength(25);
    for (const [index, place] of places.entries()) {
      for (const other of [...grid, ...places.slice(0, index)]) {
        expect(Math.hypot(place.x - other.x, place.y - other.y)).toBeGreaterThan(apart);
      }
    }
  });

  it('faces away from the middle of the picture first', () => {
    const [first] = placeBeside({ x: 5, y: 2.5 }, 1, grid);
    expect(first?.x).toBeGreaterThan(5);
  });

  it('finds places in any picture, the same ones each time', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), point, fc.nat({ max: 40 }), (drawn, parent, count) => {
        const places = placeBeside(parent, count, [...drawn, parent]);
        expect(places).toHaveLength(count);
        expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        expect(placeBeside(parent, count, [...drawn, parent])).toEqual(places);
      }),
      { numRuns: 60 },
    );
  });
});

describe('placeLoose', () => {
  it('keeps the nodes of a group nearer to each other than to other groups', () => {
    const [a, b, c] = placeLoose(['one', 'one', 'two'], []);
    const distance = (p = { x: 0, y: 0 }, q = { x: 0, y: 0 }): number => Math.hypot(p.x - q.x, p.y - q.y);
    expect(distance(a, b)).toBeLessThan(distance(a, c));
    expect(distance(a, b)).toBeGreaterThan(0);
  });
});
