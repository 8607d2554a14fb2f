/** Comparisons, chained: `a < b = c` means `a < b AND b = c`. */

import type { Comparison, ComparisonOperator } from '../../syntax/ast.ts';
import { equals } from '../../values/equality.ts';
import { compare } from '../../values/order.ts';
import { Duration } from '../../values/temporal/duration.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler, Evaluate } from '../compiler.ts';
import { and } from './logic.ts';

type Test = (left: Value, right: Value) => boolean | null;

/** False where a NaN is compared; null between types. */
function ordered(holds: (order: number) => boolean): Test {
  return (left, right) => {
    const order = compare(left, right);
    return order === null ? null : holds(order);
  };
}

/** Durations have no order, but equal ones are neither above nor below each other. */
function orderedOrSame(holds: (order: number) => boolean): Test {
  const test = ordered(holds);
  return (left, right) =>
    left instanceof Duration && right instanceof Duration && left.equals(right) ? true : test(left, right);
}

const TESTS: Record<ComparisonOperator, Test> = {
  '=': equals,
  '<>': (left, right) => {
    const same = equals(left, right);
    return same === null ? null : !same;
  },
  '<': ordered((order) => order < 0),
  '<=': orderedOrSame((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': orderedOrSame((order) => order >= 0),
};

/** `left operator right`. */
export function compareBy(operator: ComparisonOperator): Test {
  return TESTS[operator];
}

export function compileComparison(c: Compiler, expression: Comparison): Evaluate {
  const first = c.expression(expression.first);
  const steps = expression.rest.map(({ operator, operand }) => ({
    test: TESTS[operator],
    operand: c.expression(operand),
  }));
  const [only] = steps;
  if (steps.length === 1 && only !== undefined) {
    return (row, ctx) => only.test(first(row, ctx), only.operand(row, ctx));
  }
  return (row, ctx) => {
    let left = first(row, ctx);
    let result: boolean | null = true;
    for (const { test, operand } of steps) {
      const right = operand(row, ctx);
      result = and(result, test(left, right));
      if (result === false) return false;
      left = right;
    }
    return result;
  };
}
