/** Sums and differences of temporal values, and durations scaled. */

import type { Value } from '../value.ts';

/** Undefined where the operation is none on temporal values. */
export function temporalArithmetic(
  _operator: '+' | '-' | '*' | '/',
  _left: Value,
  _right: Value,
): Value | undefined {
  return undefined;
}
