/** Expressions to closures: one function of row and context for each form. */

import type { Expression } from '../../syntax/ast.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler, Evaluate } from '../compiler.ts';
import { propertyOf, slice, subscript } from './access.ts';
import { compileBinary } from './binary.ts';
import { compileCall } from './calls.ts';
import { compileCase } from './case.ts';
import { compileComparison } from './comparison.ts';
import { compileLoop } from './loops.ts';
import { compileGraphExpression } from './graph-expressions.ts';
import { compileMapProjection } from './map-projection.ts';
import { negate } from './arithmetic.ts';
import { requireBoolean } from './logic.ts';
import { matchesType } from './types.ts';

/** The closure that computes an expression. */
export function compileExpression(c: Compiler, expression: Expression): Evaluate {
  const aggregate = c.checked.aggregateSlots.get(expression);
  if (aggregate !== undefined) return (row) => row[aggregate] as Value;
  const compile = (part: Expression): Evaluate => c.expression(part);
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      return () => value;
    }
    case 'parameter': {
      const { name } = expression;
      return (_row, ctx) => ctx.parameters.get(name) ?? null;
    }
    case 'variable': {
      const slot = c.slot(expression);
      return (row) => row[slot] as Value;
    }
    case 'property': {
      const object = compile(expression.object);
      const { key } = expression;
      return (row, ctx) => propertyOf(object(row, ctx), key);
    }
    case 'subscript': {
      const [object, index] = [compile(expression.object), compile(expression.index)];
      return (row, ctx) => subscript(object(row, ctx), index(row, ctx));
    }
    case 'slice': {
      const object = compile(expression.object);
      const start = expression.start === undefined ? undefined : compile(expression.start);
      const end = expression.end === undefined ? undefined : compile(expression.end);
      return (row, ctx) => slice(object(row, ctx), start?.(row, ctx), end?.(row, ctx));
    }
    case 'list': {
      const elements = expression.elements.map(compile);
      return (row, ctx) => elements.map((element) => element(row, ctx));
    }
    case 'map': {
      const entries = expression.entries.map(({ key, value }) => [key, compile(value)] as const);
      return (row, ctx) => new Map(entries.map(([key, value]) => [key, value(row, ctx)]));
    }
    case 'map projection':
      return compileMapProjection(c, expression);
    case 'call':
    case 'count star':
      return compileCall(c, expression);
    case 'case':
      return compileCase(c, expression);
    case 'list comprehension':
    case 'quantifier':
    case 'reduce':
      return compileLoop(c, expression);
    case 'binary':
      return compileBinary(c, expression);
    case 'comparison':
      return compileComparison(c, expression);
    default:
      return compileRest(c, expression);
  }
}

type Rest = Extract<
  Expression,
  {
    kind:
      | 'unary'
      | 'is null'
      | 'is typed'
      | 'is normalized'
      | 'label test'
      | 'pattern predicate'
      | 'pattern comprehension'
      | 'shortest path'
      | 'subquery';
  }
>;

function compileRest(c: Compiler, expression: Rest): Evaluate {
  switch (expression.kind) {
    case 'unary':
      return compileUnary(c, expression);
    case 'is null': {
      const operand = c.expression(expression.operand);
      const { negated } = expression;
      return (row, ctx) => (operand(row, ctx) === null) !== negated;
    }
    case 'is typed': {
      const operand = c.expression(expression.operand);
      const { type, negated } = expression;
      return (row, ctx) => matchesType(operand(row, ctx), type) !== negated;
    }
    case 'is normalized': {
      const operand = c.expression(expression.operand);
      const { form, negated } = expression;
      return (row, ctx) => {
        const text = operand(row, ctx);
        return typeof text === 'string' ? (text.normalize(form) === text) !== negated : null;
      };
    }
    case 'label test': {
      const operand = c.expression(expression.operand);
      const test = c.label(expression.label);
      return (row, ctx) => test(operand(row, ctx), row, ctx);
    }
    default:
      return compileGraphExpression(c, expression);
  }
}

function compileUnary(c: Compiler, expression: Expression & { kind: 'unary' }): Evaluate {
  const inner = expression.operand;
  if (expression.operator === 'not' && inner.kind === 'unary' && inner.operator === 'not') {
    return c.expression(inner.operand);
  }
  const operand = c.expression(inner);
  if (expression.operator === 'not') {
    return (row, ctx) => {
      const value = requireBoolean(operand(row, ctx));
      return value === null ? null : !value;
    };
  }
  if (expression.operator === '-') return (row, ctx) => negate(operand(row, ctx));
  return operand;
}
