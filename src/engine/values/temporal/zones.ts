/** Time zones by text: offsets and the regions of the IANA database. */

import { ZoneId, ZoneOffset, ZoneRulesProvider } from '@js-joda/core';
import '@js-joda/timezone';
import { runtimeError } from '../../errors.ts';
import { typeOf, type Value } from '../value.ts';

const OFFSET = /^(?<sign>[+-])(?<hours>\d\d)(?::?(?<minutes>\d\d)(?::?(?<seconds>\d\d))?)?$/;
/** As the `timezone` of a map is written: with colons. */
const STRICT_OFFSET = /^[+-]\d\d:\d\d(?::\d\d)?$/;
const PREFIXED_OFFSET = /^(?:UTC|GMT|UT)[+-]\d\d(?::\d\d(?::\d\d)?)?$/;

let regions: ReadonlyMap<string, string> | undefined;

/** The IANA name of a region, whatever the case it is written in. */
function findRegion(text: string): string | undefined {
  regions ??= new Map(ZoneRulesProvider.getAvailableZoneIds().map((id) => [id.toLowerCase(), id]));
  const known = regions.get(text.toLowerCase());
  // Java leaves out the three-letter zones that are fixed offsets.
  return known !== undefined && /^(?:EST|MST|HST|ROC)$/.test(known) ? undefined : known;
}

/** `+01`, `-0130`, `+01:00`, `+02:05:59`, `Z`. @throws CypherError beyond 18 hours. */
export function parseOffset(text: string): ZoneOffset | undefined {
  if (text === 'Z' || text === 'z') return ZoneOffset.UTC;
  const groups = OFFSET.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const [hours, minutes, seconds] = [groups['hours'], groups['minutes'], groups['seconds']].map(numberOf);
  const total = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  if (total > 18 * 3600 || (minutes ?? 0) > 59 || (seconds ?? 0) > 59) {
    throw runtimeError('InvalidTemporalValue', `Zone offset not in valid range: ${text} (-18:00 to +18:00).`);
  }
  return ZoneOffset.ofTotalSeconds(groups['sign'] === '-' ? -total : total);
}

function numberOf(text: string | undefined): number {
  return text === undefined ? 0 : Number(text);
}

/** The zone of this name. @throws CypherError where there is none. */
export function parseZone(text: string): ZoneId {
  const offset = STRICT_OFFSET.test(text) || /^z$/i.test(text) ? withinRange(text) : undefined;
  if (offset !== undefined) return offset;
  const region = findRegion(text);
  if (region !== undefined) return ZoneId.of(region);
  if (PREFIXED_OFFSET.test(text)) return ZoneId.of(text);
  throw runtimeError('InvalidTemporalText', `Invalid value for TimeZone: '${text}' is no zone or offset.`);
}

function withinRange(text: string): ZoneOffset | undefined {
  const hours = numberOf(/\d\d/.exec(text)?.[0]);
  return hours > 18 ? undefined : parseOffset(text);
}

/** The zone that a value names. @throws CypherError where it is no string or no zone. */
export function zoneOf(value: Value): ZoneId {
  if (typeof value === 'string') return parseZone(value);
  throw runtimeError('ExecutionFailed', `Cannot convert to ZoneId: ${typeOf(value)}`);
}
