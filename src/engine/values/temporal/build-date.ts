/** Dates from the fields of a map, over a date that gives what the map leaves out. */

import { LocalDate } from '@js-joda/core';
import { runtimeError } from '../../errors.ts';
import {
  dateOfOrdinal,
  dateOfQuarter,
  dateOfWeek,
  dayOfWeek,
  quarterOfYear,
  weekBasedYear,
  weekOfYear,
} from './date-parts.ts';
import type { NumberField, TemporalFields } from './fields.ts';
import { guarded } from './guard.ts';

interface Kind {
  readonly name: string;
  /** The larger field first. */
  readonly fields: readonly [NumberField, NumberField?];
  readonly alone: (fields: TemporalFields, year: number) => LocalDate;
  readonly over: (fields: TemporalFields, base: LocalDate) => LocalDate;
}

const CALENDAR: Kind = {
  name: 'calendar',
  fields: ['month', 'day'],
  alone: (fields, year) => LocalDate.of(year, fields.number('month') ?? 1, fields.number('day') ?? 1),
  over: (fields, base) => {
    const month = fields.number('month') ?? base.monthValue();
    const first = LocalDate.of(fields.number('year') ?? base.year(), month, 1);
    return first.withDayOfMonth(fields.number('day') ?? Math.min(base.dayOfMonth(), first.lengthOfMonth()));
  },
};

const KINDS: readonly Kind[] = [
  {
    name: 'week',
    fields: ['week', 'dayOfWeek'],
    alone: (fields, year) => dateOfWeek(year, fields.number('week') ?? 1, fields.number('dayOfWeek') ?? 1),
    over: (fields, base) =>
      dateOfWeek(
        fields.number('year') ?? weekBasedYear(base),
        fields.number('week') ?? weekOfYear(base),
        fields.number('dayOfWeek') ?? dayOfWeek(base),
      ),
  },
  {
    name: 'quarter',
    fields: ['quarter', 'dayOfQuarter'],
    alone: (fields, year) =>
      dateOfQuarter(year, fields.number('quarter') ?? 1, fields.number('dayOfQuarter') ?? 1),
    over: (fields, base) => {
      const quarter = fields.number('quarter') ?? quarterOfYear(base);
      const year = fields.number('year') ?? base.year();
      const day = fields.number('dayOfQuarter');
      if (day !== undefined) return dateOfQuarter(year, quarter, day);
      const first = dateOfQuarter(year, quarter, 1);
      return base.withYear(year).plusMonths(first.monthValue() - (quarterOfYear(base) * 3 - 2));
    },
  },
  {
    name: 'ordinal',
    fields: ['ordinalDay'],
    alone: (fields, year) => dateOfOrdinal(year, fields.number('ordinalDay') ?? 1),
    over: (fields, base) =>
      dateOfOrdinal(fields.number('year') ?? base.year(), fields.number('ordinalDay') ?? base.dayOfYear()),
  },
  CALENDAR,
];

/** Without `base` every field down to the smallest given must be there; with `whole` down to the day.
 * @throws CypherError where fields are missing, do not belong together or name no day. */
export function buildDate(fields: TemporalFields, base: LocalDate | undefined, whole: boolean): LocalDate {
  const kind = findKind(fields);
  if (base !== undefined) return guarded('InvalidTemporalValue', () => kind.over(fields, base));
  const year = fields.number('year');
  if (year === undefined) throw missing('year');
  const [large, small] = kind.fields;
  if (small !== undefined && fields.has(small) && !fields.has(large)) {
    throw runtimeError('InvalidTemporalValue', `${small} cannot be specified without ${large}`);
  }
  if (whole) {
    for (const field of kind.fields) if (field !== undefined && !fields.has(field)) throw missing(field);
  }
  return guarded('InvalidTemporalValue', () => kind.alone(fields, year));
}

function findKind(fields: TemporalFields): Kind {
  const [kind, other] = KINDS.filter(({ fields: [large, small] }) =>
    fields.has(large, ...(small === undefined ? [] : [small])),
  );
  if (kind !== undefined && other !== undefined) {
    const stray = other.fields.find((field) => field !== undefined && fields.has(field)) ?? '';
    throw runtimeError('InvalidArgumentValue', `Cannot assign ${stray} to ${kind.name} date.`);
  }
  return kind ?? CALENDAR;
}

function missing(field: string): Error {
  return runtimeError('InvalidTemporalValue', `${field} must be specified`);
}
