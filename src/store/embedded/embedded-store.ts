/** The Store over the embedded engine, which runs a statement to its end before it hands out a row. */

import type { GrafeoDB, QueryResult, Transaction as EngineTransaction } from '@grafeo-db/js';
import { TangentError } from '../../domain/errors.ts';
import { writingClause } from '../statement-clauses.ts';
import type { Capabilities, Limits, Parameters, Result, Row, Store, Transaction } from '../store.ts';
import { fromEngine, toEngine } from './convert-values.ts';
import { toTangentError } from './errors.ts';
import type { StoreFolder } from './store-folder.ts';
import { refuseUnheldLimits } from '../limit-errors.ts';
import { LimitWatch } from './limit-watch.ts';
import { failedResult, toResult } from './to-result.ts';

export interface EmbeddedStoreSettings {
  readonly url: string;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Absent in memory. */
  readonly folder?: StoreFolder;
}

export class EmbeddedStore implements Store {
  readonly url: string;
  readonly capabilities: Capabilities = {
    cancels: false,
    sharesAcrossProcesses: false,
    indexesConstraints: false,
    fullTextIndexes: false,
    explains: false,
    limits: ['signal', 'deadlineMs', 'rowLimit'],
  };
  readonly #engine: GrafeoDB;
  readonly #now: () => number;
  readonly #folder: StoreFolder | undefined;
  /** Ends when everything that was asked for has ended: writers go one after the other, and close waits. */
  #writers: Promise<unknown> = Promise.resolve();
  readonly #readers = new Set<Promise<unknown>>();

  constructor(engine: GrafeoDB, { url, now, folder }: EmbeddedStoreSettings) {
    this.#engine = engine;
    this.url = url;
    this.#now = now;
    this.#folder = folder;
  }

  /** Runs in a transaction that is always rolled back, so that nothing it does can stay. */
  async read(statement: string, parameters: Parameters = {}, limits: Limits = {}): Promise<Result> {
    refuseUnheldLimits(limits, this.capabilities);
    const run = this.#inTransaction(false, (transaction) => runReading(transaction, statement, parameters));
    this.#readers.add(run);
    void run.catch(() => undefined).then(() => this.#readers.delete(run));
    try {
      return await toResult(run, limits, new LimitWatch(limits, this.#now));
    } catch (error) {
      if (error instanceof TangentError && error.code === 'StatementFailed') return failedResult(error);
      throw error;
    }
  }

  /** A write that passes its limits is undone once the engine has run it. */
  async write(statement: string, parameters: Parameters = {}, limits: Limits = {}): Promise<Result> {
    refuseUnheldLimits(limits, this.capabilities);
    const watch = new LimitWatch(limits, this.#now);
    const run = this.#afterWriters(async (transaction) => {
      const result = await runAny(transaction, statement, parameters);
      watch.check();
      return result;
    });
    return await toResult(run, limits, watch);
  }

  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return await this.#afterWriters(
      async (transaction) =>
        await work({
          read: async (statement, parameters = {}) =>
            rowsOf(await runReading(transaction, statement, parameters)),
          write: async (statement, parameters = {}) =>
            rowsOf(await runAny(transaction, statement, parameters)),
        }),
    );
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#writers, ...this.#readers]);
    this.#engine.close();
    this.#folder?.markClosed();
  }

  async #afterWriters<T>(work: (transaction: EngineTransaction) => Promise<T>): Promise<T> {
    const run = this.#writers.then(async () => await this.#inTransaction(true, work));
    this.#writers = run.catch(() => undefined);
    return await run;
  }

  async #inTransaction<T>(
    commits: boolean,
    work: (transaction: EngineTransaction) => Promise<T>,
  ): Promise<T> {
    const transaction = this.#engine.beginTransaction();
    try {
      if (commits) this.#folder?.markOpen();
      const result = await work(transaction);
      if (commits) this.#commit(transaction);
      return result;
    } finally {
      if (transaction.isActive) transaction.rollback();
    }
  }

  #commit(transaction: EngineTransaction): void {
    transaction.commit();
    this.#folder?.flush();
  }
}

async function runAny(
  transaction: EngineTransaction,
  statement: string,
  parameters: Parameters,
): Promise<QueryResult> {
  try {
    const result = await transaction.executeCypher(statement, toEngine(parameters));
    refuseEqualColumns(result.columns);
    return result;
  } catch (error) {
    throw toTangentError(error);
  }
}

async function runReading(
  transaction: EngineTransaction,
  statement: string,
  parameters: Parameters,
): Promise<QueryResult> {
  const clause = writingClause(statement);
  if (clause !== undefined) throw forbidden(clause);
  const result = await runAny(transaction, statement, parameters);
  if (Object.values(result.counters).some((count) => Number(count) > 0)) throw forbidden('a write');
  return result;
}

/** The engine takes them, and rows are read by the name of the column. */
function refuseEqualColumns(columns: readonly string[]): void {
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice === undefined) return;
  throw new TangentError('StatementInvalid', `two columns are called ${twice}`, {
    hint: 'Give one of them another name with AS.',
  });
}

function forbidden(clause: string): TangentError {
  return new TangentError('StatementForbidden', `${clause} is refused where only reading is allowed`, {
    hint: 'Use a reading statement; on the command line --write allows it.',
  });
}

function rowsOf(result: QueryResult): readonly Row[] {
  return result.rows().map((row) => row.map(fromEngine));
}
