/** One reading statement in a session of its own, its rows handed out as fast as they are taken. */

import type { Record as DriverRecord, ResultSummary, Session } from 'neo4j-driver';
import type { Limits, Parameters, Result, Row, Summary } from '../store.ts';
import { explainedBy } from './convert-plan.ts';
import { fromDriver, toDriverParameters } from './convert-values.ts';
import { refuseEmpty, toTangentError } from './errors.ts';
import { LimitWatch } from './limit-watch.ts';

type DriverIterator = AsyncIterator<DriverRecord, ResultSummary>;

/** What a result needs to go on: its iterator with the first row on its way. */
interface Running {
  readonly columns: readonly string[];
  readonly first: Promise<IteratorResult<DriverRecord, ResultSummary>>;
  readonly iterator: DriverIterator;
  readonly session: Session;
  readonly watch: LimitWatch;
  readonly rowLimit: number;
  readonly startedAt: number;
  readonly now: () => number;
}

/**
 * Runs a statement and waits for its columns; the session is closed with the last row, or before when a limit passes.
 * @throws TangentError as `Store.read` says
 */
export async function streamRows(
  session: Session,
  statement: string,
  parameters: Parameters,
  limits: Limits,
  now: () => number,
): Promise<Result> {
  const startedAt = now();
  const watch = new LimitWatch(limits, () => abandon(session));
  try {
    refuseEmpty(statement);
    const result = session.run(statement, toDriverParameters(parameters), transactionConfig(limits));
    // Iterating before the columns are there makes the driver stop at its high-water mark from the first row on.
    const iterator: DriverIterator = result[Symbol.asyncIterator]();
    const first = iterator.next();
    first.catch(() => undefined);
    const columns = await watch.wait(result.keys());
    const rowLimit = limits.rowLimit ?? Infinity;
    return new RowStream({ columns, first, iterator, session, watch, rowLimit, startedAt, now });
  } catch (error) {
    watch.stop();
    abandon(session);
    throw toTangentError(error, 'compile');
  }
}

/** The server's side of the deadline; it frees what the statement holds even when the client is gone. */
export function transactionConfig({ deadlineMs }: Limits): { timeout?: number } {
  return deadlineMs === undefined ? {} : { timeout: Math.max(1, Math.ceil(deadlineMs)) };
}

/** Closing resets the connection, which ends a running statement; nobody waits for a server that may hang. */
export function abandon(session: Session): void {
  session.close().catch(() => undefined);
}

class RowStream implements Result {
  readonly columns: readonly string[];
  readonly #running: Running;
  readonly #summary: Promise<Summary>;
  #resolve!: (summary: Summary) => void;
  #reject!: (error: unknown) => void;
  #begun = false;

  constructor(running: Running) {
    this.columns = running.columns;
    this.#running = running;
    this.#summary = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#summary.catch(() => undefined);
  }

  async *rows(): AsyncGenerator<Row, void, undefined> {
    if (this.#begun) throw new Error('The rows of a result can be taken once');
    this.#begun = true;
    const { first, iterator, session, watch, rowLimit } = this.#running;
    let rows = 0;
    let last: IteratorResult<DriverRecord, ResultSummary> | undefined;
    try {
      last = await watch.wait(first);
      while (last.done !== true && rows < rowLimit) {
        rows += 1;
        yield last.value.map(fromDriver);
        last = await watch.wait(iterator.next());
      }
    } catch (error) {
      const failure = toTangentError(error, 'run');
      this.#reject(failure);
      throw failure;
    } finally {
      watch.stop();
      abandon(session);
      this.#end(rows, last);
    }
  }

  async summary(): Promise<Summary> {
    return await this.#summary;
  }

  #end(rows: number, last: IteratorResult<DriverRecord, ResultSummary> | undefined): void {
    const { rowLimit, startedAt, now } = this.#running;
    this.#resolve({
      rows,
      truncated: rows === rowLimit && last?.done !== true,
      milliseconds: now() - startedAt,
      ...(last?.done === true ? explainedBy(last.value) : {}),
    });
  }
}
