/** Times of day from the fields of a map, over a time that gives what the map leaves out. */

import { LocalTime } from '@js-joda/core';
import { runtimeError } from '../../errors.ts';
import { TIME_FIELDS, type NumberField, type TemporalFields } from './fields.ts';
import { guarded } from './guard.ts';

/** What of a truncated time the smaller fields are added to. */
export type KeptFraction = 'none' | 'millisecond' | 'microsecond';

/** Without `base` every field down to the smallest given must be there.
 * @throws CypherError where fields are missing or out of range. */
export function buildTime(
  fields: TemporalFields,
  base: LocalTime | undefined,
  kept: KeptFraction = 'none',
): LocalTime {
  if (base === undefined) checkOrder(fields);
  const over = base ?? LocalTime.MIDNIGHT;
  return guarded('InvalidTemporalValue', () =>
    LocalTime.of(
      fields.number('hour') ?? over.hour(),
      fields.number('minute') ?? over.minute(),
      fields.number('second') ?? over.second(),
      nanosOf(fields, kept === 'none' ? 0 : over.nano(), kept) ?? over.nano(),
    ),
  );
}

function checkOrder(fields: TemporalFields): void {
  if (!fields.has('hour')) throw runtimeError('InvalidTemporalValue', 'hour must be specified');
  const [, , , ...fractions] = TIME_FIELDS;
  const fraction = fields.has(...fractions);
  if (fields.has('second') && !fields.has('minute')) throw without('second', 'minute');
  if (fraction && !fields.has('minute')) throw without('subsecond', 'minute');
  if (fraction && !fields.has('second')) throw without('subsecond', 'second');
}

function without(small: string, large: string): Error {
  return runtimeError('InvalidTemporalValue', `${small} cannot be specified without ${large}`);
}

/** Undefined where no fraction is given. */
function nanosOf(fields: TemporalFields, base: number, kept: KeptFraction): number | undefined {
  const truncated = kept !== 'none';
  const milli = within(fields, 'millisecond', 1e3);
  const micro = within(fields, 'microsecond', milli !== undefined || kept === 'millisecond' ? 1e3 : 1e6);
  const nano = within(
    fields,
    'nanosecond',
    micro !== undefined || truncated ? 1e3 : milli === undefined ? 1e9 : 1e6,
  );
  if (milli === undefined && micro === undefined && nano === undefined) return undefined;
  const replaced = milli !== undefined || (micro !== undefined && kept === 'microsecond');
  return (replaced ? 0 : base) + (milli ?? 0) * 1e6 + (micro ?? 0) * 1e3 + (nano ?? 0);
}

function within(fields: TemporalFields, name: NumberField, end: number): number | undefined {
  const value = fields.number(name);
  if (value !== undefined && (value < 0 || value >= end)) {
    const shown = name.charAt(0).toUpperCase() + name.slice(1);
    throw runtimeError('InvalidTemporalValue', `Invalid value for ${shown}: ${value}`);
  }
  return value;
}
