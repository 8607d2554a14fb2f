/** Actions of a reader, at random. */

import fc from 'fast-check';
import type { Chart } from '../../../viewer/state/chart.ts';
import { COLORINGS, SIZINGS } from '../../../viewer/state/view.ts';
import type { Action } from '../../../viewer/state/view-actions.ts';

/** Few, so that actions meet. */
const id = fc.constantFrom('adam', 'c4', 'neural-tangent-kernel', 'p-0a1b2c3d4e5f');
const year = fc.integer({ min: 1990, max: 2030 });
const place = fc.integer({ min: -1e6, max: 1e6 }).map((hundredths) => hundredths / 100);

export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ type: fc.constant('select' as const), id: fc.option(id, { nil: undefined }) }),
  fc.record({ type: fc.constant('toggleSelected' as const), id }),
  fc.record({ type: fc.constant('selectMany' as const), ids: fc.array(id, { maxLength: 4 }) }),
  fc.record({ type: fc.constant('expand' as const), id, count: fc.constantFrom(25, 50) }),
  fc.record({ type: fc.constant('collapse' as const), id }),
  fc.record({
    type: fc.constant('showRows' as const),
    statement: fc.string({ minLength: 1, unit: 'grapheme' }),
  }),
  fc.record({ type: fc.constant('hide' as const), ids: fc.array(id, { maxLength: 2 }) }),
  fc.record({ type: fc.constant('pin' as const), id, at: fc.record({ x: place, y: place }) }),
  fc.record({ type: fc.constant('unpin' as const), id }),
  fc.record({
    type: fc.constant('toggle' as const),
    list: fc.constantFrom('hiddenTypes', 'hiddenRelations', 'hiddenTopics'),
    name: fc.constantFrom('Task', 'AFFECTS', '0-adam'),
  }),
  fc.record({ type: fc.constant('setGenerics' as const), shown: fc.boolean() }),
  fc.record({ type: fc.constant('setHubs' as const), shown: fc.boolean() }),
  fc
    .tuple(year, year)
    .map(([a, b]): Action => ({ type: 'setYears', years: { from: Math.min(a, b), to: Math.max(a, b) } })),
  fc.record({ type: fc.constant('colorBy' as const), by: fc.constantFrom(...COLORINGS) }),
  fc.record({ type: fc.constant('sizeBy' as const), by: fc.constantFrom(...SIZINGS) }),
  fc.record({ type: fc.constant('startPath' as const), from: id }),
  fc.record({ type: fc.constant('endPath' as const), to: id }),
  fc.record({ type: fc.constant('choosePath' as const), chosen: fc.integer({ min: 0, max: 4 }) }),
  fc.constant<Action>({ type: 'turnPath' }),
  fc.constant<Action>({ type: 'leavePath' }),
  fc.record({
    type: fc.constant('showChart' as const),
    chart: fc.constantFrom<Chart>(
      { kind: 'timeline', id: 'adam' },
      { kind: 'matrix', least: 3 },
      { kind: 'trends', ids: ['adam', 'c4'], share: true },
    ),
  }),
  fc.constant<Action>({ type: 'closeChart' }),
);
