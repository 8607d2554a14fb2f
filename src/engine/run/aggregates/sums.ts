/** sum and avg, of numbers or of durations. */

import { runtimeError } from '../../errors.ts';
import { isNumber, typeOf, type Value } from '../../values/value.ts';
import { Duration } from '../../values/temporal/duration.ts';
import { temporalArithmetic } from '../../values/temporal/arithmetic.ts';
import { calculate } from '../expressions/arithmetic.ts';
import type { Fold } from './fold.ts';

function requireSummable(value: Value, name: string): void {
  if (isNumber(value) || value instanceof Duration) return;
  throw runtimeError(
    'InvalidArgumentValue',
    `${name}() can only handle numbers and durations, not ${typeOf(value)}.`,
  );
}

export class Sum implements Fold {
  private total: Value = 0n;
  private isFirst = true;

  add(value: Value): void {
    requireSummable(value, 'sum');
    this.total = this.isFirst && value instanceof Duration ? value : calculate('+', this.total, value);
    this.isFirst = false;
  }

  result(): Value {
    return this.total;
  }
}

/** A float, or a duration. */
export function average(): Fold {
  let count = 0;
  let mean = 0;
  let durations: Value = null;
  return {
    add: (value) => {
      requireSummable(value, 'avg');
      count += 1;
      if (value instanceof Duration)
        durations = durations === null ? value : calculate('+', durations, value);
      else mean += (Number(value) - mean) / count;
    },
    result: () => {
      if (count === 0) return null;
      return durations === null ? mean : (temporalArithmetic('/', durations, BigInt(count)) ?? null);
    },
  };
}
