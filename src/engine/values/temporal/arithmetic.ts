/** `+ - * /` where a temporal value or a duration is one of the operands. */

import { LocalDate, LocalTime, OffsetTime } from '@js-joda/core';
import { runtimeError } from '../../errors.ts';
import { isNumber, type Value } from '../value.ts';
import { addDurations, divideDuration, Duration, multiplyDuration } from './duration.ts';
import { guarded } from './guard.ts';
import { isPoint, type Point } from './select.ts';

/** Undefined where these operands have no such operation. @throws CypherError where the result is out of range. */
export function temporalArithmetic(
  operator: '+' | '-' | '*' | '/',
  left: Value,
  right: Value,
): Value | undefined {
  switch (operator) {
    case '+':
      if (left instanceof Duration && isPoint(right)) return shift(right, left, 1);
      return addOrSubtract(left, right, 1);
    case '-':
      return addOrSubtract(left, right, -1);
    case '*':
      if (left instanceof Duration && isNumber(right)) return multiplyDuration(left, Number(right));
      if (right instanceof Duration && isNumber(left)) return multiplyDuration(right, Number(left));
      return undefined;
    case '/':
      return left instanceof Duration && isNumber(right) ? divide(left, right) : undefined;
  }
}

function addOrSubtract(left: Value, right: Value, sign: 1 | -1): Value | undefined {
  if (!(right instanceof Duration)) return undefined;
  if (left instanceof Duration) return addDurations(left, right, sign);
  return isPoint(left) ? shift(left, right, sign) : undefined;
}

function divide(duration: Duration, divisor: bigint | number): Duration {
  if (divisor === 0n) throw runtimeError('DivisionByZero', '/ by zero');
  return divideDuration(duration, Number(divisor));
}

/** Months first, then days, then time; a value without time takes whole days of it, one without date only time. */
function shift(point: Point, duration: Duration, sign: 1 | -1): Point {
  const [months, days] = [sign * duration.months, sign * duration.days];
  const [seconds, nanos] = [sign * duration.seconds, sign * duration.nanos];
  return guarded('InvalidTemporalValue', (): Point => {
    if (point instanceof LocalDate) {
      return point.plusMonths(months).plusDays(days + Math.trunc(seconds / 86_400));
    }
    if (point instanceof LocalTime || point instanceof OffsetTime) {
      return point.plusSeconds(seconds).plusNanos(nanos);
    }
    return point.plusMonths(months).plusDays(days).plusSeconds(seconds).plusNanos(nanos);
  });
}
