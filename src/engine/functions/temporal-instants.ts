/** `date`, `localtime`, `time`, `localdatetime`, `datetime` with their clocks and truncations. */

import { Instant, OffsetTime, ZonedDateTime, ZoneOffset } from '@js-joda/core';
import { runtimeError } from '../errors.ts';
import {
  constructDate,
  constructDateTime,
  constructLocalDateTime,
  constructLocalTime,
  constructTime,
} from '../values/temporal/construct.ts';
import { guarded } from '../values/temporal/guard.ts';
import { DEFAULT_ZONE, isPoint, nowIn, type Clock } from '../values/temporal/select.ts';
import {
  truncateDate,
  truncateDateTime,
  truncateLocalDateTime,
  truncateLocalTime,
  truncateTime,
} from '../values/temporal/truncate.ts';
import { parseZone } from '../values/temporal/zones.ts';
import { isMap, type TypeName, type Value, type ValueMap } from '../values/value.ts';
import { arg, optional, type FunctionContext, type FunctionEntry } from './signature.ts';
import { refuse } from './temporal-refusal.ts';

const category = 'Temporal';

interface InstantType {
  readonly name: string;
  readonly type: TypeName;
  readonly construct: (value: Value, clock: Clock) => Value;
  readonly now: (moment: ZonedDateTime) => Value;
  readonly truncate: (unit: string, value: Value, map: ValueMap, clock: Clock) => Value;
}

const TYPES: readonly InstantType[] = [
  {
    name: 'date',
    type: 'DATE',
    construct: constructDate,
    now: (moment) => moment.toLocalDate(),
    truncate: truncateDate,
  },
  {
    name: 'localtime',
    type: 'LOCAL TIME',
    construct: constructLocalTime,
    now: (moment) => moment.toLocalTime(),
    truncate: truncateLocalTime,
  },
  {
    name: 'time',
    type: 'ZONED TIME',
    construct: constructTime,
    now: (moment) => OffsetTime.of(moment.toLocalTime(), moment.offset()),
    truncate: truncateTime,
  },
  {
    name: 'localdatetime',
    type: 'LOCAL DATETIME',
    construct: constructLocalDateTime,
    now: (moment) => moment.toLocalDateTime(),
    truncate: truncateLocalDateTime,
  },
  {
    name: 'datetime',
    type: 'ZONED DATETIME',
    construct: constructDateTime,
    now: (moment) => moment,
    truncate: truncateDateTime,
  },
];

const CLOCKS = ['realtime', 'statement', 'transaction'] as const;
type ClockName = (typeof CLOCKS)[number];

function constructor({ name, type, construct, now }: InstantType): FunctionEntry {
  return {
    name,
    args: [optional('input', 'ANY')],
    returns: type,
    nulls: 'propagate',
    category,
    doc: `A ${type} from text, from a map of fields or from another temporal value; without argument the current one.`,
    call: ([value], context) => {
      const clock = (): number => context.now('statement');
      if (value === undefined) return now(nowIn(DEFAULT_ZONE, clock));
      if (value === null || !(typeof value === 'string' || isMap(value) || isPoint(value))) {
        return refuse(name, [value ?? null]);
      }
      return construct(value, clock);
    },
  };
}

function clockFunction({ name, type, now }: InstantType, clockName: ClockName): FunctionEntry {
  return {
    name: `${name}.${clockName}`,
    args: [optional('timezone', 'ANY')],
    returns: type,
    nulls: 'propagate',
    category,
    doc: `The current ${type} by the ${clockName} clock, in a time zone.`,
    call: ([zone], context) => {
      if (zone !== undefined && typeof zone !== 'string') return refuse(`${name}.${clockName}`, [zone]);
      return now(nowIn(zone === undefined ? DEFAULT_ZONE : parseZone(zone), () => context.now(clockName)));
    },
  };
}

function truncation({ name, type, now, truncate }: InstantType): FunctionEntry {
  const full = `${name}.truncate`;
  const call = ([unit = null, value, fields = null]: readonly Value[], context: FunctionContext): Value => {
    const clock = (): number => context.now('statement');
    const input = value === undefined ? now(nowIn(DEFAULT_ZONE, clock)) : value;
    if (typeof unit !== 'string' || !isPoint(input) || !(fields === null || isMap(fields))) {
      return refuse(full, [unit, input, fields]);
    }
    return guarded('InvalidTemporalValue', () => truncate(unit, input, fields ?? new Map(), clock));
  };
  return {
    name: full,
    args: [arg('unit', 'STRING'), optional('input', 'ANY'), optional('fields', 'MAP')],
    returns: type,
    nulls: 'own',
    category,
    doc: `A ${type} cut down to a unit such as 'month' or 'hour', with fields set afterwards.`,
    call,
  };
}

/** An integer that a double holds exactly. */
function whole(name: string, args: readonly Value[], at: number): number {
  const value = args[at];
  return typeof value === 'bigint' ? Number(value) : refuse(name, args);
}

const EPOCHS: readonly FunctionEntry[] = [
  {
    name: 'datetime.fromepoch',
    args: [arg('seconds', 'NUMBER'), arg('nanoseconds', 'NUMBER')],
    returns: 'ZONED DATETIME',
    nulls: 'own',
    category,
    doc: 'The moment so many seconds and nanoseconds after 1970-01-01T00:00Z.',
    call: (args) => {
      const nanos = whole('datetime.fromEpoch', args, 1);
      if (nanos < 0 || nanos >= 1e9)
        throw runtimeError('InvalidTemporalValue', `Invalid nanosecond: ${nanos}`);
      const seconds = whole('datetime.fromEpoch', args, 0);
      return fromInstant(() => Instant.ofEpochSecond(seconds, nanos));
    },
  },
  {
    name: 'datetime.fromepochmillis',
    args: [arg('milliseconds', 'NUMBER')],
    returns: 'ZONED DATETIME',
    nulls: 'own',
    category,
    doc: 'The moment so many milliseconds after 1970-01-01T00:00Z.',
    call: (args) => {
      const millis = whole('datetime.fromEpochMillis', args, 0);
      return fromInstant(() => Instant.ofEpochMilli(millis));
    },
  },
];

function fromInstant(instant: () => Instant): ZonedDateTime {
  return guarded('InvalidTemporalValue', () => ZonedDateTime.ofInstant(instant(), ZoneOffset.UTC));
}

export const instantFunctions: readonly FunctionEntry[] = [
  ...TYPES.flatMap((type) => [
    constructor(type),
    ...CLOCKS.map((clock) => clockFunction(type, clock)),
    truncation(type),
  ]),
  ...EPOCHS,
];
