/** Dates from a year with a week, a quarter or a day of the year. */

import { ChronoField, DateTimeException, IsoFields, LocalDate } from '@js-joda/core';

/** The `week`th ISO week of a week-based year; week 53 of a year with 52 is the first of the next. */
export function dateOfWeek(year: number, week: number, day: number): LocalDate {
  check('WeekOfWeekBasedYear', week, 53, '52/53');
  check('DayOfWeek', day, 7, '7');
  const fourth = LocalDate.of(year, 1, 4);
  const monday = fourth.minusDays(fourth.get(ChronoField.DAY_OF_WEEK) - 1);
  return monday.plusDays((week - 1) * 7 + day - 1);
}

/** A day of a quarter counted from 1; days beyond a short quarter reach into the next. */
export function dateOfQuarter(year: number, quarter: number, day: number): LocalDate {
  check('QuarterOfYear', quarter, 4, '4');
  check('DayOfQuarter', day, 92, '90/92');
  return LocalDate.of(year, quarter * 3 - 2, 1).plusDays(day - 1);
}

/** A day of a year counted from 1. */
export function dateOfOrdinal(year: number, day: number): LocalDate {
  check('DayOfYear', day, 366, '365/366');
  return LocalDate.ofYearDay(year, day);
}

function check(field: string, value: number, most: number, shown: string): void {
  if (value >= 1 && value <= most) return;
  throw new DateTimeException(`Invalid value for ${field} (valid values 1 - ${shown}): ${value}`);
}

export function weekBasedYear(date: LocalDate): number {
  return date.get(IsoFields.WEEK_BASED_YEAR);
}

export function weekOfYear(date: LocalDate): number {
  return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
}

export function quarterOfYear(date: LocalDate): number {
  return date.get(IsoFields.QUARTER_OF_YEAR);
}

export function dayOfQuarter(date: LocalDate): number {
  return date.get(IsoFields.DAY_OF_QUARTER);
}

export function dayOfWeek(date: LocalDate): number {
  return date.get(ChronoField.DAY_OF_WEEK);
}
