/** Temporal values as ISO 8601 text, as Neo4j writes them: always with seconds, fractions without trailing zeros. */

import type { ZonedDateTime } from '@js-joda/core';
import { LocalDate, LocalDateTime, LocalTime, OffsetTime, ZoneOffset, type ZoneId } from '@js-joda/core';
import type { Duration } from './duration.ts';

/** `2015-07-21T21:40:32.142+01:00[Europe/London]` and the shorter forms. */
export function formatTemporal(
  value: LocalDate | LocalTime | OffsetTime | LocalDateTime | ZonedDateTime,
): string {
  if (value instanceof LocalDate) return value.toString();
  if (value instanceof LocalTime) return formatClock(value);
  if (value instanceof OffsetTime) return formatClock(value.toLocalTime()) + value.offset().id();
  if (value instanceof LocalDateTime) return formatLocal(value);
  return formatLocal(value.toLocalDateTime()) + value.offset().id() + formatZone(value.zone());
}

function formatLocal(value: LocalDateTime): string {
  return `${value.toLocalDate().toString()}T${formatClock(value.toLocalTime())}`;
}

function formatZone(zone: ZoneId): string {
  return zone instanceof ZoneOffset ? '' : `[${zone.id()}]`;
}

function formatClock(time: LocalTime): string {
  const parts = [time.hour(), time.minute(), time.second()];
  return parts.map((number) => String(number).padStart(2, '0')).join(':') + formatFraction(time.nano());
}

/** Nanoseconds as decimals with their point; empty for none. */
function formatFraction(nanos: number): string {
  return nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
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
  const sign = negative && rest === 0 && fraction > 0 ? '-' : '';
  const restText = rest === 0 && fraction === 0 ? '' : `${sign}${rest + 0}${formatFraction(fraction)}S`;
  return part(hours, 'H') + part(minutes, 'M') + restText;
}
