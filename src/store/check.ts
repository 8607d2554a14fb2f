/** What a check of a store finds: whether everything derived agrees with the records. */

export interface CheckOptions {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  /** Makes again from the records what they can mend. */
  readonly repair: boolean;
}

export interface StoreFault {
  /** Stable, as listed in `engine/graph/check/fault.ts`. */
  readonly code: string;
  readonly message: string;
  /** The records can mend it; otherwise a backup must. */
  readonly mendable: boolean;
}

export interface Check {
  readonly found: readonly StoreFault[];
  /** Those that are still there afterwards: all of them without a repair. */
  readonly left: readonly StoreFault[];
}
