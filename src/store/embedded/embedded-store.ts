/** The Store over our own engine, which runs a statement to its end before it hands out a row. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import type * as engine from '../../engine/database.ts';
import type { Capabilities, Limits, Parameters, Result, Row, Store, Summary, Transaction } from '../store.ts';
import { refuseUnheldLimits } from '../limit-errors.ts';
import { toQueryPlan } from './convert-plan.ts';
import { fromEngine, toEngineParameters } from './convert-values.ts';
import { isRefusal, toTangentError } from './errors.ts';
import { LimitWatch } from './limit-watch.ts';

export interface EmbeddedStoreSettings {
  readonly url: string;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Rows turned into values before others get their turn. */
const TURN = 1000;
/** What a statement without limits of its own may take in a transaction. */
const UNLIMITED = { timeout: Infinity } as const;

export class EmbeddedStore implements Store {
  readonly url: string;
  readonly capabilities: Capabilities;
  readonly #database: engine.Database;
  readonly #now: () => number;
  /** What runs; closing waits for it. */
  readonly #running = new Set<Promise<unknown>>();

  constructor(database: engine.Database, { url, now }: EmbeddedStoreSettings) {
    this.#database = database;
    this.url = url;
    this.#now = now;
    this.capabilities = {
      cancels: true,
      sharesAcrossProcesses: url !== 'memory:',
      indexesConstraints: true,
      fullTextIndexes: true,
      explains: true,
      limits: ['signal', 'deadlineMs', 'rowLimit', 'stepLimit', 'memoryLimitBytes'],
    };
  }

  async read(statement: string, parameters: Parameters = {}, limits: Limits = {}): Promise<Result> {
    refuseUnheldLimits(limits, this.capabilities);
    const watch = new LimitWatch(limits, this.#now);
    watch.check();
    const given = toEngineParameters(parameters);
    try {
      return toResult(await this.#track(this.#database.read(statement, given, watch.left)), limits, watch);
    } catch (error) {
      if (isRefusal(error)) throw toTangentError(error);
      return failedResult(toTangentError(error));
    }
  }

  /** A write that passes its limits is undone. */
  async write(statement: string, parameters: Parameters = {}, limits: Limits = {}): Promise<Result> {
    refuseUnheldLimits(limits, this.capabilities);
    const watch = new LimitWatch(limits, this.#now);
    watch.check();
    const given = toEngineParameters(parameters);
    const result = await this.#commit(async (transaction) => {
      watch.check();
      const written = await transaction.write(statement, given, watch.left);
      watch.check();
      return written;
    });
    return toResult(result, limits, watch);
  }

  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return await this.#commit(
      async (transaction) =>
        await work({
          read: async (statement, parameters = {}) =>
            await rowsOf(transaction.read(statement, toEngineParameters(parameters), UNLIMITED)),
          write: async (statement, parameters = {}) =>
            await rowsOf(transaction.write(statement, toEngineParameters(parameters), UNLIMITED)),
        }),
    );
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#running);
    await this.#database.close();
  }

  async #commit<T>(work: (transaction: engine.Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.#track(this.#database.transaction(work));
    } catch (error) {
      throw toTangentError(error);
    }
  }

  async #track<T>(run: Promise<T>): Promise<T> {
    this.#running.add(run);
    try {
      return await run;
    } finally {
      this.#running.delete(run);
    }
  }
}

async function rowsOf(run: Promise<engine.Result>): Promise<readonly Row[]> {
  try {
    return (await run).rows.map((row) => row.map(fromEngine));
  } catch (error) {
    throw toTangentError(error);
  }
}

function toResult(result: engine.Result, { rowLimit = Infinity }: Limits, watch: LimitWatch): Result {
  const rows = result.rows.slice(0, rowLimit);
  const summary = {
    rows: rows.length,
    truncated: rows.length < result.rows.length,
    milliseconds: watch.milliseconds,
    ...explainedBy(result.summary),
  };
  return {
    columns: result.columns,
    async *rows() {
      for (const [index, row] of rows.entries()) {
        if (index % TURN === TURN - 1) await nextTurn();
        watch.check();
        yield row.map(fromEngine);
      }
    },
    summary: () => Promise.resolve(summary),
  };
}

function explainedBy({ plan, kind }: engine.Summary): Pick<Summary, 'statementType' | 'plan'> {
  return plan === undefined ? {} : { statementType: kind, plan: toQueryPlan(plan) };
}

/** A statement that failed while it ran: its error comes from the rows. */
function failedResult(failure: unknown): Result {
  return {
    columns: [],
    rows: () => ({ [Symbol.asyncIterator]: () => ({ next: async () => await fail(failure) }) }),
    summary: async () => await fail(failure),
  };
}

async function fail(failure: unknown): Promise<never> {
  return await Promise.reject(failure);
}
