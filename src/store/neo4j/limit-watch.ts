/** The client's side of a statement's limits: what ends a wait when the server does not. */

import type { TangentError } from '../../domain/errors.ts';
import { cancelled, deadlinePassed } from '../limit-errors.ts';
import type { Limits } from '../store.ts';

/** Watches one statement; `stop` it at the end, or its timer stays. */
export class LimitWatch {
  readonly #signal: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #onAbort = (): void => this.#pass(cancelled(this.#signal));
  readonly #end: () => void;
  #error: TangentError | undefined;
  #reject: ((error: TangentError) => void) | undefined;

  /** `end` is called once, when a limit passes, to free what the statement holds. */
  constructor({ signal, deadlineMs }: Limits, end: () => void) {
    this.#signal = signal;
    this.#end = end;
    if (deadlineMs !== undefined)
      this.#timer = setTimeout(() => this.#pass(deadlinePassed(deadlineMs)), deadlineMs);
    signal?.addEventListener('abort', this.#onAbort, { once: true });
    if (signal?.aborted === true) this.#onAbort();
  }

  /** The promise, or the limit's error as soon as one passes; one wait at a time. */
  async wait<T>(promise: Promise<T>): Promise<T> {
    if (this.#error !== undefined) {
      promise.catch(() => undefined);
      throw this.#error;
    }
    return await new Promise<T>((resolve, reject) => {
      this.#reject = reject;
      promise.then(resolve, reject);
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }

  #pass(error: TangentError): void {
    this.stop();
    this.#error = error;
    this.#reject?.(error);
    this.#end();
  }
}
