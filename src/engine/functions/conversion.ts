/** Conversions between booleans, numbers and strings. */

import { CypherError, runtimeError } from '../errors.ts';
import { formatScalar } from '../values/text.ts';
import { fitsType, typeOf, type TypeName, type Value } from '../values/value.ts';
import { arg, type FunctionEntry } from './signature.ts';

const MAX = 2n ** 63n - 1n;
const MIN = -(2n ** 63n);
const INTEGER = /^[+-]?[0-9]+$/;
const FLOAT = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?$/;

/** Null where the text is no boolean. */
export function toBooleanValue(value: Value): Value {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value !== 0n;
  if (typeof value !== 'string') return null;
  const text = value.trim().toLowerCase();
  if (text === 'true') return true;
  return text === 'false' ? false : null;
}

/** Truncated; null where the text is no number. */
export function toIntegerValue(value: Value): Value {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return truncate(value);
  if (typeof value !== 'string') return null;
  if (INTEGER.test(value)) {
    const integer = BigInt(value.replace('+', ''));
    if (integer > MAX || integer < MIN) throw tooLarge(value);
    return integer;
  }
  const float = value.trim() === value ? toFloatValue(value) : null;
  if (typeof float !== 'number' || Number.isNaN(float)) return null;
  if (Math.abs(float) >= 2 ** 63) throw tooLarge(value);
  return truncate(float);
}

function tooLarge(text: string): Error {
  return runtimeError('InvalidArgumentValue', `integer, ${text}, is too large`);
}

function truncate(value: number): Value {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return MAX;
  if (value <= -(2 ** 63)) return MIN;
  return BigInt(Math.trunc(value));
}

/** Null where the text is no number. */
export function toFloatValue(value: Value): Value {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (FLOAT.test(text)) return Number(text.replace(/[fFdD]$/, ''));
  if (text === 'NaN') return NaN;
  if (text === 'Infinity' || text === '+Infinity') return Infinity;
  return text === '-Infinity' ? -Infinity : null;
}

/** Null for what has no text (lists, maps, entities). */
export function toStringValue(value: Value): Value {
  return formatScalar(value) ?? null;
}

const NOT_SCALAR: readonly TypeName[] = ['LIST', 'MAP', 'NODE', 'RELATIONSHIP', 'PATH', 'BYTES'];

interface Conversion {
  readonly name: string;
  readonly from: readonly TypeName[];
  readonly to: TypeName;
  readonly convert: (value: Value) => Value;
}

const STRINGABLE: readonly TypeName[] = [
  'STRING',
  'NUMBER',
  'BOOLEAN',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
];
const CONVERSIONS: readonly Conversion[] = [
  { name: 'toBoolean', from: ['STRING', 'BOOLEAN', 'INTEGER'], to: 'BOOLEAN', convert: toBooleanValue },
  { name: 'toInteger', from: ['STRING', 'NUMBER', 'BOOLEAN'], to: 'INTEGER', convert: toIntegerValue },
  { name: 'toFloat', from: ['STRING', 'NUMBER'], to: 'FLOAT', convert: toFloatValue },
  { name: 'toString', from: STRINGABLE, to: 'STRING', convert: toStringValue },
];

export const conversionFunctions: readonly FunctionEntry[] = CONVERSIONS.flatMap(
  ({ name, from, to, convert }): FunctionEntry[] => [
    {
      name,
      // toInteger alone looks at a list only when it runs, as in Neo4j.
      args: [name === 'toInteger' ? arg('input', ...from, 'LIST') : arg('input', ...from)],
      returns: to,
      nulls: 'propagate',
      category: name === 'toString' ? 'String' : 'Scalar',
      doc: `The value as ${to}; null where the text is none.`,
      call: ([value = null]) => {
        if (from.some((type) => fitsType(typeOf(value), type))) return convert(value);
        throw runtimeError('InvalidArgumentValue', `${name}() cannot convert ${typeOf(value)}.`);
      },
    },
    {
      name: `${name}OrNull`,
      args: [arg('input', 'ANY')],
      returns: to,
      nulls: 'propagate',
      category: name === 'toString' ? 'String' : 'Scalar',
      doc: `The value as ${to}; null where it cannot be converted.`,
      call: ([value = null]) => {
        const type = typeOf(value);
        const fits = from.includes(type) || (from.includes('NUMBER') && typeof value === 'number');
        if (NOT_SCALAR.includes(type) || (!fits && typeof value !== 'bigint')) return null;
        try {
          return convert(value);
        } catch (error) {
          if (error instanceof CypherError) return null;
          throw error;
        }
      },
    },
  ],
);
