/** Arithmetic: integers checked to 64 bits, floats as IEEE has them, strings and lists joined. */

import { runtimeError } from '../../errors.ts';
import { temporalArithmetic } from '../../values/temporal/arithmetic.ts';
import { formatScalar } from '../../values/text.ts';
import { isList, isNumber, typeOf, type Value } from '../../values/value.ts';
import type { RunContext } from '../context.ts';

const MAX = 2n ** 63n - 1n;
const MIN = -(2n ** 63n);

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^';

/** @throws CypherError where an integer leaves 64 bits. */
export function checked(value: bigint, what: string): bigint {
  if (value > MAX || value < MIN) throw runtimeError('ArithmeticOverflow', `long overflow: ${what}`);
  return value;
}

export function negate(value: Value): Value {
  if (value === null) return null;
  if (typeof value === 'bigint') return checked(-value, `-(${value})`);
  if (typeof value === 'number') return -value;
  throw runtimeError('InvalidOperand', `Cannot negate a ${typeOf(value)}.`);
}

/** `left operator right`. */
export function calculate(operator: ArithmeticOperator, left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'bigint' && typeof right === 'bigint') return integers(operator, left, right);
  if (isNumber(left) && isNumber(right)) return floats(operator, Number(left), Number(right));
  const temporal =
    operator === '%' || operator === '^' ? undefined : temporalArithmetic(operator, left, right);
  if (temporal !== undefined) return temporal;
  throw runtimeError('InvalidOperand', `Cannot calculate ${typeOf(left)} ${operator} ${typeOf(right)}.`);
}

function integers(operator: ArithmeticOperator, left: bigint, right: bigint): Value {
  switch (operator) {
    case '+':
      return checked(left + right, `${left} + ${right}`);
    case '-':
      return checked(left - right, `${left} - ${right}`);
    case '*':
      return checked(left * right, `${left} * ${right}`);
    case '^':
      return Number(left) ** Number(right);
    case '/':
    case '%':
      if (right === 0n) throw runtimeError('DivisionByZero', '/ by zero');
      return operator === '/' ? checked(left / right, `${left} / ${right}`) : left % right;
  }
}

function floats(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
    case '^':
      return left ** right;
  }
}

/** `+`: sums, and joins of strings and lists; a value beside a list becomes its element. */
export function plus(left: Value, right: Value, ctx: RunContext): Value {
  if (isList(left) && isList(right)) {
    ctx.charge((left.length + right.length) * 8);
    return [...left, ...right];
  }
  if (left === null || right === null) return null;
  if (isList(left)) return [...left, right];
  if (isList(right)) return [left, ...right];
  if (typeof left === 'string' || typeof right === 'string') {
    const [a, b] = [formatScalar(left), formatScalar(right)];
    if (a !== undefined && b !== undefined) {
      ctx.charge((a.length + b.length) * 2);
      return a + b;
    }
  }
  return calculate('+', left, right);
}

/** `||`: strings with strings, lists with lists. */
export function concatenate(left: Value, right: Value, ctx: RunContext): Value {
  if (left === null || right === null) return null;
  const both = (isList(left) && isList(right)) || (typeof left === 'string' && typeof right === 'string');
  if (both) return plus(left, right, ctx);
  throw runtimeError('InvalidOperand', `Cannot concatenate ${typeOf(left)} and ${typeOf(right)}.`);
}
