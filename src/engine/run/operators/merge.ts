/** MERGE: what matches, or else what is created; row by row, so that each row sees what those before it made. */

import type { Merge } from '../../plan/plan.ts';
import type { Compiler, Operator } from '../compiler.ts';
import { PAUSE, type Row } from '../context.ts';
import { compileCreation } from './create.ts';
import { compileSetItems } from './set.ts';

export function compileMerge(c: Compiler, plan: Merge): Operator {
  const input = c.operator(plan.input);
  const match = c.operator(plan.match);
  const create = compileCreation(c, plan.create, true);
  const onCreate = compileSetItems(c, plan.onCreate);
  const onMatch = compileSetItems(c, plan.onMatch);
  return function* merge(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row === PAUSE) continue;
      const found: Row[] = [];
      for (const matched of match(ctx, row)) {
        if (matched === PAUSE) yield PAUSE;
        else found.push(matched);
      }
      if (found.length > 0) {
        for (const matched of found) onMatch(matched, ctx);
        yield* found;
      } else {
        const copy = row.slice();
        create(copy, ctx);
        onCreate(copy, ctx);
        yield copy;
      }
    }
  };
}
