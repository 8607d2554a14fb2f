/** A value that may take long to compute, with pauses. */

import type { Compute } from '../../plan/plan.ts';
import type { Compiler, Operator } from '../compiler.ts';
import { PAUSE } from '../context.ts';
import { compilePausing } from '../expressions/slowly.ts';
import { ownsRows, reusesRows } from '../reused-rows.ts';

export function compileCompute(c: Compiler, plan: Compute, passing: boolean): Operator {
  const input = c.passing(plan.input);
  const copies = !ownsRows(plan.input) || (!passing && reusesRows(plan.input));
  const { atOnce, slowly } = compilePausing(c, plan.expression);
  return function* computeRows(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.isDue) yield PAUSE;
      if (row === PAUSE) continue;
      const own = copies ? row.slice() : row;
      let value = atOnce(own, ctx);
      if (value === undefined) {
        yield PAUSE;
        value = yield* slowly(own, ctx);
      }
      own[plan.slot] = value;
      yield own;
    }
  };
}
