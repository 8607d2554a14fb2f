/** The writes of one process, one after the other; who waits for a transaction that does nothing is told so. */

import { runtimeError } from './errors.ts';

/** Milliseconds that an open transaction may stand idle while another waits for it. */
const IDLE_LIMIT = 10_000;
const BETWEEN_LOOKS = 200;

export class Turns {
  private readonly now: () => number;
  private last: Promise<unknown> = Promise.resolve();
  private working = 0;
  private idleSince = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  /**
   * Runs `write` when all before it have ended.
   * @throws CypherError InsideTransaction where the one before it is open and idle: it may wait for this one, for ever.
   */
  take<T>(write: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const asked = this.now();
      let timer: ReturnType<typeof setTimeout> | undefined;
      let refused = false;
      let wasIdle = false;
      const look = (): void => {
        const isIdle = this.working === 0 && this.now() - Math.max(asked, this.idleSince) > IDLE_LIMIT;
        // Where the event loop itself stood still, the open transaction goes on before the second look.
        if (!isIdle || !wasIdle) {
          wasIdle = isIdle;
          timer = setTimeout(look, BETWEEN_LOOKS);
          return;
        }
        refused = true;
        reject(
          runtimeError(
            'InsideTransaction',
            'Another transaction is open and does nothing: was this called inside it?',
          ),
        );
      };
      timer = setTimeout(look, BETWEEN_LOOKS);
      const turn = async (before: Promise<unknown>): Promise<void> => {
        await before;
        clearTimeout(timer);
        if (!refused) await write().then(resolve, reject);
      };
      this.last = turn(this.last);
    });
  }

  /** Work during which an open transaction is not idle. */
  async work<T>(run: () => Promise<T>): Promise<T> {
    this.working += 1;
    try {
      return await run();
    } finally {
      this.working -= 1;
      this.idleSince = this.now();
    }
  }

  /** All that were taken have ended. */
  async ended(): Promise<void> {
    await this.last;
  }
}
