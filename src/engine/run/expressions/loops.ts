/** Loops over lists: comprehensions, all/any/none/single, reduce. */

import type { Expression, ListComprehension, Quantifier, Reduce } from '../../syntax/ast.ts';
import { isList, type Value, type ValueList } from '../../values/value.ts';
import type { Compiler, Evaluate } from '../compiler.ts';
import { PAUSE, type Row, type RunContext } from '../context.ts';
import { requireBoolean } from './logic.ts';
import type { Slowly } from './slowly.ts';

export function compileLoop(c: Compiler, expression: ListComprehension | Quantifier | Reduce): Evaluate {
  if (expression.kind === 'reduce') return compileReduce(c, expression);
  return expression.kind === 'quantifier'
    ? compileQuantifier(c, expression)
    : compileComprehension(c, expression);
}

/** Null stays null; a value that is no list counts as a list of it. */
function listFrom(value: Value): ValueList | null {
  return value === null || isList(value) ? value : [value];
}

/** Steps count against the limits; expressions cannot pause. */
function step(ctx: RunContext): void {
  ctx.tick();
}

function compileComprehension(c: Compiler, expression: ListComprehension): Evaluate {
  const list = c.expression(expression.list);
  const slot = c.slot(expression.variable);
  const where = expression.where === undefined ? undefined : c.expression(expression.where);
  const project = expression.project === undefined ? undefined : c.expression(expression.project);
  return (row, ctx) => {
    const elements = listFrom(list(row, ctx));
    if (elements === null) return null;
    const inner = row.slice();
    const found: Value[] = [];
    for (const element of elements) {
      step(ctx);
      inner[slot] = element;
      if (where !== undefined && requireBoolean(where(inner, ctx)) !== true) continue;
      found.push(project === undefined ? element : project(inner, ctx));
    }
    ctx.charge(found.length * 8);
    return found;
  };
}

function compileReduce(c: Compiler, expression: Reduce): Evaluate {
  const list = c.expression(expression.list);
  const init = c.expression(expression.init);
  const next = c.expression(expression.step);
  const accumulator = c.slot(expression.accumulator);
  const slot = c.slot(expression.variable);
  return (row, ctx) => {
    const elements = listFrom(list(row, ctx));
    if (elements === null) return null;
    const inner = row.slice();
    inner[accumulator] = init(row, ctx);
    for (const element of elements) {
      step(ctx);
      inner[slot] = element;
      inner[accumulator] = next(inner, ctx);
    }
    return inner[accumulator];
  };
}

/** What is known after counting the elements for which the predicate is true, false and null. */
const DECIDE: Record<Quantifier['mode'], (yes: number, no: number, unknown: number) => boolean | null> = {
  all: (_yes, no, unknown) => (no > 0 ? false : unknown > 0 ? null : true),
  any: (yes, _no, unknown) => (yes > 0 ? true : unknown > 0 ? null : false),
  none: (yes, _no, unknown) => (yes > 0 ? false : unknown > 0 ? null : true),
  single: (yes, _no, unknown) => (yes > 1 ? false : unknown > 0 ? null : yes === 1),
};

function compileQuantifier(c: Compiler, expression: Quantifier): Evaluate {
  const list = c.expression(expression.list);
  const slot = c.slot(expression.variable);
  const where = expression.where === undefined ? undefined : c.expression(expression.where);
  const decide = DECIDE[expression.mode];
  return (row, ctx) => {
    const elements = listFrom(list(row, ctx));
    if (elements === null) return null;
    const inner = row.slice();
    let [yes, no, unknown] = [0, 0, 0];
    for (const element of elements) {
      step(ctx);
      inner[slot] = element;
      const holds = requireBoolean(where === undefined ? element : where(inner, ctx));
      if (holds === true) yes += 1;
      else if (holds === false) no += 1;
      else unknown += 1;
    }
    return decide(yes, no, unknown);
  };
}

/** The same with pauses; `compile`: of the parts. */
export function compileLoopSlowly(
  c: Compiler,
  expression: ListComprehension | Quantifier | Reduce,
  compile: (part: Expression) => Slowly,
): Slowly {
  const list = compile(expression.list);
  const slot = c.slot(expression.variable);
  const each = compileStep(c, expression, compile);
  return function* loop(row, ctx) {
    const elements = listFrom(yield* list(row, ctx));
    if (elements === null) return null;
    const state: LoopState = { inner: row.slice(), found: [], yes: 0, no: 0, unknown: 0 };
    if (each.start !== undefined) yield* each.start(state, row, ctx);
    for (const element of elements) {
      if (ctx.tick()) yield PAUSE;
      state.inner[slot] = element;
      yield* each.step(state, ctx);
    }
    return each.end(state, ctx);
  };
}

interface LoopState {
  readonly inner: Row;
  readonly found: Value[];
  yes: number;
  no: number;
  unknown: number;
}
interface LoopSteps {
  /** Before the first element. */
  start?(state: LoopState, row: Row, ctx: RunContext): Generator<null, void>;
  step(state: LoopState, ctx: RunContext): Generator<null, void>;
  end(state: LoopState, ctx: RunContext): Value;
}

function compileStep(
  c: Compiler,
  expression: ListComprehension | Quantifier | Reduce,
  compile: (part: Expression) => Slowly,
): LoopSteps {
  if (expression.kind === 'reduce') {
    const [init, next, slot] = [
      compile(expression.init),
      compile(expression.step),
      c.slot(expression.accumulator),
    ];
    return {
      *start({ inner }, row, ctx) {
        inner[slot] = yield* init(row, ctx);
      },
      *step({ inner }, ctx) {
        inner[slot] = yield* next(inner, ctx);
      },
      end: ({ inner }) => inner[slot] ?? null,
    };
  }
  const where = expression.where === undefined ? undefined : compile(expression.where);
  const element = c.slot(expression.variable);
  if (expression.kind === 'quantifier') {
    const decide = DECIDE[expression.mode];
    return {
      *step(state, ctx) {
        const { inner } = state;
        const holds = requireBoolean(
          where === undefined ? (inner[element] ?? null) : yield* where(inner, ctx),
        );
        if (holds === true) state.yes += 1;
        else if (holds === false) state.no += 1;
        else state.unknown += 1;
      },
      end: ({ yes, no, unknown }) => decide(yes, no, unknown),
    };
  }
  const project = expression.project === undefined ? undefined : compile(expression.project);
  return {
    *step({ inner, found }, ctx) {
      if (where !== undefined && requireBoolean(yield* where(inner, ctx)) !== true) return;
      found.push(project === undefined ? (inner[element] ?? null) : yield* project(inner, ctx));
    },
    end: ({ found }, ctx) => {
      ctx.charge(found.length * 8);
      return found;
    },
  };
}
