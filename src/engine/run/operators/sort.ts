/** ORDER BY: all rows, or only as many of the first as LIMIT will let through. */

import type { Sort } from '../../plan/plan.ts';
import { compareTotal } from '../../values/order.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler, Operator } from '../compiler.ts';
import { PAUSE, sizeOf, type Row } from '../context.ts';
import { rowCount } from './rows.ts';
import { sorted } from './sorted.ts';

interface Keyed {
  readonly row: Row;
  readonly keys: readonly Value[];
}

/** When more than this many rows beyond the wanted ones are held, or as many as are wanted, they are cut back. */
const SLACK = 1_024;

export function compileSort(c: Compiler, plan: Sort): Operator {
  const input = c.operator(plan.input);
  const keys = plan.by.map(({ expression, descending }) => ({
    compute: c.expression(expression),
    sign: descending ? -1 : 1,
  }));
  const top = plan.top?.map((count) => c.expression(count));
  const order = (a: Keyed, b: Keyed): number => {
    for (let at = 0; at < keys.length; at += 1) {
      const result = compareTotal(a.keys[at] as Value, b.keys[at] as Value);
      if (result !== 0) return result * (keys[at]?.sign ?? 1);
    }
    return 0;
  };
  return function* sort(ctx, argument) {
    const wanted = top?.reduce((sum, count) => sum + rowCount(count, argument, ctx), 0) ?? Infinity;
    const most = wanted + Math.max(wanted, SLACK);
    let held: Keyed[] = [];
    /** The last of those that are wanted so far: what comes after it is not. */
    let last: Keyed | undefined;
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row === PAUSE) continue;
      const keyed = { row, keys: keys.map(({ compute }) => compute(row, ctx)) };
      if (last !== undefined && order(last, keyed) <= 0) continue;
      ctx.charge(sizeOf(row));
      held.push(keyed);
      if (held.length < most) continue;
      const inOrder = yield* sorted(held, order, ctx);
      for (const { row: dropped } of inOrder.slice(wanted)) ctx.release(sizeOf(dropped));
      held = inOrder.slice(0, wanted);
      last = held.at(-1);
    }
    for (const { row } of yield* sorted(held, order, ctx)) yield row;
    for (const { row } of held) ctx.release(sizeOf(row));
  };
}
