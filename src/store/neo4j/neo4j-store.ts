/** The Store over a Neo4j server, a cluster or Aura, by way of the official driver. */

import neo4j, {
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  type Record as DriverRecord,
  type ResultSummary,
  type Session,
} from 'neo4j-driver';
import { TangentError } from '../../domain/errors.ts';
import type { Capabilities, Limits, Parameters, Result, Row, Store, Transaction } from '../store.ts';
import { explainedBy } from './convert-plan.ts';
import { fromDriver, toDriverParameters } from './convert-values.ts';
import { isDriverError, refuseEmpty, toTangentError } from './errors.ts';
import { refuseUnheldLimits } from '../limit-errors.ts';
import { LimitWatch } from './limit-watch.ts';
import { abandon, streamRows, transactionConfig } from './stream-rows.ts';

/** Rows of one round trip. */
const FETCH_SIZE = 1000;
/** Milliseconds before each repetition of a write that lost against another. */
const RETRY_DELAYS = [50, 100, 200, 400, 800, 1600];

export interface Neo4jStoreSettings {
  readonly url: string;
  /** Absent: the user's home database. */
  readonly database?: string | undefined;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Sessions share bookmarks, so that a read on a cluster sees the writes before it. */
export class Neo4jStore implements Store {
  readonly url: string;
  readonly capabilities: Capabilities = {
    cancels: true,
    sharesAcrossProcesses: true,
    indexesConstraints: true,
    fullTextIndexes: true,
    explains: true,
    limits: ['signal', 'deadlineMs', 'rowLimit'],
  };
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #now: () => number;
  readonly #bookmarkManager: BookmarkManager = neo4j.bookmarkManager();

  constructor(driver: Driver, { url, database, now }: Neo4jStoreSettings) {
    this.url = url;
    this.#driver = driver;
    this.#database = database;
    this.#now = now;
  }

  async read(statement: string, parameters: Parameters = {}, limits: Limits = {}): Promise<Result> {
    refuseUnheldLimits(limits, this.capabilities);
    const fetchSize = Math.min(FETCH_SIZE, (limits.rowLimit ?? FETCH_SIZE) + 1);
    return await streamRows(this.#session('READ', fetchSize), statement, parameters, limits, this.#now);
  }

  /** Repeats a write that the server rolled back for a passing reason such as a deadlock; an unclear end is an error. */
  async write(statement: string, parameters: Parameters = {}, limits: Limits = {}): Promise<Result> {
    refuseUnheldLimits(limits, this.capabilities);
    const startedAt = this.#now();
    let session: Session | undefined;
    const watch = new LimitWatch(limits, () => session !== undefined && abandon(session));
    const attempt = async (): Promise<Result> => {
      session = this.#session('WRITE', FETCH_SIZE);
      try {
        refuseEmpty(statement);
        const result = session.run(statement, toDriverParameters(parameters), transactionConfig(limits));
        const columns = await watch.wait(result.keys());
        const { records, summary } = await watch.wait(Promise.resolve(result));
        return toResult(columns, records, summary, limits, this.#now() - startedAt);
      } finally {
        abandon(session);
      }
    };
    try {
      return await repeatAfterConflict(attempt, watch);
    } catch (error) {
      throw toTangentError(error, 'compile');
    } finally {
      watch.stop();
    }
  }

  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.#session('WRITE', FETCH_SIZE);
    try {
      return await session.executeWrite(async (transaction) => {
        try {
          return await work(new Neo4jTransaction(transaction));
        } catch (error) {
          throw repeatable(error);
        }
      });
    } catch (error) {
      throw toTangentError(error, 'run');
    } finally {
      abandon(session);
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #session(defaultAccessMode: 'READ' | 'WRITE', fetchSize: number): Session {
    return this.#driver.session({
      defaultAccessMode,
      fetchSize,
      bookmarkManager: this.#bookmarkManager,
      ...(this.#database === undefined ? {} : { database: this.#database }),
    });
  }
}

class Neo4jTransaction implements Transaction {
  readonly #transaction: ManagedTransaction;

  constructor(transaction: ManagedTransaction) {
    this.#transaction = transaction;
  }

  /** The transaction may write, so a writing statement is noticed after it ran; its error rolls everything back. */
  async read(statement: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    const { rows, summary } = await this.#run(statement, parameters);
    if (summary.queryType === 'r') return rows;
    throw new TangentError('StatementForbidden', 'A statement that writes was given to read', {
      hint: 'Call write for it.',
    });
  }

  async write(statement: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    return (await this.#run(statement, parameters)).rows;
  }

  async #run(
    statement: string,
    parameters: Parameters,
  ): Promise<{ rows: readonly Row[]; summary: ResultSummary }> {
    try {
      refuseEmpty(statement);
      const { records, summary } = await this.#transaction.run(statement, toDriverParameters(parameters));
      return { rows: records.map((record) => record.map(fromDriver)), summary };
    } catch (error) {
      throw toTangentError(error, 'compile');
    }
  }
}

/** The driver repeats a transaction for its own errors alone, so those are handed to it as they were. */
function repeatable(error: unknown): unknown {
  const cause = error instanceof TangentError ? error.cause : undefined;
  return isDriverError(cause) && cause.retryable ? cause : error;
}

async function repeatAfterConflict(attempt: () => Promise<Result>, watch: LimitWatch): Promise<Result> {
  for (const delay of RETRY_DELAYS) {
    try {
      return await attempt();
    } catch (error) {
      if (!wasRolledBack(error)) throw error;
    }
    await watch.wait(pause(delay));
  }
  return await attempt();
}

/** A transient error is the server's word that nothing was kept; a lost connection says nothing of the commit. */
function wasRolledBack(error: unknown): boolean {
  return isDriverError(error) && error.retryable && error.code.startsWith('Neo.TransientError.Transaction.');
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Rows that are all here; the row limit hides the rest, it does not undo the write. */
function toResult(
  columns: readonly string[],
  records: readonly DriverRecord[],
  summary: ResultSummary,
  { rowLimit = Infinity }: Limits,
  milliseconds: number,
): Result {
  const rows = records.slice(0, rowLimit).map((record) => record.map(fromDriver));
  const ended = {
    rows: rows.length,
    truncated: records.length > rows.length,
    milliseconds,
    ...explainedBy(summary),
  };
  return {
    columns,
    async *rows() {
      yield* rows;
    },
    summary: async () => await Promise.resolve(ended),
  };
}
