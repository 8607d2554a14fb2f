/** Aggregates: each starts an accumulator for a group; nulls are left out, DISTINCT drops equivalent values. */

import { runtimeError } from '../../errors.ts';
import type { Expression } from '../../syntax/ast.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler, Evaluate } from '../compiler.ts';
import type { Row, RunContext } from '../context.ts';
import { ValueTable } from '../value-table.ts';
import type { Fold } from './fold.ts';
import { average, Sum } from './sums.ts';
import { Collect, Count, extreme } from './simple.ts';
import { percentile, standardDeviation } from './statistics.ts';

/** Does not keep the rows it is given. */
export interface Accumulator {
  add(row: Row, ctx: RunContext): void;
  /** What takes long and comes before the result, with pauses; undefined where nothing does. */
  pending?(): Generator<null, void> | undefined;
  result(): Value;
}

const FOLDS: ReadonlyMap<string, (ctx: RunContext) => Fold> = new Map<string, (ctx: RunContext) => Fold>([
  ['count', () => new Count()],
  ['collect', (ctx) => new Collect(ctx)],
  ['sum', () => new Sum()],
  ['avg', average],
  ['min', () => extreme(-1)],
  ['max', () => extreme(1)],
  ['stdev', () => standardDeviation(1)],
  ['stdevp', () => standardDeviation(0)],
]);

/** What starts the aggregate's accumulator. */
export function compileAggregate(c: Compiler, call: Expression): (ctx: RunContext) => Accumulator {
  if (call.kind === 'count star') return () => new RowCount();
  if (call.kind !== 'call') throw runtimeError('Unsupported', 'No aggregate.');
  const name = call.name.toLowerCase();
  const { distinct } = call;
  const [value, fraction] = call.args.map((argument) => c.expression(argument));
  if (value === undefined) throw runtimeError('Unsupported', 'An aggregate without argument.');
  const start = FOLDS.get(name);
  if (start !== undefined) return (ctx) => new Folding(value, start(ctx), distinct);
  const isContinuous = name === 'percentilecont';
  return (ctx) => {
    // The fraction is that of the first row.
    const open = (row: Row): Fold => percentile(fractionOf(fraction?.(row, ctx) ?? null), isContinuous, ctx);
    return new Folding(value, open, distinct);
  };
}

class RowCount implements Accumulator {
  private rows = 0;

  add(): void {
    this.rows += 1;
  }

  result(): Value {
    return BigInt(this.rows);
  }
}

class Folding implements Accumulator {
  private readonly value: Evaluate;
  private fold: Fold | undefined;
  private readonly open: ((row: Row) => Fold) | undefined;
  private readonly seen: ValueTable<true> | undefined;

  constructor(value: Evaluate, fold: Fold | ((row: Row) => Fold), distinct: boolean) {
    this.value = value;
    this.fold = typeof fold === 'function' ? undefined : fold;
    this.open = typeof fold === 'function' ? fold : undefined;
    this.seen = distinct ? new ValueTable() : undefined;
  }

  add(row: Row, ctx: RunContext): void {
    const value = this.value(row, ctx);
    this.fold ??= this.open?.(row);
    if (value === null) return;
    if (this.seen !== undefined) {
      if (this.seen.get(value) === true) return;
      ctx.charge(48);
      this.seen.set(value, true);
    }
    this.fold?.add(value);
  }

  pending(): Generator<null, void> | undefined {
    return this.fold?.prepare?.();
  }

  result(): Value {
    return this.fold?.result() ?? null;
  }
}

function fractionOf(value: Value): number {
  const fraction = typeof value === 'bigint' ? Number(value) : value;
  if (typeof fraction === 'number' && fraction >= 0 && fraction <= 1) return fraction;
  throw runtimeError(
    'NumberOutOfRange',
    'Invalid input: the percentile must be a number in the range 0.0 to 1.0',
  );
}
