/** What gathers values into one. */

import type { Value } from '../../values/value.ts';

/** Takes values, none of them null. */
export interface Fold {
  add(value: Value): void;
  result(): Value;
  /** What takes long and comes before the result; with pauses. */
  prepare?(): Generator<null, void>;
}
