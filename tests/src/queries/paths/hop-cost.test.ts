import { describe, expect, it } from 'vitest';
import { hopCost } from '../../../../src/queries/paths/hop-cost.ts';

describe('the cost of a step', () => {
  const pair = { both: 2, first: 4, second: 5, total: 100 };
  // ln(2 * 100 / 20) / -ln(2 / 100), times ln 3.
  const closeness = (Math.log(10) / Math.log(50)) * Math.log(3);

  it('is 1/(0.15 + npmi * ln(1 + papers)) + 0.5 * ln(papers of the next name) for a statement', () => {
    expect(hopCost(pair, true)).toBeCloseTo(1 / (0.15 + closeness) + 0.5 * Math.log(5), 10);
  });

  it('is 1.6 times as far where two names only stand together, and farther where one paper says so', () => {
    const common = 0.5 * Math.log(5);
    expect((hopCost(pair, false) - common) / (hopCost(pair, true) - common)).toBeCloseTo(1.6, 10);
    const once = { ...pair, both: 1 };
    expect((hopCost(once, false) - common) / (hopCost(once, true) - common)).toBeGreaterThan(1.6);
  });

  it('counts no closeness where names stand together less than chance, in no paper, or in all', () => {
    const far = 1 / 0.15;
    expect(hopCost({ both: 1, first: 50, second: 1, total: 51 }, true)).toBeLessThan(far + 1);
    expect(hopCost({ both: 2, first: 50, second: 50, total: 100 }, true)).toBeCloseTo(
      far + 0.5 * Math.log(50),
      10,
    );
    expect(hopCost({ both: 0, first: 3, second: 1, total: 9 }, true)).toBeCloseTo(far, 10);
    expect(hopCost({ both: 9, first: 9, second: 9, total: 9 }, true)).toBeCloseTo(
      far + 0.5 * Math.log(9),
      10,
    );
  });
});
