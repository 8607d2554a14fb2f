/** Parts of a temporal value from which another one is made: its date, its time, its zone. */

import {
  Instant,
  LocalDate,
  LocalDateTime,
  LocalTime,
  OffsetTime,
  ZonedDateTime,
  ZoneOffset,
  type ZoneId,
} from '@js-joda/core';
import { runtimeError } from '../../errors.ts';
import { formatScalar } from '../text.ts';
import { typeOf, type Value } from '../value.ts';

/** The zone of values that name none. */
export const DEFAULT_ZONE = ZoneOffset.UTC;

/** A temporal value that is no duration. */
export type Point = LocalDate | LocalTime | OffsetTime | LocalDateTime | ZonedDateTime;

export function isPoint(value: Value): value is Point {
  return (
    value instanceof LocalDate ||
    value instanceof LocalTime ||
    value instanceof OffsetTime ||
    value instanceof LocalDateTime ||
    value instanceof ZonedDateTime
  );
}

/** Milliseconds since 1970; fractions of them are dropped. */
export type Clock = () => number;

/** @throws CypherError where the value has no date. */
export function dateOf(value: Value): LocalDate {
  if (value instanceof LocalDate) return value;
  if (value instanceof LocalDateTime || value instanceof ZonedDateTime) return value.toLocalDate();
  throw noPart('date', value);
}

/** @throws CypherError where the value has no time. */
export function timeOf(value: Value): LocalTime {
  if (value instanceof LocalTime) return value;
  if (value instanceof OffsetTime) return value.toLocalTime();
  if (value instanceof LocalDateTime || value instanceof ZonedDateTime) return value.toLocalTime();
  throw noPart('time', value);
}

/** Undefined where the value has no zone. */
export function zoneIn(value: Value): ZoneId | undefined {
  if (value instanceof OffsetTime) return value.offset();
  return value instanceof ZonedDateTime ? value.zone() : undefined;
}

/** The offset that a zone has at a moment. */
export function offsetAt(zone: ZoneId, clock: Clock): ZoneOffset {
  return zone instanceof ZoneOffset ? zone : zone.rules().offset(instantOf(clock));
}

function instantOf(clock: Clock): Instant {
  return Instant.ofEpochMilli(Math.floor(clock()));
}

/** The moment of a clock in a zone. */
export function nowIn(zone: ZoneId, clock: Clock): ZonedDateTime {
  return ZonedDateTime.ofInstant(instantOf(clock), zone);
}

function noPart(part: string, value: Value): Error {
  if (!isPoint(value)) {
    return runtimeError('InvalidTemporalValue', `Cannot construct ${part} from: ${typeOf(value)}`);
  }
  return runtimeError('InvalidArgumentValue', `Cannot get the ${part} of: ${formatScalar(value) ?? ''}`);
}
