/** `duration` and the functions that measure what lies between two temporal values. */

import { daysOnly, durationBetween, monthsOnly, secondsOnly } from '../values/temporal/between.ts';
import { constructDuration } from '../values/temporal/construct-duration.ts';
import type { Duration } from '../values/temporal/duration.ts';
import { isPoint, type Point } from '../values/temporal/select.ts';
import { isMap } from '../values/value.ts';
import { arg, type FunctionEntry } from './signature.ts';
import { refuse } from './temporal-refusal.ts';

const category = 'Temporal';

const BETWEEN: readonly (readonly [string, string, (from: Point, to: Point) => Duration])[] = [
  ['between', 'in months, days and seconds', durationBetween],
  ['inMonths', 'in whole months', monthsOnly],
  ['inDays', 'in whole days', daysOnly],
  ['inSeconds', 'in seconds', secondsOnly],
];

export const durationFunctions: readonly FunctionEntry[] = [
  {
    name: 'duration',
    args: [arg('input', 'ANY')],
    returns: 'DURATION',
    nulls: 'propagate',
    category,
    doc: 'A duration from text as P1Y2M3DT4H5M6S or from a map of units.',
    call: ([value = null]) =>
      typeof value === 'string' || isMap(value) ? constructDuration(value) : refuse('duration', [value]),
  },
  ...BETWEEN.map(([name, how, measure]): FunctionEntry => ({
    name: `duration.${name}`,
    args: [arg('from', 'ANY'), arg('to', 'ANY')],
    returns: 'DURATION',
    nulls: 'propagate',
    category,
    doc: `What lies between two temporal values, ${how}.`,
    call: ([from = null, to = null]) =>
      isPoint(from) && isPoint(to) ? measure(from, to) : refuse(`duration.${name}`, [from, to]),
  })),
];
