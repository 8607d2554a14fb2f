/** Order: `<` and its kin (null where values cannot be compared), and the total order of ORDER BY. */

import { LocalDate, LocalDateTime, LocalTime, OffsetTime, ZonedDateTime, ZoneOffset } from '@js-joda/core';
import { NodeValue, PathValue, RelationshipValue } from './entities.ts';
import { Duration } from './temporal/duration.ts';
import {
  isList,
  isMap,
  isNumber,
  typeOf,
  type TypeName,
  type Value,
  type ValueList,
  type ValueMap,
} from './value.ts';

/** Negative, zero or positive; null where the types do not compare; NaN where a NaN is involved. */
export function compare(left: Value, right: Value): number | null {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (isList(left) && isList(right)) return compareLists(left, right);
  return compareTemporal(left, right);
}

function compareNumbers(left: bigint | number, right: bigint | number): number {
  if (typeof left === 'bigint' && typeof right === 'bigint') return left < right ? -1 : Number(left > right);
  const a = Number(left);
  const b = Number(right);
  if (a < b) return -1;
  if (a > b) return 1;
  return a === b ? 0 : NaN;
}

/** By code point, which UTF-16 order is not. */
export function compareStrings(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return unitRank(a) - unitRank(b);
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above all others. */
function unitRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareLists(left: ValueList, right: ValueList): number | null {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const order = compare(left[at] as Value, right[at] as Value);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareTemporal(left: Value, right: Value): number | null {
  if (left instanceof LocalDate && right instanceof LocalDate) return left.compareTo(right);
  if (left instanceof LocalTime && right instanceof LocalTime) return left.compareTo(right);
  if (left instanceof LocalDateTime && right instanceof LocalDateTime) return left.compareTo(right);
  if (left instanceof OffsetTime && right instanceof OffsetTime) return compareOffsetTimes(left, right);
  if (left instanceof ZonedDateTime && right instanceof ZonedDateTime) {
    return left.toInstant().compareTo(right.toInstant()) || compareZones(left, right);
  }
  return null;
}

function compareOffsetTimes(left: OffsetTime, right: OffsetTime): number {
  const instant = (time: OffsetTime): number =>
    time.toLocalTime().toNanoOfDay() - time.offset().totalSeconds() * 1e9;
  return instant(left) - instant(right) || left.offset().totalSeconds() - right.offset().totalSeconds();
}

/** Of two equal offsets a plain one comes before that of a region. */
function compareZones(left: ZonedDateTime, right: ZonedDateTime): number {
  return (
    left.offset().totalSeconds() - right.offset().totalSeconds() ||
    Number(right.zone() instanceof ZoneOffset) - Number(left.zone() instanceof ZoneOffset) ||
    compareStrings(left.zone().id(), right.zone().id())
  );
}

const RANKS: ReadonlyMap<TypeName, number> = new Map(
  (
    [
      'MAP',
      'NODE',
      'RELATIONSHIP',
      'LIST',
      'PATH',
      'ZONED DATETIME',
      'LOCAL DATETIME',
      'DATE',
      'ZONED TIME',
      'LOCAL TIME',
      'DURATION',
      'STRING',
      'BYTES',
      'BOOLEAN',
      'NUMBER',
      'NULL',
    ] as const
  ).map((name, rank) => [name, rank]),
);

function rankOf(value: Value): number {
  return RANKS.get(isNumber(value) ? 'NUMBER' : typeOf(value)) ?? 0;
}

/** The total order of ORDER BY, ascending: by type first; nulls last. */
export function compareTotal(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  if (typeof left === 'bigint' && typeof right === 'bigint') return left < right ? -1 : Number(left > right);
  const rank = rankOf(left) - rankOf(right);
  if (rank !== 0) return rank;
  if (isNumber(left) && isNumber(right)) return compareNumbersTotally(left, right);
  if (isList(left) && isList(right)) return compareListsTotally(left, right);
  if (isMap(left) && isMap(right)) return compareMaps(left, right);
  return compare(left, right) ?? compareRest(left, right);
}

function compareNumbersTotally(left: bigint | number, right: bigint | number): number {
  const leftIsNumber = !Number.isNaN(left);
  if (leftIsNumber && !Number.isNaN(right)) return left < right ? -1 : Number(left > right);
  return leftIsNumber ? -1 : Number(!Number.isNaN(right));
}

function compareListsTotally(left: ValueList, right: ValueList): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const order = compareTotal(left[at] as Value, right[at] as Value);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareMaps(left: ValueMap, right: ValueMap): number {
  if (left.size !== right.size) return left.size - right.size;
  const leftKeys = [...left.keys()].toSorted(compareStrings);
  const rightKeys = [...right.keys()].toSorted(compareStrings);
  const keys = compareListsTotally(leftKeys, rightKeys);
  if (keys !== 0) return keys;
  const values = (map: ValueMap): Value[] => leftKeys.map((key) => map.get(key) as Value);
  return compareListsTotally(values(left), values(right));
}

function compareRest(left: Value, right: Value): number {
  if (left instanceof Duration && right instanceof Duration) return compareDurations(left, right);
  if (left instanceof NodeValue && right instanceof NodeValue) return left.id - right.id;
  if (left instanceof RelationshipValue && right instanceof RelationshipValue) return left.id - right.id;
  if (left instanceof PathValue && right instanceof PathValue) {
    return compareListsTotally(alternating(left), alternating(right));
  }
  if (left instanceof Uint8Array && right instanceof Uint8Array) return compareBytes(left, right);
  return 0;
}

/** Byte by byte, without signs; the shorter first. */
function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const at = left.findIndex((byte, index) => byte !== right[index]);
  const [a, b] = [left[at], right[at]];
  return a === undefined || b === undefined ? left.length - right.length : a - b;
}

/** By length, and of two equally long ones by months, then days: `P1D` comes after `PT24H`. */
function compareDurations(left: Duration, right: Duration): number {
  return averageSeconds(left) - averageSeconds(right) || left.months - right.months || left.days - right.days;
}

/** A month counts as a twelfth of 365.2425 days. */
function averageSeconds(duration: Duration): number {
  return duration.months * 2_629_746 + duration.days * 86_400 + duration.seconds + duration.nanos / 1e9;
}

function alternating(path: PathValue): Value[] {
  return path.nodes.flatMap((node, at): Value[] => {
    const relationship = path.relationships[at];
    return relationship === undefined ? [node] : [node, relationship];
  });
}
