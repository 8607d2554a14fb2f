/** Temporal values as ISO 8601 text, as Neo4j writes them. */

import type { LocalDate, LocalDateTime, LocalTime, OffsetTime, ZonedDateTime } from '@js-joda/core';
import type { Duration } from './duration.ts';

/** `2015-07-21T21:40:32.142+01:00[Europe/London]` and the shorter forms. */
export function formatTemporal(
  value: LocalDate | LocalTime | OffsetTime | LocalDateTime | ZonedDateTime,
): string {
  return value.toString();
}

/** `P1Y2M3DT4H5M6.789S`; zero is `PT0S`. */
export function formatDuration(duration: Duration): string {
  const { months, days } = duration;
  const years = Math.trunc(months / 12);
  const restMonths = months % 12;
  const date = part(years, 'Y') + part(restMonths, 'M') + part(days, 'D');
  const time = formatTime(duration.seconds, duration.nanos);
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

function part(amount: number, unit: string): string {
  return amount === 0 ? '' : `${amount}${unit}`;
}

function formatTime(seconds: number, nanos: number): string {
  const negative = seconds < 0;
  const whole = negative && nanos > 0 ? seconds + 1 : seconds;
  const fraction = negative && nanos > 0 ? 1e9 - nanos : nanos;
  const hours = Math.trunc(whole / 3600);
  const minutes = Math.trunc((whole % 3600) / 60);
  const rest = whole % 60;
  const digits = fraction === 0 ? '' : `.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`;
  const sign = negative && rest === 0 && fraction > 0 ? '-' : '';
  const restText = rest === 0 && fraction === 0 ? '' : `${sign}${rest}${digits}S`;
  return part(hours, 'H') + part(minutes, 'M') + restText;
}
