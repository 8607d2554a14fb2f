/** Grouping: rows with equivalent keys become one, with the aggregates over all of them. */

import type { Aggregate } from '../../plan/plan.ts';
import type { Value } from '../../values/value.ts';
import { compileAggregate, type Accumulator } from '../aggregates/compile-aggregate.ts';
import type { Compiler, Evaluate, Operator } from '../compiler.ts';
import { PAUSE, sizeOf, type Row } from '../context.ts';
import { Place } from '../value-table.ts';

interface Group {
  readonly keys: readonly Value[];
  readonly accumulators: readonly Accumulator[];
}

export function compileAggregation(c: Compiler, plan: Aggregate): Operator {
  const input = c.passing(plan.input);
  const keys = plan.keys.map(({ slot, expression }) => ({ slot, compute: c.expression(expression) }));
  const compute = keys.map((key) => key.compute);
  const aggregates = plan.aggregates.map(({ slot, call }) => ({ slot, start: compileAggregate(c, call) }));
  return function* aggregate(ctx, argument) {
    const groups: Group[] = [];
    const root = new Place<Group>();
    const bytes = sizeOf(argument) + 64 + 48 * keys.length;
    /** Those of the row at hand. */
    const values: Value[] = compute.map(() => null);
    const open = (): Group => {
      const group = {
        keys: values.slice(),
        accumulators: aggregates.map(({ start }) => start(ctx)),
      };
      ctx.charge(bytes);
      groups.push(group);
      return group;
    };
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row === PAUSE) continue;
      let place = root;
      for (let at = 0; at < compute.length; at += 1) {
        const value = (compute[at] as Evaluate)(row, ctx);
        values[at] = value;
        place = place.at(value);
      }
      place.held ??= open();
      for (const accumulator of place.held.accumulators) accumulator.add(row, ctx);
    }
    if (groups.length === 0 && keys.length === 0) open();
    for (const group of groups) {
      if (ctx.tick()) yield PAUSE;
      const copy: Row = argument.slice();
      keys.forEach(({ slot }, at) => (copy[slot] = group.keys[at] as Value));
      for (const [at, { slot }] of aggregates.entries()) {
        const accumulator = group.accumulators[at];
        const pending = accumulator?.pending?.();
        if (pending !== undefined) yield* pending;
        copy[slot] = accumulator?.result() ?? null;
      }
      yield copy;
    }
  };
}
