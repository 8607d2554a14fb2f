/** The values that rows are sorted by, column by column; columns of one kind are compared without looking at types. */

import { compareTotal } from '../../values/order.ts';
import type { Value } from '../../values/value.ts';
import { PAUSE, type RunContext } from '../context.ts';

/** Of two rows, by their numbers. */
type Order = (left: number, right: number) => number;

/** Values of a column that are looked at between two pauses. */
const LOOKED_AT = 1_024;
/** From here on the order of code units is not that of code points. */
const BEYOND = /[\uD800-\uFFFF]/;

/** The order of one column, ascending. */
export function* columnOrder(values: readonly Value[], ctx: RunContext): Generator<null, Order> {
  const numbers = new Float64Array(values.length);
  let kind: Kind | undefined;
  let hasNull = false;
  for (let at = 0; at < values.length; at += 1) {
    if (at % LOOKED_AT === 0 && ctx.tick()) yield PAUSE;
    const value = values[at] as Value;
    if (value === null) {
      hasNull = true;
      numbers[at] = Infinity;
      continue;
    }
    const own = kindOf(value);
    if (own === 'other' || (kind !== undefined && kind !== own)) return byValues(values);
    kind = own;
    if (own !== 'text') numbers[at] = Number(value);
  }
  if (kind !== 'text')
    return (left, right) => compareDoubles(numbers[left] as number, numbers[right] as number);
  if (hasNull) return byValues(values);
  const texts = values as readonly string[];
  return (left, right) => {
    const [a, b] = [texts[left] as string, texts[right] as string];
    return a < b ? -1 : Number(a > b);
  };
}

type Kind = 'number' | 'boolean' | 'text' | 'other';

/** Numbers are those that a double holds exactly and that are no null's place. */
function kindOf(value: Exclude<Value, null>): Kind {
  switch (typeof value) {
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? 'number' : 'other';
    case 'number':
      return Number.isFinite(value) ? 'number' : 'other';
    case 'boolean':
      return 'boolean';
    case 'string':
      return BEYOND.test(value) ? 'other' : 'text';
    default:
      return 'other';
  }
}

function compareDoubles(left: number, right: number): number {
  return left < right ? -1 : Number(left > right);
}

function byValues(values: readonly Value[]): Order {
  return (left, right) => compareTotal(values[left] as Value, values[right] as Value);
}
