/** Functions that make and take apart temporal values. */

import type { FunctionEntry } from './signature.ts';

export const temporalFunctions: readonly FunctionEntry[] = [];
