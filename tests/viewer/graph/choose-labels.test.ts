/** Labels never stand on each other. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLabels, shorten } from '../../../viewer/graph/choose-labels.ts';

const at = (x: number, y: number) => ({ x, y, width: 60, height: 16 });

describe('chooseLabels', () => {
  it('gives the place to the weightier of two', () => {
    const chosen = chooseLabels(
      [
        { id: 'light', weight: 1, places: [at(10, 0)] },
        { id: 'heavy', weight: 2, places: [at(0, 0)] },
      ],
      [],
    );
    expect(chosen.map(({ id }) => id)).toEqual(['heavy']);
  });

  it('takes the next place where the first is taken, and one that covers no node', () => {
    const places = [at(0, 0), at(-70, 0), at(0, 30)];
    const [chosen] = chooseLabels([{ id: 'a', weight: 1, places }], [{ x: 5, y: 5, width: 4, height: 4 }]);
    expect(chosen).toMatchObject({ x: -70, y: 0 });
  });

  it('stops at the number that is asked for', () => {
    const requests = [0, 1, 2].map((n) => ({ id: `${n}`, weight: n, places: [at(0, 40 * n)] }));
    expect(chooseLabels(requests, [], 2).map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('never lets two labels overlap', () => {
    const request = fc.record({
      id: fc.uuid(),
      weight: fc.nat(5),
      places: fc.array(
        fc.record({
          x: fc.nat(200),
          y: fc.nat(100),
          width: fc.integer({ min: 5, max: 90 }),
          height: fc.constant(16),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 25 }), (requests) => {
        const chosen = chooseLabels(requests, []);
        for (const [index, a] of chosen.entries()) {
          for (const b of chosen.slice(index + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});

describe('shorten', () => {
  it('cuts at a word, and leaves short names alone', () => {
    expect(shorten('neural tangent kernel', 40)).toBe('neural tangent kernel');
    expect(shorten('language model pretraining on code', 24)).toBe('language model…');
    expect(shorten('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudamp…');
  });
});
