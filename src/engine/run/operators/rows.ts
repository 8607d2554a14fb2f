/** Operators on whole rows: filter, project, unwind, optional, distinct, skip, limit, eager, union. */

import { runtimeError } from '../../errors.ts';
import type { Distinct, Filter, Optional, Project, Simple, Skip, Union, Unwind } from '../../plan/plan.ts';
import { isList, isNumber, typeOf, type Value, type ValueList } from '../../values/value.ts';
import { extend, type Compiler, type Evaluate, type Operator } from '../compiler.ts';
import { PAUSE, sizeOf, type Row, type RunContext } from '../context.ts';
import { requireBoolean } from '../expressions/logic.ts';
import { compileElementsOfRange, isRange } from '../expressions/slowly.ts';
import { ownsRows, reusesRows } from '../reused-rows.ts';
import { Place } from '../value-table.ts';

export function compileFilter(c: Compiler, plan: Filter, passing: boolean): Operator {
  const input = c.passing(plan.input);
  const copies = !passing && reusesRows(plan.input);
  const predicates = plan.predicates.map((predicate) => c.expression(predicate));
  const [first] = predicates;
  const passes =
    predicates.length === 1 && first !== undefined
      ? (row: Row, ctx: RunContext): boolean => holds(first(row, ctx))
      : (row: Row, ctx: RunContext): boolean => predicates.every((predicate) => holds(predicate(row, ctx)));
  return function* filter(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row !== PAUSE && passes(row, ctx)) yield copies ? row.slice() : row;
    }
  };
}

function holds(value: Value): boolean {
  return value === true || (value !== false && requireBoolean(value) === true);
}

export function compileProject(c: Compiler, plan: Project, passing: boolean): Operator {
  const input = passing || reusesRows(plan.input) ? c.passing(plan.input) : c.operator(plan.input);
  const copies = !ownsRows(plan.input) || (!passing && reusesRows(plan.input));
  const columns = plan.columns.map(({ slot, expression }) => ({ slot, compute: c.expression(expression) }));
  return function* project(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const own = copies ? row.slice() : row;
      for (const { slot, compute } of columns) own[slot] = compute(row, ctx);
      yield own;
    }
  };
}

/** A list gives a row an element; null gives none; any other value gives one. */
export function compileUnwind(c: Compiler, plan: Unwind, passing: boolean): Operator {
  const input = c.passing(plan.input);
  const list = c.expression(plan.list);
  const ofRange = isRange(plan.list) ? compileElementsOfRange(c, plan.list) : undefined;
  return function* unwind(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      // A range is not made before it is walked.
      const elements = ofRange?.(row, ctx) ?? listFrom(list(row, ctx));
      const own = passing ? row.slice() : row;
      for (const element of elements) {
        if (ctx.tick()) yield PAUSE;
        if (passing) own[plan.slot] = element;
        yield passing ? own : extend(row, plan.slot, element);
      }
    }
  };
}

function listFrom(value: Value): ValueList {
  return value === null ? [] : isList(value) ? value : [value];
}

/** The rows of `inner`, or the row itself where there are none. */
export function compileOptional(c: Compiler, plan: Optional, passing: boolean): Operator {
  const input = passing ? c.passing(plan.input) : c.operator(plan.input);
  const inner = passing ? c.passing(plan.inner) : c.operator(plan.inner);
  return function* optional(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      let found = false;
      for (const extended of inner(ctx, row)) {
        if (extended !== PAUSE) found = true;
        yield extended;
      }
      if (!found) yield row;
    }
  };
}

export function compileDistinct(c: Compiler, plan: Distinct, passing: boolean): Operator {
  const input = c.passing(plan.input);
  const copies = !passing && reusesRows(plan.input);
  const { slots } = plan;
  return function* distinct(ctx, argument) {
    const root = new Place<true>();
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row === PAUSE) continue;
      let place = root;
      for (const slot of slots) place = place.at(row[slot] as Value);
      if (place.held === true) continue;
      ctx.charge(slots.reduce((sum, slot) => sum + keyBytes(row[slot] as Value), 0));
      place.held = true;
      yield copies ? row.slice() : row;
    }
  };
}

/** What a value takes as a key, as estimated. */
function keyBytes(value: Value): number {
  return 64 + (typeof value === 'string' ? value.length * 2 : 0);
}

/** @throws CypherError where the value is no integer of at least zero. */
export function rowCount(compute: Evaluate, row: Row, ctx: RunContext): number {
  const value = compute(row, ctx);
  if (!isNumber(value)) {
    throw runtimeError(
      'InvalidArgumentValue',
      `SKIP and LIMIT take a number but were given ${typeOf(value)}.`,
    );
  }
  if (typeof value === 'bigint' && value >= 0n) return Number(value);
  throw runtimeError(
    'InvalidRowCount',
    `Invalid input. '${value}' is not a valid value. Must be a non-negative integer.`,
  );
}

export function compileSkip(c: Compiler, plan: Skip, passing: boolean): Operator {
  const input = passing ? c.passing(plan.input) : c.operator(plan.input);
  const count = c.expression(plan.count);
  if (plan.op === 'skip') {
    return function* skip(ctx, argument) {
      let rest = rowCount(count, argument, ctx);
      for (const row of input(ctx, argument)) {
        if (row === PAUSE) yield PAUSE;
        else if (rest > 0) rest -= 1;
        else yield row;
      }
    };
  }
  return function* limit(ctx, argument) {
    let rest = rowCount(count, argument, ctx);
    if (rest === 0) {
      // Updates below have all their effects even where no row is wanted.
      if (c.checked.writes) for (const row of input(ctx, argument)) if (row === PAUSE) yield PAUSE;
      return;
    }
    for (const row of input(ctx, argument)) {
      yield row;
      if (row !== PAUSE) rest -= 1;
      if (rest === 0) return;
    }
  };
}

/** `eager`: all rows first, then handed on. `nothing`: runs to the end and gives none. */
export function compileSimple(c: Compiler, plan: Simple): Operator {
  const input = c.operator(plan.input);
  return function* simple(ctx, argument) {
    const rows: Row[] = [];
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
      } else if (plan.op === 'eager') {
        ctx.charge(sizeOf(row));
        rows.push(row);
      }
    }
    yield* rows;
    for (const row of rows) ctx.release(sizeOf(row));
  };
}

export function compileUnion(c: Compiler, plan: Union): Operator {
  const parts = plan.parts.map(({ plan: part, slots }) => ({ operator: c.operator(part), slots }));
  return function* union(ctx, argument) {
    for (const { operator, slots } of parts) {
      for (const row of operator(ctx, argument)) {
        if (row === PAUSE) {
          yield PAUSE;
          continue;
        }
        const copy = argument.slice();
        plan.slots.forEach((slot, at) => {
          copy[slot] = row[slots[at] ?? -1] ?? null;
        });
        yield copy;
      }
    }
  };
}
