/** A duration: months, days, seconds and nanoseconds kept apart, whose signs may differ. */

import { runtimeError } from '../../errors.ts';

const NANOS_OF_DAY = 86_400e9;

/** `nanos` is 0 to 999,999,999 (the seconds carry the sign of both); months, days and seconds are whole numbers. */
export class Duration {
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
  readonly nanos: number;

  /** @throws CypherError where a part is too large to be counted exactly. */
  constructor(months: number, days: number, seconds: number, nanos: number) {
    const carry = Math.floor(nanos / 1e9);
    this.months = months + 0;
    this.days = days + 0;
    this.seconds = seconds + carry + 0;
    this.nanos = nanos - carry * 1e9;
    if (![this.months, this.days, this.seconds, this.nanos].every(Number.isSafeInteger)) {
      const values = `months=${months}, days=${days}, seconds=${seconds}, nanos=${nanos}`;
      throw runtimeError(
        'InvalidTemporalValue',
        `Invalid value for duration, will cause overflow. Value was ${values}`,
      );
    }
  }

  equals(other: Duration): boolean {
    return (
      this.months === other.months &&
      this.days === other.days &&
      this.seconds === other.seconds &&
      this.nanos === other.nanos
    );
  }
}

/** Fractions flow down: of a month into days (a month counts as 365.2425 / 12), of a day into seconds. */
export function durationOfFractions(months: number, days: number, seconds: number, nanos: number): Duration {
  const wholeMonths = Math.trunc(months);
  const rest = months - wholeMonths;
  // In two products, which rounds as Neo4j does.
  const allDays = days + (rest * 30 + rest * 0.436875);
  const wholeDays = Math.trunc(allDays);
  const nanosOfDay = Math.trunc((allDays - wholeDays) * NANOS_OF_DAY);
  const wholeSeconds = Math.trunc(seconds);
  const secondsOfDay = Math.trunc(nanosOfDay / 1e9);
  const restNanos = (seconds - wholeSeconds) * 1e9 + (nanosOfDay - secondsOfDay * 1e9) + nanos;
  return new Duration(wholeMonths, wholeDays, wholeSeconds + secondsOfDay, Math.trunc(restNanos));
}

/** @throws CypherError where a part overflows. */
export function addDurations(left: Duration, right: Duration, sign: 1 | -1): Duration {
  return new Duration(
    left.months + sign * right.months,
    left.days + sign * right.days,
    left.seconds + sign * right.seconds,
    left.nanos + sign * right.nanos,
  );
}

/** @throws CypherError where a part overflows or the factor is not finite. */
export function multiplyDuration(duration: Duration, factor: number): Duration {
  const { months, days, seconds, nanos } = duration;
  return durationOfFractions(months * factor, days * factor, seconds * factor, nanos * factor);
}

/** @throws CypherError where a part overflows. */
export function divideDuration(duration: Duration, divisor: number): Duration {
  const { months, days, seconds, nanos } = duration;
  return durationOfFractions(months / divisor, days / divisor, seconds / divisor, nanos / divisor);
}
