/** stDev, stDevP, percentileCont, percentileDisc. */

import { runtimeError } from '../../errors.ts';
import { isNumber, typeOf, type Value } from '../../values/value.ts';
import { compareTotal } from '../../values/order.ts';
import type { RunContext } from '../context.ts';
import { sorted } from '../operators/sorted.ts';
import type { Fold } from './fold.ts';

function numberFrom(value: Value): number {
  if (isNumber(value)) return Number(value);
  throw runtimeError('InvalidArgumentValue', `Expected a number but was ${typeOf(value)}.`);
}

/** `bias` 1 for a sample, 0 for a whole population. Null for no value, zero for too few. */
export function standardDeviation(bias: number): Fold {
  let count = 0;
  let mean = 0;
  let squares = 0;
  return {
    add: (value) => {
      const number = numberFrom(value);
      count += 1;
      const before = number - mean;
      mean += before / count;
      squares += before * (number - mean);
    },
    result: () => (count === 0 ? null : count <= bias ? 0 : Math.sqrt(squares / (count - bias))),
  };
}

/** `continuous`: between two values where the fraction falls between them. */
export function percentile(fraction: number, continuous: boolean, ctx: RunContext): Fold {
  const values: Value[] = [];
  let inOrder: readonly Value[] = [];
  return {
    add: (value) => {
      numberFrom(value);
      ctx.charge(16);
      values.push(value);
    },
    *prepare() {
      inOrder = yield* sorted(values, compareTotal, ctx);
    },
    result: () => {
      if (values.length === 0) return null;
      if (!continuous) {
        const at = Math.max(0, Math.ceil(fraction * inOrder.length) - 1);
        return inOrder[at] ?? null;
      }
      const place = fraction * (inOrder.length - 1);
      const at = Math.floor(place);
      // A place that is hit exactly gives its value as it is, an integer too.
      if (at === place) return inOrder[at] ?? null;
      const low = Number(inOrder[at]);
      return low + (Number(inOrder[at + 1]) - low) * (place - at);
    },
  };
}
