/** Components of temporal values, as `d.year` and `d.epochMillis` read them. */

import {
  LocalDate,
  LocalDateTime,
  LocalTime,
  OffsetTime,
  ZonedDateTime,
  type ZoneOffset,
} from '@js-joda/core';
import { runtimeError } from '../../errors.ts';
import type { Value } from '../value.ts';
import { dayOfQuarter, dayOfWeek, quarterOfYear, weekBasedYear, weekOfYear } from './date-parts.ts';
import { Duration } from './duration.ts';
import { isPoint, type Point } from './select.ts';
import { durationComponent } from './duration-components.ts';

const OF_DATE: ReadonlyMap<string, (date: LocalDate) => number> = byLowerCase({
  year: (date) => date.year(),
  quarter: quarterOfYear,
  month: (date) => date.monthValue(),
  week: weekOfYear,
  weekYear: weekBasedYear,
  day: (date) => date.dayOfMonth(),
  ordinalDay: (date) => date.dayOfYear(),
  dayOfWeek,
  weekDay: dayOfWeek,
  dayOfQuarter,
});

const OF_TIME: ReadonlyMap<string, (time: LocalTime) => number> = byLowerCase({
  hour: (time) => time.hour(),
  minute: (time) => time.minute(),
  second: (time) => time.second(),
  millisecond: (time) => Math.floor(time.nano() / 1e6),
  microsecond: (time) => Math.floor(time.nano() / 1e3),
  nanosecond: (time) => time.nano(),
});

const OF_OFFSET: ReadonlyMap<string, (offset: ZoneOffset) => Value> = byLowerCase({
  offset: (offset) => offset.id(),
  offsetMinutes: (offset) => BigInt(Math.trunc(offset.totalSeconds() / 60)),
  offsetSeconds: (offset) => BigInt(offset.totalSeconds()),
});

const OF_MOMENT: ReadonlyMap<string, (moment: ZonedDateTime) => number> = byLowerCase({
  // Truncated, as Neo4j has it: one second more than the floor before 1970.
  epochSeconds: (moment) => Math.trunc(moment.toInstant().toEpochMilli() / 1000),
  epochMillis: (moment) => moment.toInstant().toEpochMilli(),
});

function byLowerCase<T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(table).map(([name, read]) => [name.toLowerCase(), read]));
}

/** `value.key`, in any case; undefined where the value is not temporal.
 * @throws CypherError where the value has no such component. */
export function temporalProperty(value: Value, key: string): Value | undefined {
  if (!(value instanceof Duration || isPoint(value))) return undefined;
  const name = key.toLowerCase();
  const found =
    value instanceof Duration
      ? durationComponent(value, name)
      : (partComponent(value, name) ?? zoneComponent(value, name));
  if (found !== undefined) return found;
  throw runtimeError('InvalidArgumentValue', `No such field: ${key}`);
}

function partComponent(value: Point, key: string): Value | undefined {
  const date = OF_DATE.get(key);
  const day = value instanceof LocalDate ? value : hasDate(value) ? value.toLocalDate() : undefined;
  if (date !== undefined && day !== undefined) return BigInt(date(day));
  const time = OF_TIME.get(key);
  if (time === undefined || value instanceof LocalDate) return undefined;
  return BigInt(time(value instanceof LocalTime ? value : value.toLocalTime()));
}

function hasDate(value: Point): value is LocalDateTime | ZonedDateTime {
  return value instanceof LocalDateTime || value instanceof ZonedDateTime;
}

function zoneComponent(value: Point, key: string): Value | undefined {
  if (!(value instanceof OffsetTime || value instanceof ZonedDateTime)) return undefined;
  if (key === 'timezone') return value instanceof ZonedDateTime ? value.zone().id() : value.offset().id();
  const moment = OF_MOMENT.get(key);
  if (moment !== undefined) return value instanceof ZonedDateTime ? BigInt(moment(value)) : undefined;
  return OF_OFFSET.get(key)?.(value.offset());
}
