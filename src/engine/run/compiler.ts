/** What compilation has at hand: the checked statement, and the rules for plans and expressions, tied by compile.ts. */

import type { Plan } from '../plan/plan.ts';
import type { Checked } from '../semantics/checked.ts';
import type { Expression, LabelExpression, LabelName } from '../syntax/ast.ts';
import type { Value } from '../values/value.ts';
import type { Row, Rows, RunContext } from './context.ts';

/** The rows of a plan, given the row it is an argument of. */
export type Operator = (ctx: RunContext, argument: Row) => Rows;
export type Evaluate = (row: Row, ctx: RunContext) => Value;
export type TestLabel = (value: Value, row: Row, ctx: RunContext) => boolean | null;

export interface Compiler {
  readonly checked: Checked;
  operator(plan: Plan): Operator;
  /** The same, but a row may be changed once the next one is asked for: for those who keep none. */
  passing(plan: Plan): Operator;
  expression(expression: Expression): Evaluate;
  label(label: LabelExpression): TestLabel;
  labelNames(labels: readonly LabelName[]): (row: Row, ctx: RunContext) => string[];
  slot(variable: Expression): number;
}

/** All rows of an operator at once, pauses left out: for subqueries inside expressions. */
export function* rowsOf(operator: Operator, ctx: RunContext, argument: Row): Generator<Row> {
  for (const row of operator(ctx, argument)) if (row !== null) yield row;
}

/** A copy of the row in which one slot differs. */
export function extend(row: Row, slot: number, value: Value): Row {
  const copy = row.slice();
  copy[slot] = value;
  return copy;
}
