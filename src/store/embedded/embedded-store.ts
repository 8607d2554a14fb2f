/** The Store over the embedded engine, which runs a statement to its end before it hands out a row. */

import type { GrafeoDB, QueryResult, Transaction as EngineTransaction } from '@grafeo-db/js';
import { TangentError } from '../../domain/errors.ts';
import { writingClause } from '../statement-clauses.ts';
import type { Capabilities, Limits, Parameters, Result, Row, Store, Transaction } from '../store.ts';
import { fromEngine, toEngine } from './convert-values.ts';
import { toTangentError } from './errors.ts';
import { failedResult, toResult } from './to-result.ts';

export class EmbeddedStore implements Store {
  readonly url: string;
  readonly capabilities: Capabilities = { cancels: false, sharesAcrossProcesses: false, explains: false };
  readonly #engine: GrafeoDB;
  readonly #now: () => number;
  /** Ends when everything that was asked for has ended: writers go one after the other, and close waits. */
  #writers: Promise<unknown> = Promise.resolve();
  readonly #readers = new Set<Promise<unknown>>();

  constructor(engine: GrafeoDB, url: string, now: () => number) {
    this.#engine = engine;
    this.url = url;
    this.#now = now;
  }

  /** Runs in a transaction that is always rolled back, so that nothing it does can stay. */
  async read(statement: string, parameters: Parameters = {}, limits: Limits = {}): Promise<Result> {
    const run = this.#inTransaction(false, (transaction) => runReading(transaction, statement, parameters));
    this.#readers.add(run);
    void run.catch(() => undefined).then(() => this.#readers.delete(run));
    try {
      return await toResult(run, limits, this.#now);
    } catch (error) {
      if (error instanceof TangentError && error.code === 'StatementFailed') return failedResult(error);
      throw error;
    }
  }

  async write(statement: string, parameters: Parameters = {}, limits: Limits = {}): Promise<Result> {
    const run = this.#afterWriters(async (transaction) => await runAny(transaction, statement, parameters));
    return await toResult(run, limits, this.#now);
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
      const result = await work(transaction);
      if (commits) transaction.commit();
      return result;
    } finally {
      if (transaction.isActive) transaction.rollback();
    }
  }
}

async function runAny(
  transaction: EngineTransaction,
  statement: string,
  parameters: Parameters,
): Promise<QueryResult> {
  try {
    return await transaction.executeCypher(statement, toEngine(parameters));
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

function forbidden(clause: string): TangentError {
  return new TangentError('StatementForbidden', `${clause} is refused where only reading is allowed`, {
    hint: 'Use a reading statement; on the command line --write allows it.',
  });
}

function rowsOf(result: QueryResult): readonly Row[] {
  return result.rows().map((row) => row.map(fromEngine));
}
