/** `*.truncate`: a temporal value cut down to a unit, with fields set afterwards. */

import { ChronoUnit, LocalDate, LocalDateTime, LocalTime, OffsetTime, ZonedDateTime } from '@js-joda/core';
import { runtimeError } from '../../errors.ts';
import { formatScalar } from '../text.ts';
import type { Value, ValueMap } from '../value.ts';
import { buildDate } from './build-date.ts';
import { buildTime, type KeptFraction } from './build-time.ts';
import { dateOfWeek, dayOfWeek, quarterOfYear, weekBasedYear } from './date-parts.ts';
import { DATE_FIELDS, TemporalFields, TIME_FIELDS } from './fields.ts';
import { dateOf, DEFAULT_ZONE, offsetAt, timeOf, zoneIn, type Clock } from './select.ts';
import { zoneOf } from './zones.ts';

const firstOfYears = (size: number) => (date: LocalDate) =>
  LocalDate.of(date.year() - (date.year() % size), 1, 1);

const DATE_UNITS: ReadonlyMap<string, (date: LocalDate) => LocalDate> = new Map([
  ['millennium', firstOfYears(1000)],
  ['century', firstOfYears(100)],
  ['decade', firstOfYears(10)],
  ['year', firstOfYears(1)],
  ['weekYear', (date: LocalDate) => dateOfWeek(weekBasedYear(date), 1, 1)],
  ['quarter', (date: LocalDate) => LocalDate.of(date.year(), quarterOfYear(date) * 3 - 2, 1)],
  ['month', (date: LocalDate) => date.withDayOfMonth(1)],
  ['week', (date: LocalDate) => date.minusDays(dayOfWeek(date) - 1)],
  ['day', (date: LocalDate) => date],
]);

const TIME_UNITS: ReadonlyMap<string, ChronoUnit> = new Map([
  ['day', ChronoUnit.DAYS],
  ['hour', ChronoUnit.HOURS],
  ['minute', ChronoUnit.MINUTES],
  ['second', ChronoUnit.SECONDS],
  ['millisecond', ChronoUnit.MILLIS],
  ['microsecond', ChronoUnit.MICROS],
]);

/** @throws CypherError where the unit is none or smaller than a day, or the value has no date. */
export function truncateDate(unit: string, value: Value, map: ValueMap): LocalDate {
  return buildDate(new TemporalFields(map, DATE_FIELDS), cutDate(unit, value), false);
}

/** @throws CypherError where the unit is none or larger than a day, or the value has no time. */
export function truncateLocalTime(unit: string, value: Value, map: ValueMap): LocalTime {
  return buildTime(new TemporalFields(map, TIME_FIELDS), cutTime(unit, value), keptFraction(unit));
}

/** @throws CypherError where the unit is none or larger than a day, or the value has no time. */
export function truncateTime(unit: string, value: Value, map: ValueMap, clock: Clock): OffsetTime {
  const fields = new TemporalFields(map, [...TIME_FIELDS, 'timezone']);
  const local = buildTime(fields, cutTime(unit, value), keptFraction(unit));
  const zone = fields.value('timezone');
  if (zone !== undefined) return OffsetTime.of(local, offsetAt(zoneOf(zone), clock));
  const own = value instanceof ZonedDateTime ? value.offset() : zoneIn(value);
  return OffsetTime.of(local, own === undefined ? DEFAULT_ZONE : offsetAt(own, clock));
}

/** @throws CypherError where the unit is none, or the value has no date, or no time though the unit asks for one. */
export function truncateLocalDateTime(unit: string, value: Value, map: ValueMap): LocalDateTime {
  return cutDateTime(unit, value, new TemporalFields(map, [...DATE_FIELDS, ...TIME_FIELDS]));
}

/** @throws CypherError where the unit is none, or the value has no date, or no time though the unit asks for one. */
export function truncateDateTime(unit: string, value: Value, map: ValueMap): ZonedDateTime {
  const fields = new TemporalFields(map, [...DATE_FIELDS, ...TIME_FIELDS, 'timezone']);
  const local = cutDateTime(unit, value, fields);
  const zone = fields.value('timezone');
  return ZonedDateTime.of(local, zone === undefined ? (zoneIn(value) ?? DEFAULT_ZONE) : zoneOf(zone));
}

function cutDateTime(unit: string, value: Value, fields: TemporalFields): LocalDateTime {
  if (DATE_UNITS.has(unit)) {
    const date = buildDate(fields, cutDate(unit, value), false);
    return LocalDateTime.of(date, buildTime(fields, LocalTime.MIDNIGHT));
  }
  checkUnit(unit);
  if (!(value instanceof LocalDateTime || value instanceof ZonedDateTime)) {
    throw runtimeError(
      'InvalidArgumentValue',
      `Cannot truncate ${formatScalar(value) ?? ''} to date time with a time based unit.`,
    );
  }
  const time = buildTime(fields, cutTime(unit, value), keptFraction(unit));
  return LocalDateTime.of(buildDate(fields, dateOf(value), false), time);
}

function cutDate(unit: string, value: Value): LocalDate {
  const cut = DATE_UNITS.get(unit);
  if (cut !== undefined) return cut(dateOf(value));
  checkUnit(unit);
  throw runtimeError('InvalidArgumentValue', `Unit too small for truncation: ${unit}`);
}

function cutTime(unit: string, value: Value): LocalTime {
  const size = TIME_UNITS.get(unit);
  if (size !== undefined) return timeOf(value).truncatedTo(size);
  checkUnit(unit);
  throw runtimeError('InvalidArgumentValue', 'Unit is too large to be used for truncation');
}

function checkUnit(unit: string): void {
  if (DATE_UNITS.has(unit) || TIME_UNITS.has(unit)) return;
  const units = [...new Set([...DATE_UNITS.keys(), ...TIME_UNITS.keys()])].join(', ');
  throw runtimeError('ExecutionFailed', `Unsupported unit: ${unit}. Units: ${units}.`);
}

function keptFraction(unit: string): KeptFraction {
  return unit === 'millisecond' || unit === 'microsecond' ? unit : 'none';
}
