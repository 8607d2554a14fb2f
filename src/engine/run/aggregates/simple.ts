/** count, collect, min, max. */

import { compareTotal } from '../../values/order.ts';
import type { Value } from '../../values/value.ts';
import type { RunContext } from '../context.ts';
import type { Fold } from './fold.ts';

export function count(): Fold {
  let values = 0;
  return {
    add: () => {
      values += 1;
    },
    result: () => BigInt(values),
  };
}

export function collect(ctx: RunContext): Fold {
  const values: Value[] = [];
  return {
    add: (value) => {
      ctx.charge(16);
      values.push(value);
    },
    result: () => values,
  };
}

/** The least (-1) or greatest (1) in the order of ORDER BY. */
export function extreme(sign: number): Fold {
  let best: Value = null;
  return {
    add: (value) => {
      if (best === null || compareTotal(value, best) * sign > 0) best = value;
    },
    result: () => best,
  };
}
