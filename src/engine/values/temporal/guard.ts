/** Turns the exceptions of the date library into errors of the catalogue. */

import { ArithmeticException, DateTimeException, UnsupportedTemporalTypeException } from '@js-joda/core';
import { runtimeError, type ErrorName } from '../../errors.ts';

const REFUSALS = [DateTimeException, ArithmeticException, UnsupportedTemporalTypeException];

/** @throws CypherError of this kind where the library refuses the values. */
export function guarded<T>(kind: ErrorName, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof Error && REFUSALS.some((refusal) => error instanceof refusal)) {
      throw runtimeError(kind, error.message, error);
    }
    throw error;
  }
}
