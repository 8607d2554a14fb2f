/** Grouping: inside an aggregating expression only constants, aggregates and simple grouping values may stand. */

import { compileError } from '../errors.ts';
import type { Expression, Variable } from '../syntax/ast.ts';
import { childrenOf, walk } from '../syntax/children.ts';
import { rewrite } from '../syntax/rewrite.ts';
import { isAggregateName } from './aggregate-names.ts';
import type { Column } from './checked.ts';
import type { Checker } from './checker.ts';
import { expressionKey } from './expression-key.ts';

/** The name under which a substituted column stands; no variable can be called so. */
const COLUMN = ' column ';

function isAggregate(expression: Expression): boolean {
  return expression.kind === 'count star' || (expression.kind === 'call' && isAggregateName(expression.name));
}

/** A grouping value that may be used in an aggregating expression: a variable, or a property of one. */
function isSimple(expression: Expression): boolean {
  return expression.kind === 'variable' || (expression.kind === 'property' && isSimple(expression.object));
}

/**
 * Replaces projected values by their columns. `group`: in an expression that aggregates, before it does, only simple
 * ones. `order`: in ORDER BY and WHERE, which see only columns.
 */
export function groupingSubstitution(
  c: Checker,
  columns: readonly Column[],
  mode: 'group' | 'order',
): (expression: Expression) => Expression {
  const known = new Map<string, Column>();
  for (const column of columns) {
    const usable = mode === 'order' || isSimple(column.source);
    if (usable && column.source.kind !== 'literal') known.set(expressionKey(column.source), column);
  }
  const replace = (expression: Expression): Expression | undefined => {
    if (mode === 'group' && isAggregate(expression)) return expression;
    const column = known.get(expressionKey(expression));
    if (column === undefined) return undefined;
    const name = mode === 'group' ? `${COLUMN}${column.name}` : column.name;
    const variable: Variable = { kind: 'variable', name, from: expression.from, to: expression.to };
    c.checked.slotOf.set(variable, column.slot);
    return variable;
  };
  return (expression) => rewrite(expression, replace);
}

/** @throws CypherError where a value stands beside an aggregate that is no grouping value; gives aggregates slots. */
export function checkGrouping(
  c: Checker,
  expression: Expression,
  locals: ReadonlySet<string> = new Set(),
): void {
  if (isAggregate(expression)) {
    c.checked.aggregateSlots.set(expression, c.newSlot());
    return;
  }
  if (expression.kind === 'variable') {
    if (expression.name.startsWith(COLUMN) || locals.has(expression.name)) return;
    throw ambiguous(expression);
  }
  if (expression.kind === 'subquery' || expression.kind === 'pattern comprehension') return;
  const inner = localsOf(expression, locals);
  for (const child of childrenOf(expression)) checkGrouping(c, child, inner);
}

function localsOf(expression: Expression, locals: ReadonlySet<string>): ReadonlySet<string> {
  if (expression.kind === 'reduce') {
    return new Set([...locals, expression.variable.name, expression.accumulator.name]);
  }
  if (expression.kind === 'list comprehension' || expression.kind === 'quantifier') {
    return new Set([...locals, expression.variable.name]);
  }
  return expression.kind === 'case' ? new Set([...locals, ' subject']) : locals;
}

function ambiguous(expression: Expression): Error {
  return compileError(
    'AmbiguousAggregationExpression',
    'Aggregation column contains implicit grouping expressions: project the value in a WITH first.',
    expression,
  );
}

/** All aggregates in an expression. */
export function aggregatesIn(expression: Expression): Expression[] {
  return [...walk(expression)].filter(isAggregate);
}
