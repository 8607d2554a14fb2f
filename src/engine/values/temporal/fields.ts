/** The fields of a map from which a temporal value is made. */

import { runtimeError } from '../../errors.ts';
import { typeOf, type Value, type ValueMap } from '../value.ts';

const NUMBERS = [
  'year',
  'month',
  'day',
  'week',
  'dayOfWeek',
  'quarter',
  'dayOfQuarter',
  'ordinalDay',
  'hour',
  'minute',
  'second',
  'millisecond',
  'microsecond',
  'nanosecond',
  'epochSeconds',
  'epochMillis',
] as const;
const OTHERS = ['date', 'time', 'datetime', 'timezone'] as const;
/** Components that can be read but not given. */
const READ_ONLY = ['weekYear', 'offset', 'offsetMinutes', 'offsetSeconds'];

export type NumberField = (typeof NUMBERS)[number];
export type FieldName = NumberField | (typeof OTHERS)[number];

const NAMES: ReadonlyMap<string, FieldName> = new Map([
  ...[...NUMBERS, ...OTHERS].map((name) => [name.toLowerCase(), name] as const),
  ['weekday', 'dayOfWeek'],
]);
/** What a null stands for. */
const AT_LEAST_ONE: readonly FieldName[] = [
  'month',
  'day',
  'week',
  'dayOfWeek',
  'quarter',
  'dayOfQuarter',
  'ordinalDay',
];

export const TIME_FIELDS = ['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond'] as const;
export const DATE_FIELDS = [
  'year',
  'month',
  'day',
  'week',
  'dayOfWeek',
  'quarter',
  'dayOfQuarter',
  'ordinalDay',
] as const;

/** The fields by their canonical names; names are compared without regard to case. */
export class TemporalFields {
  readonly #values: ReadonlyMap<FieldName, Value>;

  /** @throws CypherError for an unknown field, or one that is not in `allowed`. */
  constructor(map: ValueMap, allowed: readonly FieldName[]) {
    this.#values = new Map([...map].map(([key, value]) => [fieldName(key, allowed), value] as const));
  }

  get size(): number {
    return this.#values.size;
  }

  has(...names: readonly FieldName[]): boolean {
    return names.some((name) => this.#values.has(name));
  }

  value(name: FieldName): Value | undefined {
    return this.#values.get(name);
  }

  /** A whole number; undefined where it is not given. @throws CypherError where it is none. */
  number(name: NumberField): number | undefined {
    const value = this.#values.get(name);
    if (value === undefined) return undefined;
    if (value === null) return AT_LEAST_ONE.includes(name) ? 1 : 0;
    if (typeof value === 'bigint') return Number(value);
    throw runtimeError('ExecutionFailed', `${name} must be an integer value, but was a ${typeOf(value)}`);
  }
}

function fieldName(key: string, allowed: readonly FieldName[]): FieldName {
  const name = NAMES.get(key.toLowerCase());
  if (name === undefined) {
    if (READ_ONLY.some((component) => component.toLowerCase() === key.toLowerCase())) throw unsupported(key);
    throw runtimeError('InvalidTemporalValue', `No such field: ${key}`);
  }
  if (allowed.includes(name)) return name;
  if (name === 'timezone') {
    throw runtimeError('InvalidArgumentValue', 'Cannot assign time zone if also assigning other fields.');
  }
  throw unsupported(key);
}

function unsupported(key: string): Error {
  return runtimeError('InvalidArgumentValue', `Not supported: ${key}`);
}
