/** Components of durations: whole units (`minutes`) and what is left of the next larger one (`minutesOfHour`). */

import type { Duration } from './duration.ts';

const COMPONENTS: ReadonlyMap<string, (duration: Duration) => number | bigint> = new Map(
  Object.entries({
    years: ({ months }: Duration) => months / 12,
    quarters: ({ months }: Duration) => months / 3,
    months: ({ months }: Duration) => months,
    weeks: ({ days }: Duration) => days / 7,
    days: ({ days }: Duration) => days,
    hours: ({ seconds }: Duration) => seconds / 3600,
    minutes: ({ seconds }: Duration) => seconds / 60,
    seconds: ({ seconds }: Duration) => seconds,
    milliseconds: (duration: Duration) => inUnits(duration, 1000),
    microseconds: (duration: Duration) => inUnits(duration, 1_000_000),
    nanoseconds: (duration: Duration) => inUnits(duration, 1_000_000_000),
    quartersOfYear: ({ months }: Duration) => (months % 12) / 3,
    monthsOfQuarter: ({ months }: Duration) => months % 3,
    monthsOfYear: ({ months }: Duration) => months % 12,
    daysOfWeek: ({ days }: Duration) => days % 7,
    minutesOfHour: ({ seconds }: Duration) => (seconds / 60) % 60,
    secondsOfMinute: ({ seconds }: Duration) => seconds % 60,
    millisecondsOfSecond: ({ nanos }: Duration) => nanos / 1e6,
    microsecondsOfSecond: ({ nanos }: Duration) => nanos / 1e3,
    nanosecondsOfSecond: ({ nanos }: Duration) => nanos,
  }).map(([name, read]) => [name.toLowerCase(), read]),
);

/** Rounded down, as the nanoseconds of a duration never are negative. */
function inUnits({ seconds, nanos }: Duration, perSecond: number): bigint {
  return BigInt(seconds) * BigInt(perSecond) + BigInt(Math.floor(nanos / (1e9 / perSecond)));
}

/** By the name in lower case; undefined where there is no such component. */
export function durationComponent(duration: Duration, key: string): bigint | undefined {
  const amount = COMPONENTS.get(key)?.(duration);
  return typeof amount === 'number' ? BigInt(Math.trunc(amount)) : amount;
}
