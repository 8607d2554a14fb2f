/** Dates as ISO 8601 text: calendar, week, quarter and ordinal, basic and extended. */

import { LocalDate } from '@js-joda/core';
import { runtimeError } from '../../errors.ts';
import { dateOfOrdinal, dateOfQuarter, dateOfWeek } from './date-parts.ts';
import { guarded } from './guard.ts';

const YEAR = String.raw`(?<year>[+-]\d{1,9}|\d{4})`;
const FORMS: readonly (readonly [RegExp, (part: Parts) => LocalDate])[] = [
  form(String.raw`(?:-(?<month>\d{1,2})-(?<day>\d{1,2}))?`, calendar),
  form(String.raw`-(?<month>\d\d)`, calendar),
  form(String.raw`-[Ww](?<week>\d{1,2})(?:-(?<day>\d))?`, weekDate),
  form(String.raw`-[Qq](?<quarter>[1-4])(?:-(?<day>\d{1,2}))?`, quarterDate),
  form(String.raw`-(?<day>\d{3})`, ordinalDate),
  form(String.raw`[Ww](?<week>\d\d)(?<day>\d)?`, weekDate),
  form(String.raw`[Qq](?<quarter>[1-4])(?<day>\d\d)?`, quarterDate),
  [/^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)?$/, calendar],
  [/^(?<year>\d{4})(?<day>\d{3})$/, ordinalDate],
];

type Parts = (name: string, otherwise: number) => number;

function form(rest: string, make: (part: Parts) => LocalDate): readonly [RegExp, (part: Parts) => LocalDate] {
  return [new RegExp(`^${YEAR}${rest}$`), make];
}

function calendar(part: Parts): LocalDate {
  return LocalDate.of(part('year', 0), part('month', 1), part('day', 1));
}

function weekDate(part: Parts): LocalDate {
  return dateOfWeek(part('year', 0), part('week', 1), part('day', 1));
}

function quarterDate(part: Parts): LocalDate {
  return dateOfQuarter(part('year', 0), part('quarter', 1), part('day', 1));
}

function ordinalDate(part: Parts): LocalDate {
  return dateOfOrdinal(part('year', 0), part('day', 1));
}

/** @throws CypherError where the text is no date. */
export function parseDate(text: string): LocalDate {
  const date = readDate(text);
  if (date === undefined) {
    throw runtimeError('InvalidTemporalText', `Text cannot be parsed to a Date "${text}"`);
  }
  return date;
}

/** Undefined where the text has the form of no date. @throws CypherError where its numbers are none. */
export function readDate(text: string): LocalDate | undefined {
  for (const [pattern, make] of FORMS) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) {
      return guarded('InvalidTemporalText', () =>
        make((name, otherwise) => {
          const digits = groups[name];
          return digits === undefined ? otherwise : Number(digits);
        }),
      );
    }
  }
  return undefined;
}
