/** Times and date-times as ISO 8601 text, basic and extended. */

import {
  LocalDateTime,
  LocalTime,
  OffsetTime,
  ZonedDateTime,
  type ZoneId,
  type ZoneOffset,
} from '@js-joda/core';
import { runtimeError } from '../../errors.ts';
import { guarded } from './guard.ts';
import { readDate } from './parse-date.ts';
import { parseOffset, parseZone } from './zones.ts';

const FRACTION = String.raw`(?:[.,](?<fraction>\d{1,9}))?`;
const EXTENDED = new RegExp(
  String.raw`^(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})${FRACTION})?)?$`,
);
const BASIC = new RegExp(String.raw`^(?<hour>\d\d)(?<minute>\d\d)(?:(?<second>\d\d)${FRACTION})?$`);
/** Any time, then an offset, then a region in brackets. */
const WITH_ZONE = /^(?<time>[^+\-zZ[\]]*)(?<offset>[zZ]|[+-]\d\d(?::?\d\d)?)?(?:\[(?<zone>[^[\]]+)\])?$/;

function unreadable(type: string, text: string): Error {
  return runtimeError('InvalidTemporalText', `Text cannot be parsed to a ${type} "${text}"`);
}

function readTime(text: string): LocalTime | undefined {
  const groups = (EXTENDED.exec(text) ?? BASIC.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const nano = Number((groups['fraction'] ?? '').padEnd(9, '0'));
  const [hour = 0, minute = 0, second = 0] = [groups['hour'], groups['minute'], groups['second']].map(
    (digits) => Number(digits ?? 0),
  );
  return guarded('InvalidTemporalText', () => LocalTime.of(hour, minute, second, nano));
}

/** @throws CypherError where the text is no time. */
export function parseLocalTime(text: string): LocalTime {
  const time = readTime(text);
  if (time === undefined) throw unreadable('LocalTime', text);
  return time;
}

/** A time without an offset is one at `otherwise`. @throws CypherError where the text is no time. */
export function parseOffsetTime(text: string, otherwise: ZoneOffset): OffsetTime {
  const groups = WITH_ZONE.exec(text)?.groups;
  const time = readTime(groups?.['time'] ?? '');
  if (groups === undefined || time === undefined) throw unreadable('Time', text);
  if (groups['zone'] !== undefined) {
    throw runtimeError(
      'InvalidTemporalValue',
      'Using a named time zone e.g. [UTC] is not valid for a time without a date. Instead, use a specific time zone string e.g. +00:00.',
    );
  }
  const offset = groups['offset'];
  return OffsetTime.of(time, offset === undefined ? otherwise : (parseOffset(offset) ?? otherwise));
}

function split(text: string): [string, string | undefined] {
  const at = text.search(/t/i);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function readLocal(dateText: string, timeText: string | undefined): LocalDateTime | undefined {
  const date = readDate(dateText);
  const time = timeText === undefined ? LocalTime.MIDNIGHT : readTime(timeText);
  return date === undefined || time === undefined ? undefined : LocalDateTime.of(date, time);
}

/** @throws CypherError where the text is no date-time without zone. */
export function parseLocalDateTime(text: string): LocalDateTime {
  const value = readLocal(...split(text));
  if (value === undefined) throw unreadable('LocalDateTime', text);
  return value;
}

/** A text without zone is read in `otherwise`. @throws CypherError where the text is no date-time or zone and offset disagree. */
export function parseZonedDateTime(text: string, otherwise: ZoneId): ZonedDateTime {
  const [dateText, rest] = split(text);
  const groups = rest === undefined ? {} : WITH_ZONE.exec(rest)?.groups;
  const local =
    groups === undefined ? undefined : readLocal(dateText, rest === undefined ? rest : groups['time']);
  if (groups === undefined || local === undefined) throw unreadable('DateTime', text);
  const offset = groups['offset'] === undefined ? undefined : parseOffset(groups['offset']);
  const zone = groups['zone'] === undefined ? undefined : parseRegion(groups['zone'], text);
  if (zone === undefined) return ZonedDateTime.of(local, offset ?? otherwise);
  if (offset === undefined) return ZonedDateTime.of(local, zone);
  if (!zone.rules().isValidOffset(local, offset)) {
    throw runtimeError('InvalidTemporalValue', `Timezone and offset do not match: ${text}`);
  }
  return ZonedDateTime.ofLocal(local, zone, offset);
}

function parseRegion(zone: string, text: string): ZoneId {
  if (/^[+-]\d\d:|^z$/i.test(zone)) throw unreadable('DateTime', text);
  return parseZone(zone);
}
