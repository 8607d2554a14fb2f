/** How many rows a plan is thought to give, for EXPLAIN; patterns carry their own estimates. */

import type { Expression } from '../syntax/ast.ts';
import type { Plan } from './plan.ts';

/** Guesses where nothing is known. */
const GUESS = { list: 10, passing: 0.5, distinct: 0.7 } as const;

/** Rows in all, for one row of its argument. */
export function estimatedRows(plan: Plan): number {
  if (plan.estimate !== undefined) return plan.estimate;
  const input = 'input' in plan ? estimatedRows(plan.input) : 1;
  switch (plan.op) {
    case 'filter':
      return input * GUESS.passing ** plan.predicates.length;
    case 'unwind':
      return input * (plan.list.kind === 'list' ? plan.list.elements.length : GUESS.list);
    case 'aggregate':
      return plan.keys.length === 0 ? 1 : Math.sqrt(input);
    case 'distinct':
      return input * GUESS.distinct;
    case 'limit':
      return Math.min(input, countOf(plan.count));
    case 'skip':
      return Math.max(0, input - countOf(plan.count, 0));
    case 'sort':
      return Math.min(input, ...(plan.top?.length === 1 ? plan.top.map((count) => countOf(count)) : []));
    case 'nothing':
      return 0;
    case 'union':
      return plan.parts.reduce((sum, { plan: part }) => sum + estimatedRows(part), 0);
    case 'optional':
      return input * Math.max(1, estimatedRows(plan.inner));
    case 'call subquery':
      return plan.unit ? input : input * estimatedRows(plan.inner);
    case 'merge':
      return input * Math.max(1, estimatedRows(plan.match));
    default:
      return input;
  }
}

function countOf(count: Expression, fallback = Infinity): number {
  return count.kind === 'literal' && typeof count.value === 'bigint' ? Number(count.value) : fallback;
}
