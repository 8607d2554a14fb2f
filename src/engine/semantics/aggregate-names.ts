/** The aggregates by name, with how many arguments they take. */

import type { TypeName } from '../values/value.ts';

export interface AggregateSignature {
  readonly args: readonly (readonly TypeName[])[];
  readonly returns: TypeName;
}

const NUMBERS: readonly TypeName[] = ['NUMBER', 'DURATION'];
const FRACTION: readonly TypeName[] = ['NUMBER'];

export const AGGREGATES: ReadonlyMap<string, AggregateSignature> = new Map<string, AggregateSignature>([
  ['count', { args: [['ANY']], returns: 'INTEGER' }],
  ['collect', { args: [['ANY']], returns: 'LIST' }],
  ['sum', { args: [NUMBERS], returns: 'ANY' }],
  ['avg', { args: [NUMBERS], returns: 'ANY' }],
  ['min', { args: [['ANY']], returns: 'ANY' }],
  ['max', { args: [['ANY']], returns: 'ANY' }],
  ['stdev', { args: [FRACTION], returns: 'FLOAT' }],
  ['stdevp', { args: [FRACTION], returns: 'FLOAT' }],
  ['percentilecont', { args: [FRACTION, FRACTION], returns: 'FLOAT' }],
  ['percentiledisc', { args: [FRACTION, FRACTION], returns: 'NUMBER' }],
]);

export function isAggregateName(name: string): boolean {
  return AGGREGATES.has(name.toLowerCase());
}
