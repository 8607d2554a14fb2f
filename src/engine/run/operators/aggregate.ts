/** Grouping: rows with equivalent keys become one, with the aggregates over all of them. */

import type { Aggregate } from '../../plan/plan.ts';
import { hashKeyOf } from '../../values/hash-key.ts';
import type { Value } from '../../values/value.ts';
import { compileAggregate, type Accumulator } from '../aggregates/compile-aggregate.ts';
import type { Compiler, Operator } from '../compiler.ts';
import { PAUSE, sizeOf, type Row } from '../context.ts';

interface Group {
  readonly keys: readonly Value[];
  readonly accumulators: readonly Accumulator[];
}

export function compileAggregation(c: Compiler, plan: Aggregate): Operator {
  const input = c.operator(plan.input);
  const keys = plan.keys.map(({ slot, expression }) => ({ slot, compute: c.expression(expression) }));
  const aggregates = plan.aggregates.map(({ slot, call }) => ({ slot, start: compileAggregate(c, call) }));
  return function* aggregate(ctx, argument) {
    const groups = new Map<string | number, Group>();
    const open = (values: readonly Value[], key: string | number): Group => {
      const group = { keys: values, accumulators: aggregates.map(({ start }) => start(ctx)) };
      ctx.charge(sizeOf(argument) + 64);
      groups.set(key, group);
      return group;
    };
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row === PAUSE) continue;
      const values = keys.map(({ compute }) => compute(row, ctx));
      const key = keys.length === 0 ? 0 : hashKeyOf(values);
      const group = groups.get(key) ?? open(values, key);
      for (const accumulator of group.accumulators) accumulator.add(row, ctx);
    }
    if (groups.size === 0 && keys.length === 0) open([], 0);
    for (const group of groups.values()) {
      const copy: Row = argument.slice();
      keys.forEach(({ slot }, at) => (copy[slot] = group.keys[at] as Value));
      for (const [at, { slot }] of aggregates.entries()) {
        const accumulator = group.accumulators[at];
        if (accumulator?.prepare !== undefined) yield* accumulator.prepare();
        copy[slot] = accumulator?.result() ?? null;
      }
      yield copy;
    }
  };
}
