/** A small evaluator for expressions without rows: literals, maps, lists, variables, calls, operators, components. */

import { findFunction } from '../../../src/engine/functions/function-table.ts';
import type { FunctionContext } from '../../../src/engine/functions/signature.ts';
import type { Comparison, Expression } from '../../../src/engine/syntax/ast.ts';
import { equals } from '../../../src/engine/values/equality.ts';
import { compare } from '../../../src/engine/values/order.ts';
import { temporalArithmetic } from '../../../src/engine/values/temporal/arithmetic.ts';
import { temporalProperty } from '../../../src/engine/values/temporal/properties.ts';
import { isMap, type Value } from '../../../src/engine/values/value.ts';

/** 2026-11-25T03:00:00.123Z for every clock. */
const CONTEXT: FunctionContext = {
  now: () => 1_795_575_600_123,
  random: () => 0.5,
  charge: () => undefined,
};

/** @throws Error for an expression of another kind. */
export function evaluatePlainly(expression: Expression, variables: ReadonlyMap<string, Value>): Value {
  const read = (part: Expression): Value => evaluatePlainly(part, variables);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'variable':
      return variables.get(expression.name) ?? null;
    case 'list':
      return expression.elements.map(read);
    case 'map':
      return new Map(expression.entries.map(({ key, value }) => [key, read(value)]));
    case 'unary':
      return negate(read(expression.operand));
    case 'binary': {
      const operator = expression.operator as '+' | '-' | '*' | '/';
      return temporalArithmetic(operator, read(expression.left), read(expression.right)) ?? null;
    }
    case 'comparison':
      return comparison(expression, read);
    case 'property':
      return component(read(expression.object), expression.key);
    case 'call':
      return call(expression.name, expression.args.map(read));
    default:
      throw new Error(`${expression.kind} is not evaluated here`);
  }
}

function negate(value: Value): Value {
  return typeof value === 'bigint' || typeof value === 'number' ? -value : value;
}

function component(object: Value, key: string): Value {
  return isMap(object) ? (object.get(key) ?? null) : (temporalProperty(object, key) ?? null);
}

function call(name: string, args: readonly Value[]): Value {
  const entry = findFunction(name);
  if (entry === undefined) throw new Error(`no function ${name}`);
  if (entry.nulls === 'propagate' && args.includes(null)) return null;
  return entry.call(args, CONTEXT);
}

function comparison({ first, rest: [step] }: Comparison, read: (part: Expression) => Value): Value {
  if (step === undefined) return null;
  const [left, right] = [read(first), read(step.operand)];
  const same = equals(left, right);
  if (step.operator === '=') return same;
  if (step.operator === '<>') return same === null ? null : !same;
  const order = compare(left, right);
  if (order === null) return null;
  const holds = { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 };
  return holds[step.operator];
}
