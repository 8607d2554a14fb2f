/** The table of all functions that are no aggregates. */

import { conversionFunctions } from './conversion.ts';
import { listFunctions } from './lists.ts';
import { mathFunctions } from './maths.ts';
import { scalarFunctions } from './scalar.ts';
import type { FunctionEntry } from './signature.ts';
import { stringFunctions } from './strings.ts';
import { temporalFunctions } from './temporal.ts';
import { vectorFunctions } from './vectors.ts';

export const allFunctions: readonly FunctionEntry[] = [
  ...scalarFunctions,
  ...listFunctions,
  ...mathFunctions,
  ...conversionFunctions,
  ...stringFunctions,
  ...temporalFunctions,
  ...vectorFunctions,
];

const byName: ReadonlyMap<string, FunctionEntry> = new Map(
  allFunctions.map((entry) => [entry.name.toLowerCase(), entry]),
);

/** The function of this name, without regard to case. */
export function findFunction(name: string): FunctionEntry | undefined {
  return byName.get(name.toLowerCase());
}
