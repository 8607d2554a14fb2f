/** FOREACH, CALL of a subquery, CALL of a procedure. */

import { runtimeError } from '../../errors.ts';
import type { CallProcedurePlan, CallQuery, ForeachPlan } from '../../plan/plan.ts';
import { fitsType, isList, typeOf, type TypeName, type Value } from '../../values/value.ts';
import { extend, type Compiler, type Operator } from '../compiler.ts';
import { PAUSE, type Row, type RunContext } from '../context.ts';

export function compileForeach(c: Compiler, plan: ForeachPlan): Operator {
  const input = c.operator(plan.input);
  const list = c.expression(plan.list);
  const inner = c.operator(plan.inner);
  return function* foreach(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const value = list(row, ctx);
      const elements = value === null ? [] : isList(value) ? value : [value];
      for (const element of elements) {
        for (const done of inner(ctx, extend(row, plan.slot, element))) if (done === PAUSE) yield PAUSE;
      }
      yield row;
    }
  };
}

/** For each row the rows of the subquery; a unit subquery gives the row itself. */
export function compileCallQuery(c: Compiler, plan: CallQuery): Operator {
  const input = c.operator(plan.input);
  const inner = c.operator(plan.inner);
  return function* callQuery(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      let found = false;
      for (const result of inner(ctx, row)) {
        if (result === PAUSE) {
          yield PAUSE;
        } else if (!plan.unit) {
          found = true;
          yield merged(row, result, plan.slots);
        }
      }
      if (plan.unit || (plan.optional && !found)) yield row;
    }
  };
}

export function merged(row: Row, result: Row, slots: readonly number[]): Row {
  const copy = row.slice();
  for (const slot of slots) copy[slot] = result[slot] as Value;
  return copy;
}

export function compileCallProcedure(c: Compiler, plan: CallProcedurePlan): Operator {
  const input = c.operator(plan.input);
  const resolved = c.checked.procedures.get(plan.call);
  if (resolved === undefined) throw runtimeError('ProcedureNotFound', plan.call.name);
  const { procedure, outputs } = resolved;
  const args = plan.call.args?.map((argument) => c.expression(argument));
  const argumentsFor = (row: Row, ctx: RunContext): Value[] =>
    procedure.inputs.map((field, at) => {
      const given = args === undefined ? ctx.parameters.get(field.name) : args[at]?.(row, ctx);
      return convert(
        given ?? (given === undefined ? (field.fallback ?? null) : null),
        field.type,
        procedure.name,
      );
    });
  return function* callProcedure(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const results = procedure.call(argumentsFor(row, ctx), ctx.graph, () => ctx.tick());
      let found = false;
      for (const result of results) {
        if (result === null || ctx.tick()) yield PAUSE;
        if (result === null || procedure.outputs.length === 0) continue;
        found = true;
        const copy = row.slice();
        for (const { column, slot } of outputs) copy[slot] = result[column] ?? null;
        yield copy;
      }
      const unit = procedure.outputs.length === 0;
      if (unit || (plan.call.optional && !found)) yield row;
    }
  };
}

/** An integer may stand for a float. */
function convert(value: Value, wanted: TypeName, name: string): Value {
  if (wanted === 'FLOAT' && typeof value === 'bigint') return Number(value);
  if (fitsType(typeOf(value), wanted)) return value;
  throw runtimeError('InvalidArgumentValue', `${name} expected ${wanted} but was given ${typeOf(value)}.`);
}
