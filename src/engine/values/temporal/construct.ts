/** `date(x)`, `time(x)` and their kin: from text, from a map, or from another temporal value. */

import type { LocalDate } from '@js-joda/core';
import {
  Instant,
  LocalDateTime,
  LocalTime,
  OffsetTime,
  ZonedDateTime,
  ZoneOffset,
  type ZoneId,
} from '@js-joda/core';
import { runtimeError } from '../../errors.ts';
import { formatScalar } from '../text.ts';
import { isMap, type Value, type ValueMap } from '../value.ts';
import { buildDate } from './build-date.ts';
import { buildTime } from './build-time.ts';
import { DATE_FIELDS, TemporalFields, TIME_FIELDS, type FieldName } from './fields.ts';
import { guarded } from './guard.ts';
import { parseDate } from './parse-date.ts';
import { parseLocalDateTime, parseLocalTime, parseOffsetTime, parseZonedDateTime } from './parse-time.ts';
import { dateOf, DEFAULT_ZONE, nowIn, offsetAt, timeOf, zoneIn, type Clock } from './select.ts';
import { zoneOf } from './zones.ts';

const DATE_BASES = ['date'] as const;
const TIME_BASES = ['time'] as const;
const BOTH: readonly FieldName[] = ['date', 'time', 'datetime', ...DATE_FIELDS, ...TIME_FIELDS];
const ZONED: readonly FieldName[] = [...BOTH, 'timezone', 'epochSeconds', 'epochMillis'];

/** @throws CypherError where the map is empty or has a field that is not allowed. */
function readFields(map: ValueMap, allowed: readonly FieldName[]): TemporalFields {
  const fields = new TemporalFields(map, allowed);
  if (fields.size > 0) return fields;
  throw runtimeError('InvalidTemporalValue', 'At least one temporal unit must be specified.');
}

/** The moment in a map's zone, where the zone is all it has. */
function onlyZone(map: ValueMap, clock: Clock): ZonedDateTime | undefined {
  const [[key, zone] = [], ...rest] = [...map];
  if (key?.toLowerCase() !== 'timezone' || zone === undefined || rest.length > 0) return undefined;
  return nowIn(zoneOf(zone), clock);
}

/** @throws CypherError where no date can be made of the value. */
export function constructDate(value: Value, clock: Clock): LocalDate {
  if (typeof value === 'string') return parseDate(value);
  if (!isMap(value)) return dateOf(value);
  const now = onlyZone(value, clock);
  if (now !== undefined) return now.toLocalDate();
  const fields = readFields(value, [...DATE_BASES, ...DATE_FIELDS]);
  return buildDate(fields, baseDate(fields), false);
}

/** @throws CypherError where no time can be made of the value. */
export function constructLocalTime(value: Value, clock: Clock): LocalTime {
  if (typeof value === 'string') return parseLocalTime(value);
  if (!isMap(value)) return timeOf(value);
  const now = onlyZone(value, clock);
  if (now !== undefined) return now.toLocalTime();
  const fields = readFields(value, [...TIME_BASES, ...TIME_FIELDS]);
  return buildTime(fields, baseTime(fields));
}

/** @throws CypherError where no time can be made of the value. */
export function constructTime(value: Value, clock: Clock): OffsetTime {
  if (typeof value === 'string') return parseOffsetTime(value, DEFAULT_ZONE);
  if (value instanceof OffsetTime) return value;
  if (!isMap(value)) return OffsetTime.of(timeOf(value), offsetIn(value) ?? DEFAULT_ZONE);
  const now = onlyZone(value, clock);
  if (now !== undefined) return OffsetTime.of(now.toLocalTime(), now.offset());
  const fields = readFields(value, [...TIME_BASES, ...TIME_FIELDS, 'timezone']);
  const local = buildTime(fields, baseTime(fields));
  const own = offsetIn(fields.value('time') ?? null);
  const zone = fields.value('timezone');
  if (zone === undefined) return OffsetTime.of(local, own ?? DEFAULT_ZONE);
  const offset = offsetAt(zoneOf(zone), clock);
  return own === undefined
    ? OffsetTime.of(local, offset)
    : OffsetTime.of(local, own).withOffsetSameInstant(offset);
}

/** @throws CypherError where no date-time can be made of the value. */
export function constructLocalDateTime(value: Value, clock: Clock): LocalDateTime {
  if (typeof value === 'string') return parseLocalDateTime(value);
  if (!isMap(value)) return LocalDateTime.of(dateOf(value), timeOf(value));
  const now = onlyZone(value, clock);
  if (now !== undefined) return now.toLocalDateTime();
  const fields = readFields(value, BOTH);
  return buildDateTime(fields, baseOf(fields));
}

/** @throws CypherError where no date-time can be made of the value. */
export function constructDateTime(value: Value, clock: Clock): ZonedDateTime {
  if (typeof value === 'string') return parseZonedDateTime(value, DEFAULT_ZONE);
  if (!isMap(value)) return zoned(selectDateTime(value), undefined);
  const now = onlyZone(value, clock);
  if (now !== undefined) return now;
  const fields = readFields(value, ZONED);
  const base = epochBase(fields) ?? baseOf(fields);
  const local = buildDateTime(fields, base);
  const zone = fields.value('timezone');
  return zoned({ ...base, local }, zone === undefined ? undefined : zoneOf(zone));
}

interface Base {
  readonly date?: LocalDate | undefined;
  readonly time?: LocalTime | undefined;
  readonly zone?: ZoneId | undefined;
  /** The offset that a local time which the zone has twice shall keep. */
  readonly offset?: ZoneOffset | undefined;
}

function zoned(base: Base & { readonly local: LocalDateTime }, zone: ZoneId | undefined): ZonedDateTime {
  if (base.zone === undefined) return ZonedDateTime.of(base.local, zone ?? DEFAULT_ZONE);
  const own = ZonedDateTime.ofLocal(base.local, base.zone, base.offset ?? null);
  return zone === undefined ? own : own.withZoneSameInstant(zone);
}

function selectDateTime(value: Value): Base & { readonly local: LocalDateTime } {
  if (value instanceof LocalDateTime) return { ...partsOf(value), local: value };
  if (value instanceof ZonedDateTime) return { ...partsOf(value), local: value.toLocalDateTime() };
  throw runtimeError('InvalidArgumentValue', `Cannot select datetime from: ${formatScalar(value) ?? ''}`);
}

function partsOf(value: LocalDateTime | ZonedDateTime): Base {
  return {
    date: value.toLocalDate(),
    time: value.toLocalTime(),
    zone: zoneIn(value),
    offset: offsetIn(value),
  };
}

function offsetIn(value: Value): ZoneOffset | undefined {
  return value instanceof ZonedDateTime || value instanceof OffsetTime ? value.offset() : undefined;
}

function baseDate(fields: TemporalFields): LocalDate | undefined {
  const date = fields.value('date');
  return date === undefined ? undefined : dateOf(date);
}

function baseTime(fields: TemporalFields): LocalTime | undefined {
  const time = fields.value('time');
  return time === undefined ? undefined : timeOf(time);
}

function baseOf(fields: TemporalFields): Base {
  const both = fields.value('datetime');
  if (both === undefined) {
    const time = fields.value('time') ?? null;
    return { date: baseDate(fields), time: baseTime(fields), zone: zoneIn(time), offset: offsetIn(time) };
  }
  if (fields.has('date', 'time')) {
    throw runtimeError('InvalidTemporalValue', 'datetime cannot be selected together with date or time.');
  }
  return selectDateTime(both);
}

function epochBase(fields: TemporalFields): Base | undefined {
  const name = fields.has('epochSeconds') ? 'epochSeconds' : 'epochMillis';
  const amount = fields.value(name);
  if (amount === undefined) return undefined;
  const other = (['epochMillis', 'datetime', 'date', 'time'] as const).find(
    (field) => field !== name && fields.has(field),
  );
  if (other !== undefined) {
    throw runtimeError('InvalidTemporalValue', `${name} cannot be selected together with ${other}.`);
  }
  if (typeof amount !== 'bigint') {
    throw runtimeError(
      'InvalidTemporalValue',
      `Cannot construct date time from: ${formatScalar(amount) ?? 'null'}`,
    );
  }
  return guarded('InvalidTemporalValue', () => {
    const instant =
      name === 'epochSeconds' ? Instant.ofEpochSecond(Number(amount)) : Instant.ofEpochMilli(Number(amount));
    return partsOf(ZonedDateTime.ofInstant(instant, ZoneOffset.UTC));
  });
}

function buildDateTime(fields: TemporalFields, base: Base): LocalDateTime {
  const hasTime = base.time !== undefined || fields.has(...TIME_FIELDS);
  const date = buildDate(fields, base.date, hasTime);
  return LocalDateTime.of(date, hasTime ? buildTime(fields, base.time) : LocalTime.MIDNIGHT);
}
