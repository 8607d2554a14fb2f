/** The aggregates by name, with how many arguments they take. */

import type { TypeName } from '../values/value.ts';

export interface AggregateSignature {
  readonly shown: string;
  readonly doc: string;
  readonly args: readonly (readonly TypeName[])[];
  readonly returns: TypeName;
}

const NUMBERS: readonly TypeName[] = ['NUMBER', 'DURATION'];
const FRACTION: readonly TypeName[] = ['NUMBER'];

export const AGGREGATES: ReadonlyMap<string, AggregateSignature> = new Map<string, AggregateSignature>([
  [
    'count',
    { shown: 'count', doc: 'Returns the number of values or rows.', args: [['ANY']], returns: 'INTEGER' },
  ],
  ['collect', { shown: 'collect', doc: 'Returns a list of the values.', args: [['ANY']], returns: 'LIST' }],
  ['sum', { shown: 'sum', doc: 'Returns the sum of numbers or durations.', args: [NUMBERS], returns: 'ANY' }],
  [
    'avg',
    { shown: 'avg', doc: 'Returns the average of numbers or durations.', args: [NUMBERS], returns: 'ANY' },
  ],
  ['min', { shown: 'min', doc: 'Returns the least of the values.', args: [['ANY']], returns: 'ANY' }],
  ['max', { shown: 'max', doc: 'Returns the greatest of the values.', args: [['ANY']], returns: 'ANY' }],
  [
    'stdev',
    {
      shown: 'stdev',
      doc: 'Returns the standard deviation of a sample.',
      args: [FRACTION],
      returns: 'FLOAT',
    },
  ],
  [
    'stdevp',
    {
      shown: 'stdevp',
      doc: 'Returns the standard deviation of a population.',
      args: [FRACTION],
      returns: 'FLOAT',
    },
  ],
  [
    'percentilecont',
    {
      shown: 'percentileCont',
      doc: 'Returns the percentile of the values, between two of them where it falls there.',
      args: [FRACTION, FRACTION],
      returns: 'FLOAT',
    },
  ],
  [
    'percentiledisc',
    {
      shown: 'percentileDisc',
      doc: 'Returns the value nearest to a percentile.',
      args: [FRACTION, FRACTION],
      returns: 'NUMBER',
    },
  ],
]);

export function isAggregateName(name: string): boolean {
  return AGGREGATES.has(name.toLowerCase());
}
