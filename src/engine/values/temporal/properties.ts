/** Components of temporal values: `date.year`, `duration.monthsOfYear`. */

import type { Value } from '../value.ts';

/** Undefined where the value is not temporal. @throws CypherError where there is no such component. */
export function temporalProperty(_value: Value, _key: string): Value | undefined {
  return undefined;
}
