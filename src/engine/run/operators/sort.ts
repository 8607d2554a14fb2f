/** ORDER BY: all rows, or only as many of the first as LIMIT will let through. */

import type { Sort } from '../../plan/plan.ts';
import { compareTotal } from '../../values/order.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler, Evaluate, Operator } from '../compiler.ts';
import { PAUSE, sizeOf, type Row, type RunContext } from '../context.ts';
import { reusesRows } from '../reused-rows.ts';
import { rowCount } from './rows.ts';
import { columnOrder } from './sort-keys.ts';
import { sorted } from './sorted.ts';

interface Key {
  readonly compute: Evaluate;
  readonly sign: number;
}

/** When more than this many rows beyond the wanted ones are held, or as many as are wanted, they are cut back. */
const SLACK = 1_024;

export function compileSort(c: Compiler, plan: Sort): Operator {
  const input = c.passing(plan.input);
  const copies = reusesRows(plan.input);
  const keys = plan.by.map(({ expression, descending }) => ({
    compute: c.expression(expression),
    sign: descending ? -1 : 1,
  }));
  const top = plan.top?.map((count) => c.expression(count));
  return function* sort(ctx, argument) {
    const wanted = top?.reduce((sum, count) => sum + rowCount(count, argument, ctx), 0) ?? Infinity;
    const most = wanted + Math.max(wanted, SLACK);
    const held = new HeldRows(keys);
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row === PAUSE || !held.admits(row, ctx)) continue;
      ctx.charge(sizeOf(row));
      held.add(copies ? row.slice() : row);
      if (held.rows.length < most) continue;
      const dropped = held.rows.length - wanted;
      yield* held.arrange(ctx);
      ctx.release(dropped * sizeOf(row));
      held.cut(wanted);
    }
    yield* held.arrange(ctx);
    yield* held.rows.slice(0, wanted);
    for (const row of held.rows) ctx.release(sizeOf(row));
  };
}

class HeldRows {
  rows: Row[] = [];
  private readonly keys: readonly Key[];
  private columns: Value[][];
  /** Keys of the last row that is wanted so far: what comes after it is not. */
  private last: readonly Value[] | undefined;
  /** Of the row that was asked about last. */
  private readonly asked: Value[];

  constructor(keys: readonly Key[]) {
    this.keys = keys;
    this.columns = keys.map(() => []);
    this.asked = keys.map(() => null);
  }

  /** Whether the row comes before the last one; a key that decides spares those after it. */
  admits(row: Row, ctx: RunContext): boolean {
    let isBefore = this.last === undefined;
    for (let at = 0; at < this.keys.length; at += 1) {
      const { compute, sign } = this.keys[at] as Key;
      const value = compute(row, ctx);
      this.asked[at] = value;
      if (isBefore) continue;
      const order = compareTotal(value, this.last?.[at] as Value) * sign;
      if (order > 0) return false;
      isBefore = order < 0;
    }
    return isBefore;
  }

  /** The row that was asked about last. */
  add(row: Row): void {
    this.rows.push(row);
    for (let at = 0; at < this.columns.length; at += 1) this.columns[at]?.push(this.asked[at] as Value);
  }

  /** Brings all into order; equal ones stay as they came. */
  *arrange(ctx: RunContext): Generator<null, void> {
    const orders: { readonly order: (left: number, right: number) => number; readonly sign: number }[] = [];
    for (const [at, { sign }] of this.keys.entries()) {
      orders.push({ order: yield* columnOrder(this.columns[at] as Value[], ctx), sign });
    }
    const compareRows = (left: number, right: number): number => {
      for (const { order, sign } of orders) {
        const result = order(left, right);
        if (result !== 0) return result * sign;
      }
      return 0;
    };
    const places = yield* sorted(
      this.rows.map((_, at) => at),
      compareRows,
      ctx,
    );
    this.rows = places.map((at) => this.rows[at] as Row);
    this.columns = this.columns.map((column) => places.map((at) => column[at] as Value));
  }

  /** Keeps the first ones. */
  cut(count: number): void {
    this.rows.length = count;
    for (const column of this.columns) column.length = count;
    this.last = this.columns.map((column) => column[count - 1] as Value);
    if (count === 0) this.last = undefined;
  }
}
