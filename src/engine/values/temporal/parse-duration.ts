/** Durations as text: `P1Y2M3W4DT5H6M7.8S`, and the date-and-time form `P2012-02-02T14:37:21.545`. */

import { runtimeError } from '../../errors.ts';
import type { Duration } from './duration.ts';
import { durationOfFractions } from './duration.ts';

const NUMBER = String.raw`([+-]?\d+(?:[.,]\d{1,9})?)`;
const unit = (letter: string): string => `(?:${NUMBER}${letter})?`;
const UNITS = new RegExp(
  `^([+-]?)P${['Y', 'M', 'W', 'D'].map(unit).join('')}(?:T${['H', 'M', 'S'].map(unit).join('')})?$`,
  'i',
);
const DATE = String.raw`(?:(\d{4})-(\d\d)-(\d\d)|(\d{4})(\d\d)(\d\d))`;
const TIME = String.raw`(?:(\d\d):(\d\d)(?::(\d\d(?:[.,]\d{1,9})?))?|(\d\d)(\d\d)(?:(\d\d(?:[.,]\d{1,9})?))?)`;
const DATE_AND_TIME = new RegExp(`^([+-]?)P${DATE}?(?:T${TIME})?$`, 'i');

/** @throws CypherError where the text is no duration. */
export function parseDuration(text: string): Duration {
  const duration = readUnits(text) ?? readDateAndTime(text);
  if (duration === undefined) {
    throw runtimeError('InvalidTemporalText', `Text cannot be parsed to a Duration "${text}"`);
  }
  return duration;
}

function readUnits(text: string): Duration | undefined {
  const match = UNITS.exec(text);
  if (match === null || /[PT]$/i.test(text)) return undefined;
  const amounts = match.slice(2);
  const given = amounts.filter((amount) => amount !== undefined);
  if (given.slice(0, -1).some((amount) => /[.,]/.test(amount))) return undefined;
  return fromAmounts(match[1] === '-' ? -1 : 1, amounts);
}

function fromAmounts(sign: number, amounts: readonly (string | undefined)[]): Duration {
  const [years, months, weeks, days, hours, minutes, seconds] = amounts.map(
    (amount) => sign * Number((amount ?? '0').replace(',', '.')),
  ) as [number, number, number, number, number, number, number];
  const [whole, nanos] = exactSeconds(sign, amounts[6], seconds);
  return durationOfFractions(
    years * 12 + months,
    weeks * 7 + days,
    hours * 3600 + minutes * 60 + whole,
    nanos,
  );
}

/** Seconds and nanoseconds from the digits as they are written, which a float would not keep. */
function exactSeconds(sign: number, text: string | undefined, seconds: number): [number, number] {
  const fraction = /[.,](\d+)/.exec(text ?? '')?.[1] ?? '';
  const nanos = Number(fraction.padEnd(9, '0'));
  const negative = (text ?? '').startsWith('-') !== sign < 0;
  return [Math.trunc(seconds), negative ? -nanos : nanos];
}

function readDateAndTime(text: string): Duration | undefined {
  const match = DATE_AND_TIME.exec(text);
  if (match === null || /[PT]$/i.test(text)) return undefined;
  const sign = match[1] === '-' ? '-' : '';
  const groups = match.slice(2);
  const pick = (extended: number): string => groups[extended] ?? groups[extended + 3] ?? '0';
  const [years, months, days, hours, minutes, seconds] = [0, 1, 2, 6, 7, 8].map(pick) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  limit('months', months, 12);
  limit('days', days, 31);
  limit('hours', hours, 24);
  limit('minutes', minutes, 60);
  limit('seconds', seconds, 60);
  return fromAmounts(sign === '-' ? -1 : 1, [years, months, '0', days, hours, minutes, seconds]);
}

function limit(unitName: string, text: string, most: number): void {
  if (Number(text.replace(',', '.')) > most) {
    throw runtimeError('InvalidTemporalValue', `${unitName} is out of range: ${text}`);
  }
}
