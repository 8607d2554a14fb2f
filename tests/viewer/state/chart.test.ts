/** A chart as text in an address and back. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_TRENDS, readChart, toggleTrend, writeChart, type Chart } from '../../../viewer/state/chart.ts';

const id = fc.constantFrom('adam', 'c4', 'neural-tangent-kernel', 'mup');
const anyChart: fc.Arbitrary<Chart> = fc.oneof(
  fc.record({ kind: fc.constant('timeline' as const), id }),
  fc.record({ kind: fc.constant('matrix' as const), least: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    kind: fc.constant('trends' as const),
    ids: fc.uniqueArray(id, { maxLength: 4 }),
    share: fc.boolean(),
  }),
);

it('reads back every chart that it writes', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      expect(readChart(writeChart(chart))).toEqual(chart);
    }),
  );
});

it('takes no notice of what is none', () => {
  for (const text of ['', 'pie~adam', 'timeline', '~']) expect(readChart(text)).toBeUndefined();
  expect(readChart('matrix~many')).toEqual({ kind: 'matrix', least: 3 });
});

it('adds a name to the lines, takes it out again, and keeps no more than can be told apart', () => {
  const one = toggleTrend(undefined, 'adam');
  expect(one).toEqual({ kind: 'trends', ids: ['adam'], share: false });
  expect(toggleTrend(one, 'adam')).toMatchObject({ ids: [] });
  const many = Array.from({ length: 12 }, (_, index) => `n${index}`);
  const full = many.reduce<Chart | undefined>((chart, name) => toggleTrend(chart, name), undefined);
  expect(full).toMatchObject({ ids: many.slice(-MOST_TRENDS) });
});
