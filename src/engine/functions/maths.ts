/** Mathematical functions: numeric, logarithmic and trigonometric. */

import type { Value } from '../values/value.ts';
import { roundValue } from './rounding.ts';
import { arg, optional, type FunctionEntry } from './signature.ts';

const MIN = -(2n ** 63n);

function floatFunction(
  name: string,
  category: string,
  doc: string,
  compute: (x: number) => number,
): FunctionEntry {
  return {
    name,
    args: [arg('input', 'NUMBER')],
    returns: 'FLOAT',
    nulls: 'propagate',
    category,
    doc,
    call: ([x]) => compute(Number(x)),
  };
}

function constant(name: string, value: number, category: string): FunctionEntry {
  return {
    name,
    args: [],
    returns: 'FLOAT',
    nulls: 'propagate',
    category,
    doc: `${value}`,
    call: () => value,
  };
}

/** As in Java, the smallest integer has no positive counterpart and stays as it is. */
function absolute(value: Value): Value {
  if (typeof value !== 'bigint') return Math.abs(value as number);
  return value < 0n && value !== MIN ? -value : value;
}

const LOGARITHMIC = 'Logarithmic';
const TRIGONOMETRIC = 'Trigonometric';
const NUMERIC = 'Numeric';

export const mathFunctions: readonly FunctionEntry[] = [
  {
    name: 'abs',
    args: [arg('input', 'NUMBER')],
    returns: 'NUMBER',
    nulls: 'propagate',
    category: NUMERIC,
    doc: 'The absolute value.',
    call: ([value = null]) => absolute(value),
  },
  floatFunction('ceil', NUMERIC, 'The smallest whole number that is not less.', Math.ceil),
  floatFunction('floor', NUMERIC, 'The largest whole number that is not greater.', Math.floor),
  {
    name: 'sign',
    args: [arg('input', 'NUMBER')],
    returns: 'INTEGER',
    nulls: 'propagate',
    category: NUMERIC,
    doc: '-1, 0 or 1.',
    call: ([value]) => BigInt(Math.sign(Number(value)) || 0),
  },
  {
    name: 'isNaN',
    args: [arg('input', 'NUMBER')],
    returns: 'BOOLEAN',
    nulls: 'propagate',
    category: NUMERIC,
    doc: 'Whether the value is NaN.',
    call: ([value]) => Number.isNaN(value),
  },
  {
    name: 'rand',
    args: [],
    returns: 'FLOAT',
    nulls: 'propagate',
    category: NUMERIC,
    doc: 'At least 0 and below 1.',
    call: (_args, context) => context.random(),
  },
  {
    name: 'round',
    args: [arg('value', 'NUMBER'), optional('precision', 'NUMBER'), optional('mode', 'STRING')],
    returns: 'FLOAT',
    nulls: 'propagate',
    category: NUMERIC,
    doc: 'Rounded to a number of decimals; ties go up unless a mode is given.',
    call: ([value, precision = 0n, mode]) =>
      roundValue(Number(value), Number(precision), mode as string | undefined),
  },
  floatFunction('sqrt', LOGARITHMIC, 'The square root.', Math.sqrt),
  floatFunction('exp', LOGARITHMIC, 'e to this power.', Math.exp),
  floatFunction('log', LOGARITHMIC, 'The natural logarithm.', Math.log),
  floatFunction('log10', LOGARITHMIC, 'The logarithm to base 10.', Math.log10),
  constant('e', Math.E, LOGARITHMIC),
  constant('pi', Math.PI, TRIGONOMETRIC),
  floatFunction('sin', TRIGONOMETRIC, 'The sine.', Math.sin),
  floatFunction('cos', TRIGONOMETRIC, 'The cosine.', Math.cos),
  floatFunction('tan', TRIGONOMETRIC, 'The tangent.', Math.tan),
  floatFunction('cot', TRIGONOMETRIC, 'The cotangent.', (x) => 1 / Math.tan(x)),
  floatFunction('asin', TRIGONOMETRIC, 'The arcsine.', Math.asin),
  floatFunction('acos', TRIGONOMETRIC, 'The arccosine.', Math.acos),
  floatFunction('atan', TRIGONOMETRIC, 'The arctangent.', Math.atan),
  floatFunction('degrees', TRIGONOMETRIC, 'Radians as degrees.', (x) => (x * 180) / Math.PI),
  floatFunction('radians', TRIGONOMETRIC, 'Degrees as radians.', (x) => (x / 180) * Math.PI),
  floatFunction('haversin', TRIGONOMETRIC, 'Half the versine.', (x) => (1 - Math.cos(x)) / 2),
  {
    name: 'atan2',
    args: [arg('y', 'NUMBER'), arg('x', 'NUMBER')],
    returns: 'FLOAT',
    nulls: 'propagate',
    category: TRIGONOMETRIC,
    doc: 'The angle of a point.',
    call: ([y, x]) => Math.atan2(Number(y), Number(x)),
  },
];
