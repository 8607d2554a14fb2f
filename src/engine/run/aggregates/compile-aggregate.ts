/** Aggregates: each starts an accumulator for a group; nulls are left out, DISTINCT drops equivalent values. */

import { runtimeError } from '../../errors.ts';
import type { Expression } from '../../syntax/ast.ts';
import { hashKey } from '../../values/hash-key.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler } from '../compiler.ts';
import type { Row, RunContext } from '../context.ts';
import type { Fold } from './fold.ts';
import { average, sum } from './sums.ts';
import { collect, count, extreme } from './simple.ts';
import { percentile, standardDeviation } from './statistics.ts';

export interface Accumulator {
  add(row: Row, ctx: RunContext): void;
  /** What takes long and comes before the result; with pauses. */
  prepare?(): Generator<null, void>;
  result(): Value;
}

const FOLDS: ReadonlyMap<string, (ctx: RunContext) => Fold> = new Map<string, (ctx: RunContext) => Fold>([
  ['count', count],
  ['collect', collect],
  ['sum', sum],
  ['avg', average],
  ['min', () => extreme(-1)],
  ['max', () => extreme(1)],
  ['stdev', () => standardDeviation(1)],
  ['stdevp', () => standardDeviation(0)],
]);

/** What starts the aggregate's accumulator. */
export function compileAggregate(c: Compiler, call: Expression): (ctx: RunContext) => Accumulator {
  if (call.kind === 'count star') return countRows;
  if (call.kind !== 'call') throw runtimeError('Unsupported', 'No aggregate.');
  const name = call.name.toLowerCase();
  const [value, fraction] = call.args.map((argument) => c.expression(argument));
  if (value === undefined) throw runtimeError('Unsupported', 'An aggregate without argument.');
  return (ctx) => {
    let fold: Fold | undefined = FOLDS.get(name)?.(ctx);
    const seen = call.distinct ? new Set<string | number>() : undefined;
    let pending: number | undefined;
    const openPercentile = (row: Row, context: RunContext): Fold => {
      pending ??= fractionOf(fraction?.(row, context) ?? null);
      return percentile(pending, name === 'percentilecont', ctx);
    };
    return {
      add(row, context): void {
        const next = value(row, context);
        fold ??= openPercentile(row, context);
        if (next === null) return;
        if (seen !== undefined) {
          const key = hashKey(next);
          if (seen.has(key)) return;
          ctx.charge(48);
          seen.add(key);
        }
        fold.add(next);
      },
      *prepare() {
        if (fold?.prepare !== undefined) yield* fold.prepare();
      },
      result: () => fold?.result() ?? null,
    };
  };
}

function countRows(): Accumulator {
  let rows = 0;
  return {
    add: () => {
      rows += 1;
    },
    result: () => BigInt(rows),
  };
}

function fractionOf(value: Value): number {
  const fraction = typeof value === 'bigint' ? Number(value) : value;
  if (typeof fraction === 'number' && fraction >= 0 && fraction <= 1) return fraction;
  throw runtimeError(
    'NumberOutOfRange',
    'Invalid input: the percentile must be a number in the range 0.0 to 1.0',
  );
}
