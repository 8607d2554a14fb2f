/**
 * Expressions that may take long, computed with pauses. They are first tried at once; those that take too many steps
 * begin anew as generators. Computing has no effect, so that beginning anew is safe.
 */

import { elementsOfRange } from '../../functions/lists.ts';
import { mayBeSlow } from '../../plan/pauses.ts';
import { slotVariable } from '../../plan/slot-expressions.ts';
import type { Binary, Case, Expression, FunctionCall } from '../../syntax/ast.ts';
import { childrenOf } from '../../syntax/children.ts';
import { rewrite } from '../../syntax/rewrite.ts';
import { equals } from '../../values/equality.ts';
import type { Value } from '../../values/value.ts';
import { extend, type Compiler } from '../compiler.ts';
import { PAUSE, TooManySteps, type Row, type RunContext } from '../context.ts';
import { simplifyLogic } from './binary.ts';
import { compileGraphExpressionSlowly } from './graph-expressions.ts';
import { and, or, requireBoolean } from './logic.ts';
import { compileLoopSlowly } from './loops.ts';
import { compileRegularExpressionSlowly } from './regular-expressions.ts';

/** Gives a pause wherever others should run. */
export type Slowly = (row: Row, ctx: RunContext) => Generator<null, Value>;

const NO_PAUSE: readonly null[] = [];
/** Steps that a value may take without a pause. */
const STEPS_AT_ONCE = 1_024;

export interface Pausing {
  /** Undefined where it takes so long that it must pause. */
  readonly atOnce: (row: Row, ctx: RunContext) => Value | undefined;
  readonly slowly: Slowly;
}

/** The value of a slow expression; with pauses where it takes long. */
export function compilePausing(c: Compiler, expression: Expression): Pausing {
  const compute = c.expression(expression);
  let slowly: Slowly | undefined;
  return {
    atOnce: (row, ctx) => {
      try {
        return ctx.within(STEPS_AT_ONCE, () => compute(row, ctx));
      } catch (error) {
        if (error instanceof TooManySteps) return undefined;
        throw error;
      }
    },
    slowly: (row, ctx) => {
      slowly ??= compileSlowly(c, expression);
      return slowly(row, ctx);
    },
  };
}

function compileSlowly(c: Compiler, expression: Expression): Slowly {
  if (!mayBeSlow(c.checked, expression)) {
    const compute = c.expression(expression);
    return function* computed(row, ctx) {
      yield* NO_PAUSE;
      return compute(row, ctx);
    };
  }
  switch (expression.kind) {
    case 'list comprehension':
    case 'quantifier':
    case 'reduce':
      return compileLoopSlowly(c, expression, (part) => compileSlowly(c, part));
    case 'pattern comprehension':
    case 'pattern predicate':
    case 'shortest path':
    case 'subquery':
      return compileGraphExpressionSlowly(c, expression);
    case 'case':
      return compileCaseSlowly(c, expression);
    case 'binary': {
      const simpler = simplifyLogic(expression);
      if (simpler !== expression) return compileSlowly(c, simpler);
      const { operator } = expression;
      return operator === 'and' || operator === 'or'
        ? compileLogicSlowly(c, expression, operator)
        : compilePartsSlowly(c, expression);
    }
    case 'call':
      if (expression.name.toLowerCase() === 'range') return compileRangeSlowly(c, expression);
      return expression.name.toLowerCase() === 'coalesce'
        ? compileCoalesceSlowly(c, expression.args)
        : compilePartsSlowly(c, expression);
    default:
      return compilePartsSlowly(c, expression);
  }
}

/** Its slow parts first, then the whole of their values: for what computes all of its parts anyway. */
function compilePartsSlowly(c: Compiler, expression: Expression): Slowly {
  const { checked } = c;
  const parts = childrenOf(expression).filter((child) => mayBeSlow(checked, child));
  const slots = parts.map((part) => {
    checked.slotCount += 1;
    return { slot: checked.slotCount - 1, part, compute: compileSlowly(c, part) };
  });
  const replaced = rewrite(expression, (inner) => {
    const found = slots.find(({ part }) => part === inner);
    return found && slotVariable(checked, found.slot, inner);
  });
  const isMatch = replaced.kind === 'binary' && replaced.operator === '=~';
  const match = isMatch ? compileRegularExpressionSlowly(c, replaced) : undefined;
  const whole = c.expression(replaced);
  return function* ofParts(row, ctx) {
    const copy = row.slice();
    for (const { slot, compute } of slots) copy[slot] = yield* compute(row, ctx);
    return match === undefined ? whole(copy, ctx) : yield* match(copy, ctx);
  };
}

function compileLogicSlowly(c: Compiler, expression: Binary, operator: 'and' | 'or'): Slowly {
  const [left, right] = [compileSlowly(c, expression.left), compileSlowly(c, expression.right)];
  const deciding = operator === 'or';
  const join = operator === 'or' ? or : and;
  return function* logic(row, ctx) {
    const first = requireBoolean(yield* left(row, ctx));
    return first === deciding ? deciding : join(first, requireBoolean(yield* right(row, ctx)));
  };
}

/** `range()` of integers, element by element; undefined where its arguments are others. */
export function compileElementsOfRange(
  c: Compiler,
  call: FunctionCall,
): (row: Row, ctx: RunContext) => Iterable<bigint> | undefined {
  const args = call.args.map((argument) => c.expression(argument));
  return (row, ctx) => {
    const [start, end, step = 1n] = args.map((argument) => argument(row, ctx));
    if (typeof start !== 'bigint' || typeof end !== 'bigint' || typeof step !== 'bigint') return undefined;
    return elementsOfRange(start, end, step);
  };
}

export function isRange(expression: Expression): expression is FunctionCall {
  return expression.kind === 'call' && expression.name.toLowerCase() === 'range';
}

function compileRangeSlowly(c: Compiler, call: FunctionCall): Slowly {
  const elementsOf = compileElementsOfRange(c, call);
  const atOnce = c.expression(call);
  return function* range(row, ctx) {
    const elements = elementsOf(row, ctx);
    if (elements === undefined) return atOnce(row, ctx);
    const values: bigint[] = [];
    for (const element of elements) {
      if (values.length % 16 === 15) {
        ctx.charge(256);
        if (ctx.tick()) yield PAUSE;
      }
      values.push(element);
    }
    return values;
  };
}

/** What follows the first value that is not null is not computed. */
function compileCoalesceSlowly(c: Compiler, parts: readonly Expression[]): Slowly {
  const args = parts.map((part) => compileSlowly(c, part));
  return function* coalesce(row, ctx) {
    for (const argument of args) {
      const value = yield* argument(row, ctx);
      if (value !== null) return value;
    }
    return null;
  };
}

function compileCaseSlowly(c: Compiler, expression: Case): Slowly {
  const subject = expression.subject === undefined ? undefined : compileSlowly(c, expression.subject);
  const branches = expression.branches.map(({ when, result }) => ({
    tests: when.map((test) => ({
      slot: test.kind === 'predicate' ? c.slot(test.subject) : undefined,
      compute: compileSlowly(c, test.kind === 'predicate' ? test.predicate : test.value),
    })),
    result: compileSlowly(c, result),
  }));
  const otherwise = expression.otherwise === undefined ? undefined : compileSlowly(c, expression.otherwise);
  return function* ofCase(row, ctx) {
    const wanted = subject === undefined ? undefined : yield* subject(row, ctx);
    for (const { tests, result } of branches) {
      for (const { slot, compute } of tests) {
        const value = yield* compute(slot === undefined ? row : extend(row, slot, wanted ?? null), ctx);
        const holds =
          slot !== undefined
            ? value === true
            : wanted === undefined
              ? requireBoolean(value) === true
              : equals(wanted, value) === true;
        if (holds) return yield* result(row, ctx);
      }
    }
    return otherwise === undefined ? null : yield* otherwise(row, ctx);
  };
}
