/** Watches the deadline and the abort signal of one statement. */

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

  /** What `run` gives, unless a limit passes first; the engine cannot be stopped and runs on unheard. */
  async wait<T>(run: Promise<T>): Promise<T> {
    const { signal, deadlineMs } = this.#limits;
    if (signal === undefined && deadlineMs === undefined) return await run;
    return await new Promise<T>((resolve, reject) => {
      const timer = deadlineMs === undefined ? undefined : setTimeout(giveUp, deadlineMs + 1);
      const check = (): void => this.check();
      function giveUp(): void {
        try {
          check();
        } catch (error) {
          end();
          reject(error);
        }
      }
      function end(): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
      }
      signal?.addEventListener('abort', giveUp);
      giveUp();
      void run.then(resolve, reject).finally(end);
    });
  }
}
