/** `duration(x)`: from text or from a map of units. */

import { runtimeError } from '../../errors.ts';
import { isNumber, typeOf, type ValueMap } from '../value.ts';
import { durationOfFractions, type Duration } from './duration.ts';
import { parseDuration } from './parse-duration.ts';

type Part = 'months' | 'days' | 'seconds' | 'nanos';

const UNITS: ReadonlyMap<string, readonly [Part, number]> = new Map([
  ['years', ['months', 12]],
  ['months', ['months', 1]],
  ['weeks', ['days', 7]],
  ['days', ['days', 1]],
  ['hours', ['seconds', 3600]],
  ['minutes', ['seconds', 60]],
  ['seconds', ['seconds', 1]],
  ['milliseconds', ['nanos', 1e6]],
  ['microseconds', ['nanos', 1e3]],
  ['nanoseconds', ['nanos', 1]],
]);

/** @throws CypherError where the text is no duration or the map has other than numbers of known units. */
export function constructDuration(value: string | ValueMap): Duration {
  if (typeof value === 'string') return parseDuration(value);
  if (value.size === 0) {
    throw runtimeError('InvalidTemporalValue', 'At least one temporal unit must be specified.');
  }
  const sums: Record<Part, number> = { months: 0, days: 0, seconds: 0, nanos: 0 };
  for (const [key, amount] of value) {
    const unit = UNITS.get(key.toLowerCase());
    if (unit === undefined) throw runtimeError('ExecutionFailed', `Unknown field: ${key}`);
    if (!isNumber(amount)) {
      throw runtimeError('ExecutionFailed', `${key} must be a number value, but was a ${typeOf(amount)}`);
    }
    const [part, size] = unit;
    sums[part] += Number(amount) * size;
  }
  return durationOfFractions(sums.months, sums.days, sums.seconds, sums.nanos);
}
