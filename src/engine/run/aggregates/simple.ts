/** count, collect, min, max. */

import { compareTotal } from '../../values/order.ts';
import type { Value } from '../../values/value.ts';
import type { RunContext } from '../context.ts';
import type { Fold } from './fold.ts';

export class Count implements Fold {
  private values = 0;

  add(): void {
    this.values += 1;
  }

  result(): Value {
    return BigInt(this.values);
  }
}

export class Collect implements Fold {
  private readonly values: Value[] = [];
  private readonly ctx: RunContext;

  constructor(ctx: RunContext) {
    this.ctx = ctx;
  }

  add(value: Value): void {
    this.ctx.charge(16);
    this.values.push(value);
  }

  result(): Value {
    return this.values;
  }
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
