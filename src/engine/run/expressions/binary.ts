/** Operators with two operands. */

import { expressionKey } from '../../semantics/expression-key.ts';
import type { Binary, Expression } from '../../syntax/ast.ts';
import { equals } from '../../values/equality.ts';
import { isList, type Value } from '../../values/value.ts';
import type { Compiler, Evaluate } from '../compiler.ts';
import { compareBy } from './comparison.ts';
import { calculate, concatenate, plus } from './arithmetic.ts';
import { and, or, requireBoolean, xor } from './logic.ts';
import { compileRegularExpression } from './regular-expressions.ts';

export function compileBinary(c: Compiler, expression: Binary): Evaluate {
  const simpler = simplifyLogic(expression);
  if (simpler !== expression) return c.expression(simpler);
  const left = c.expression(expression.left);
  const right = c.expression(expression.right);
  const { operator } = expression;
  switch (operator) {
    case 'and':
      return (row, ctx) => {
        const first = requireBoolean(left(row, ctx));
        return first === false ? false : and(first, requireBoolean(right(row, ctx)));
      };
    case 'or':
      return (row, ctx) => {
        const first = requireBoolean(left(row, ctx));
        return first === true ? true : or(first, requireBoolean(right(row, ctx)));
      };
    case 'xor':
      return (row, ctx) => xor(requireBoolean(left(row, ctx)), requireBoolean(right(row, ctx)));
    case 'in':
      return (row, ctx) => isIn(left(row, ctx), right(row, ctx));
    case '+':
      return (row, ctx) => plus(left(row, ctx), right(row, ctx), ctx);
    case '||':
      return (row, ctx) => concatenate(left(row, ctx), right(row, ctx), ctx);
    case 'starts with':
    case 'ends with':
    case 'contains': {
      const test = TEXT_TESTS[operator];
      return (row, ctx) => {
        const [text, part] = [left(row, ctx), right(row, ctx)];
        return typeof text === 'string' && typeof part === 'string' ? test(text, part) : null;
      };
    }
    case '=~': {
      const match = compileRegularExpression();
      return (row, ctx) => match(left(row, ctx), right(row, ctx), ctx);
    }
    default:
      return (row, ctx) => calculate(operator, left(row, ctx), right(row, ctx));
  }
}

/** What an expression is that holds only literals, where that is a boolean; undefined for all others. */
function knownTruth(expression: Expression): boolean | undefined {
  if (expression.kind === 'literal')
    return typeof expression.value === 'boolean' ? expression.value : undefined;
  if (expression.kind !== 'comparison') return undefined;
  const [only] = expression.rest;
  const { first } = expression;
  if (expression.rest.length !== 1 || first.kind !== 'literal' || only?.operand.kind !== 'literal')
    return undefined;
  return compareBy(only.operator)(first.value, only.operand.value) ?? undefined;
}

const DECIDING: Partial<Record<Binary['operator'], boolean>> = { and: false, or: true };

/** As Neo4j does: what a literal decides is not computed, and `x AND true` or `x OR x` is x, of whatever type. */
export function simplifyLogic(expression: Binary): Expression {
  const { operator, left, right } = expression;
  const deciding = DECIDING[operator];
  if (deciding === undefined && operator !== 'xor') return expression;
  if (deciding !== undefined && expressionKey(left) === expressionKey(right)) return left;
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const known = knownTruth(side);
    if (known === undefined || other.kind === 'parameter') continue;
    if (known === deciding) return { kind: 'literal', value: known, from: side.from, to: side.to };
    if (deciding !== undefined || !known) return other;
  }
  return expression;
}

const TEXT_TESTS: Record<'starts with' | 'ends with' | 'contains', (text: string, part: string) => boolean> =
  {
    'starts with': (text, part) => text.startsWith(part),
    'ends with': (text, part) => text.endsWith(part),
    contains: (text, part) => text.includes(part),
  };

/** A value that is no list counts as a list of it. Null where no element is equal but one may be. */
export function isIn(value: Value, list: Value): boolean | null {
  if (list === null) return null;
  let known = true;
  for (const element of isList(list) ? list : [list]) {
    const same = equals(value, element);
    if (same === true) return true;
    if (same === null) known = false;
  }
  return known ? false : null;
}
