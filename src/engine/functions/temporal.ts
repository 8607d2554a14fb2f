/** Functions that make temporal values, cut them down and measure what lies between them. */

import type { FunctionEntry } from './signature.ts';
import { durationFunctions } from './temporal-durations.ts';
import { instantFunctions } from './temporal-instants.ts';

export const temporalFunctions: readonly FunctionEntry[] = [...instantFunctions, ...durationFunctions];
