/** New nodes find free places beside their parent. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside, placeNear, spacingOf } from '../../../viewer/graph/placement.ts';

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

  it('finds places where all that is drawn lies in what is nearly one', () => {
    const places = placeBeside({ x: 0, y: 0 }, 3, [
      { x: 0, y: 0 },
      { x: 0, y: Number.MIN_VALUE },
    ]);
    expect(places.map(({ x, y }) => Math.round(Math.hypot(x, y) * 10) / 10)).toEqual([1.6, 1.6, 1.6]);
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

describe('placeNear', () => {
  it('takes the point itself where it is free, else a free place beside it', () => {
    expect(placeNear({ x: 9, y: 9 }, grid)).toEqual({ x: 9, y: 9 });
    const { x, y } = placeNear({ x: 2, y: 2 }, grid);
    const nearest = Math.min(...grid.map((other) => Math.hypot(x - other.x, y - other.y)));
    expect(nearest).toBeGreaterThan(spacingOf(grid) * 0.79);
    expect(Math.hypot(x - 2, y - 2)).toBeLessThan(5);
  });
});
