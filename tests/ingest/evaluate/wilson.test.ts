import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../ingest/evaluate/wilson.ts';

describe('the Wilson interval', () => {
  it('is that of the textbooks: 8 of 10, and 0 of 10', () => {
    const eight = wilsonInterval(8, 10);
    expect([eight.from.toFixed(4), eight.to.toFixed(4)]).toEqual(['0.4902', '0.9433']);
    const none = wilsonInterval(0, 10);
    expect([none.from, none.to.toFixed(4)]).toEqual([0, '0.2775']);
  });

  it('says nothing where nothing was judged', () => {
    expect(wilsonInterval(0, 0)).toEqual({ from: 0, to: 1 });
  });

  it('holds the share seen, stays within 0 and 1, and narrows with more judged', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, part) => {
          const right = Math.round(part * all);
          const one = wilsonInterval(right, all);
          const four = wilsonInterval(4 * right, 4 * all);
          expect(one.from).toBeGreaterThanOrEqual(0);
          expect(one.to).toBeLessThanOrEqual(1);
          expect(one.from).toBeLessThanOrEqual(right / all + 1e-12);
          expect(one.to).toBeGreaterThanOrEqual(right / all - 1e-12);
          expect(four.to - four.from).toBeLessThan(one.to - one.from);
        },
      ),
    );
  });
});
