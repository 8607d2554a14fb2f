/** A plan as lines: every operator, its depth, and its share of the whole cost. */

import { expect, it } from 'vitest';
import type { QueryPlan } from '../../../src/domain/answers.ts';
import { planRows } from '../../../viewer/console/plan-rows.ts';

const plan: QueryPlan = {
  operator: 'Projection',
  estimatedRows: 10,
  children: [
    {
      operator: 'Filter',
      estimatedRows: 10,
      children: [{ operator: 'Scan', estimatedRows: 80, children: [] }],
    },
  ],
};

it('puts an operator before those whose rows it takes, one step deeper', () => {
  expect(planRows(plan).map(({ operator, depth }) => [operator, depth])).toEqual([
    ['Projection', 0],
    ['Filter', 1],
    ['Scan', 2],
  ]);
});

it('shares out what is expected, and what was read where the plan was profiled', () => {
  expect(planRows(plan).map(({ share }) => share)).toEqual([0.1, 0.1, 0.8]);
  const profiled: QueryPlan = {
    ...plan,
    dbHits: 1,
    children: [{ operator: 'Scan', estimatedRows: 1, dbHits: 3, children: [] }],
  };
  expect(planRows(profiled).map(({ share }) => share)).toEqual([0.25, 0.75]);
});

it('has no share where nothing costs anything', () => {
  expect(planRows({ operator: 'Empty', estimatedRows: 0, children: [] })[0]?.share).toBe(0);
});
