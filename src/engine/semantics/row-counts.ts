/** SKIP and LIMIT: a number known before the rows are. */

import { compileError } from '../errors.ts';
import type { Expression } from '../syntax/ast.ts';
import { walk } from '../syntax/children.ts';
import type { Checker } from './checker.ts';
import { Scope } from './scope.ts';
import { cannotBe } from './static-types.ts';

/** @throws CypherError where the expression uses a variable, or is no whole number of at least zero. */
export function checkRowCount(c: Checker, expression: Expression | undefined, clause: string): void {
  if (expression === undefined) return;
  for (const part of walk(expression)) {
    const reads = ['variable', 'pattern predicate', 'subquery', 'pattern comprehension'].includes(part.kind);
    if (reads) {
      throw compileError(
        'NonConstantExpression',
        `It is not allowed to refer to variables in ${clause}.`,
        part,
      );
    }
  }
  const type = c.plain(expression, new Scope());
  if (cannotBe(type, ['INTEGER'])) {
    throw compileError(
      'InvalidArgumentType',
      `Type mismatch: ${clause} expects INTEGER but was given ${type.name}.`,
      expression,
    );
  }
  const literal =
    expression.kind === 'unary' && expression.operator === '-' && expression.operand.kind === 'literal'
      ? -Number(expression.operand.value)
      : expression.kind === 'literal'
        ? expression.value
        : undefined;
  if (literal === undefined) return;
  if (typeof literal !== 'bigint' && !(expression.kind === 'unary' && Number.isInteger(literal))) {
    throw compileError(
      'InvalidArgumentType',
      `Invalid input. '${String(literal)}' is not a valid value. Must be a non-negative integer.`,
      expression,
    );
  }
  if (Number(literal) < 0) {
    throw compileError(
      'NegativeIntegerArgument',
      `Invalid input. '${literal}' is not a valid value. Must be a non-negative integer.`,
      expression,
    );
  }
}
