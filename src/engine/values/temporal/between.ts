/** `duration.between` and its kin: what lies between two temporal values. */

import {
  ChronoUnit,
  LocalDate,
  LocalDateTime,
  LocalTime,
  OffsetTime,
  ZonedDateTime,
  ZoneOffset,
} from '@js-joda/core';
import { Duration } from './duration.ts';
import { zoneIn, type Point } from './select.ts';

interface Ends {
  readonly from: ZonedDateTime;
  readonly to: ZonedDateTime;
}

const NOTHING = new Duration(0, 0, 0, 0);
const SOME_DAY = LocalDate.of(1970, 1, 1);

/** A part that one of the two lacks is taken from the other: its date, its zone; a missing time is midnight. */
function align(from: Point, to: Point): Ends {
  const fallbackDate = dateIn(from) ?? dateIn(to) ?? SOME_DAY;
  const fallbackZone = zoneIn(from) ?? zoneIn(to) ?? ZoneOffset.UTC;
  const complete = (point: Point): ZonedDateTime => {
    if (point instanceof ZonedDateTime) return point;
    const local = LocalDateTime.of(dateIn(point) ?? fallbackDate, timeIn(point));
    return ZonedDateTime.of(local, zoneIn(point) ?? fallbackZone);
  };
  const start = complete(from);
  return { from: start, to: complete(to).withZoneSameInstant(start.zone()) };
}

function dateIn(point: Point): LocalDate | undefined {
  if (point instanceof LocalDate) return point;
  if (point instanceof LocalTime || point instanceof OffsetTime) return undefined;
  return point.toLocalDate();
}

function timeIn(point: Point): LocalTime {
  if (point instanceof LocalDate) return LocalTime.MIDNIGHT;
  return point instanceof LocalTime ? point : point.toLocalTime();
}

function bothDated(from: Point, to: Point): boolean {
  return dateIn(from) !== undefined && dateIn(to) !== undefined;
}

function localEnds(ends: Ends): [LocalDateTime, LocalDateTime] {
  return [ends.from.toLocalDateTime(), ends.to.toLocalDateTime()];
}

function timeBetween({ from, to }: Ends): [number, number] {
  return [to.toEpochSecond() - from.toEpochSecond(), to.nano() - from.nano()];
}

/** Whole months, then whole days, then the rest. */
export function durationBetween(from: Point, to: Point): Duration {
  const ends = align(from, to);
  if (!bothDated(from, to)) return new Duration(0, 0, ...timeBetween(ends));
  const months = monthsBetween(...localEnds(ends));
  const afterMonths = { ...ends, from: ends.from.plusMonths(months) };
  const days = daysBetween(...localEnds(afterMonths));
  const afterDays = { ...ends, from: afterMonths.from.plusDays(days) };
  return new Duration(months, days, ...timeBetween(afterDays));
}

/** Whole months; none where one of the two has no date. */
export function monthsOnly(from: Point, to: Point): Duration {
  if (!bothDated(from, to)) return NOTHING;
  return new Duration(monthsBetween(...localEnds(align(from, to))), 0, 0, 0);
}

/** Whole days; none where one of the two has no date. */
export function daysOnly(from: Point, to: Point): Duration {
  if (!bothDated(from, to)) return NOTHING;
  return new Duration(0, daysBetween(...localEnds(align(from, to))), 0, 0);
}

/** All of it as seconds. */
export function secondsOnly(from: Point, to: Point): Duration {
  return new Duration(0, 0, ...timeBetween(align(from, to)));
}

function monthsBetween(from: LocalDateTime, to: LocalDateTime): number {
  return from.until(to, ChronoUnit.MONTHS);
}

function daysBetween(from: LocalDateTime, to: LocalDateTime): number {
  return from.until(to, ChronoUnit.DAYS);
}
