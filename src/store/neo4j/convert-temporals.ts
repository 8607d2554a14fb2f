/** Temporal values between the driver's classes and the text that Neo4j's `toString()` gives. */

import neo4j from 'neo4j-driver';
import { TangentError } from '../../domain/errors.ts';
import { Temporal, type TemporalType } from '../values.ts';

const DATE = String.raw`([+-]?\d{4,9})-(\d\d)-(\d\d)`;
const CLOCK = String.raw`(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?`;
const OFFSET = String.raw`(Z|[+-]\d\d:\d\d(?::\d\d)?)`;
const SECONDS = String.raw`(?:(-?)(\d+)(?:\.(\d{1,9}))?S)?`;

type Parts = readonly (string | undefined)[];

interface Form {
  readonly pattern: RegExp;
  /** Makes the driver's value of the pattern's groups. */
  readonly build: (parts: Parts) => unknown;
}

const FORMS: Readonly<Record<TemporalType, Form>> = {
  DATE: { pattern: new RegExp(`^${DATE}$`), build: (parts) => new neo4j.types.Date(...dateOf(parts)) },
  LOCAL_TIME: {
    pattern: new RegExp(`^${CLOCK}$`),
    build: (parts) => new neo4j.types.LocalTime(...clockOf(parts)),
  },
  TIME: {
    pattern: new RegExp(`^${CLOCK}${OFFSET}$`),
    build: (parts) => new neo4j.types.Time(...clockOf(parts), offsetOf(parts[4])),
  },
  LOCAL_DATETIME: {
    pattern: new RegExp(`^${DATE}T${CLOCK}$`),
    build: (parts) => new neo4j.types.LocalDateTime(...dateOf(parts), ...clockOf(parts.slice(3))),
  },
  ZONED_DATETIME: {
    pattern: new RegExp(`^${DATE}T${CLOCK}${OFFSET}(?:\\[(.+)\\])?$`),
    build: (parts) =>
      new neo4j.types.DateTime(
        ...dateOf(parts),
        ...clockOf(parts.slice(3)),
        offsetOf(parts[7]),
        parts[8] ?? null,
      ),
  },
  DURATION: {
    pattern: new RegExp(
      String.raw`^P(?=.)(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)D)?(?:T(?=.)(?:(-?\d+)H)?(?:(-?\d+)M)?${SECONDS})?$`,
    ),
    build: durationOf,
  },
};

/** A temporal value of the driver as text, or undefined for anything else. */
export function fromDriverTemporal(value: object): Temporal | undefined {
  if (neo4j.isDate(value)) return new Temporal('DATE', shorten(value.toString()));
  if (neo4j.isTime(value)) return new Temporal('TIME', shorten(value.toString()));
  if (neo4j.isLocalTime(value)) return new Temporal('LOCAL_TIME', shorten(value.toString()));
  if (neo4j.isDateTime(value)) return new Temporal('ZONED_DATETIME', shorten(value.toString()));
  if (neo4j.isLocalDateTime(value)) return new Temporal('LOCAL_DATETIME', shorten(value.toString()));
  if (neo4j.isDuration(value)) return new Temporal('DURATION', shorten(value.toString()).replace(/T$/, ''));
  return undefined;
}

/** The driver pads fractions to nine digits and signed years to six; Neo4j writes the shortest of each. */
function shorten(text: string): string {
  return text
    .replace(/^([+-])0*(\d{4})/, '$1$2')
    .replace(/\.(\d*?)0*(?=\D|$)/, (_, digits: string) => (digits === '' ? '' : `.${digits}`));
}

/**
 * A value that the driver can send.
 * @throws TangentError `ParameterInvalid` when the text is not in the form of Neo4j's `toString()` for its type.
 */
export function toDriverTemporal(temporal: Temporal): unknown {
  const { pattern, build } = FORMS[temporal.type];
  const parts = pattern.exec(temporal.text)?.slice(1);
  if (parts === undefined) throw invalid(temporal);
  try {
    return build(parts);
  } catch (cause) {
    throw invalid(temporal, cause);
  }
}

function dateOf([year, month, day]: Parts): [number, number, number] {
  return [Number(year), Number(month), Number(day)];
}

function clockOf([hour, minute, second, fraction]: Parts): [number, number, number, number] {
  return [Number(hour), Number(minute), Number(second), nanoseconds(fraction)];
}

function nanoseconds(fraction = ''): number {
  return Number(fraction.padEnd(9, '0'));
}

/** Seconds east of Greenwich. */
function offsetOf(text = 'Z'): number {
  if (text === 'Z') return 0;
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  const size = hours * 3600 + minutes * 60 + seconds;
  return text.startsWith('-') ? -size : size;
}

function durationOf(parts: Parts): unknown {
  const [years, months, days, hours, minutes, sign, whole, fraction] = parts;
  const count = (text: string | undefined): bigint => BigInt(text ?? 0);
  const negative = sign === '-';
  const seconds = negative ? -count(whole) : count(whole);
  const rest = BigInt(negative ? -nanoseconds(fraction) : nanoseconds(fraction));
  return new neo4j.types.Duration(
    count(years) * 12n + count(months),
    count(days),
    count(hours) * 3600n + count(minutes) * 60n + seconds,
    rest,
  );
}

function invalid(temporal: Temporal, cause?: unknown): TangentError {
  return new TangentError('ParameterInvalid', `'${temporal.text}' is not a ${temporal.type}`, {
    hint: "Write it as Cypher's toString() does, for example 2015-07-21T21:40:32+01:00[Europe/London].",
    cause,
  });
}
