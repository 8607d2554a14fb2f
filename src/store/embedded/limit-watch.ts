/** Watches the deadline and the abort signal of one statement where the engine does not: before it runs, and after. */

import type { RunOptions } from '../../engine/database.ts';
import { cancelled, deadlinePassed } from '../limit-errors.ts';
import type { Limits } from '../store.ts';

export class LimitWatch {
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #startedAt: number;

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
    this.#startedAt = now();
  }

  /** Milliseconds since the statement was asked for. */
  get milliseconds(): number {
    return this.#now() - this.#startedAt;
  }

  /** @throws TangentError `LimitExceeded` once a limit is passed */
  check(): void {
    const { signal, deadlineMs } = this.#limits;
    if (signal?.aborted === true) throw cancelled(signal);
    if (deadlineMs !== undefined && this.milliseconds > deadlineMs) throw deadlinePassed(deadlineMs);
  }

  /** What is left of the limits, for the engine; one row more than the limit tells that there are more. */
  get left(): RunOptions {
    const { signal, deadlineMs = Infinity, rowLimit = Infinity, stepLimit, memoryLimitBytes } = this.#limits;
    return {
      timeout: deadlineMs - this.milliseconds,
      rows: rowLimit + 1,
      ...(signal === undefined ? {} : { signal }),
      ...(stepLimit === undefined ? {} : { steps: stepLimit }),
      ...(memoryLimitBytes === undefined ? {} : { memory: memoryLimitBytes }),
    };
  }
}
