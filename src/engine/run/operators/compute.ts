/** A value that may take long to compute, with pauses. */

import type { Compute } from '../../plan/plan.ts';
import { extend, type Compiler, type Operator } from '../compiler.ts';
import { PAUSE } from '../context.ts';
import { compilePausing } from '../expressions/slowly.ts';

export function compileCompute(c: Compiler, plan: Compute): Operator {
  const input = c.operator(plan.input);
  const compute = compilePausing(c, plan.expression);
  return function* computeRows(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) yield PAUSE;
      else yield extend(row, plan.slot, yield* compute(row, ctx));
    }
  };
}
