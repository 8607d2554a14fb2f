/** A region is named where it is seen, and its name never leaves the canvas. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../../viewer/graph/region-label.ts';

const canvas = { width: 600, height: 400 };
const label = { width: 100, height: 32 };
const square = (left: number, top: number, side: number) => [
  { x: left, y: top },
  { x: left + side, y: top },
  { x: left + side, y: top + side },
  { x: left, y: top + side },
];

describe('the name of a region', () => {
  it('stands in its middle first, then higher and lower', () => {
    const [first, higher, lower] = placesIn(square(200, 100, 200), label, canvas);
    expect(first).toEqual({ x: 250, y: 184, width: 100, height: 32 });
    expect(higher?.y).toBeLessThan(184);
    expect(lower?.y).toBeGreaterThan(184);
  });

  it('stands in the middle of what is seen of it', () => {
    const [first] = placesIn(square(100, -300, 400), label, canvas);
    expect(first).toEqual({ x: 250, y: 34, width: 100, height: 32 });
  });

  it('is left out where too little of the region is in view', () => {
    expect(placesIn(square(-380, 100, 400), label, canvas)).toEqual([]);
    expect(placesIn(square(700, 100, 50), label, canvas)).toEqual([]);
  });

  it('never leaves the canvas', () => {
    const place = fc.integer({ min: -700, max: 700 });
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 900 }), (left, top, side) => {
        for (const { x, y, width, height } of placesIn(square(left, top, side), label, canvas)) {
          expect(x >= 0 && x + width <= canvas.width).toBe(true);
          expect(y >= 0 && y + height <= canvas.height).toBe(true);
        }
      }),
    );
  });
});
