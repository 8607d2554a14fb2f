/** The engine's face: open a database, read, write, close. */

import { CachedGraph } from './cache/cached-graph.ts';
import { GraphCache } from './cache/graph-cache.ts';
import { CypherError } from './errors.ts';
import type { Counters } from './graph/graph.ts';
import { SnapshotGraph } from './graph/snapshot-graph.ts';
import { noCounters } from './graph/schema-writer.ts';
import { WriteGraph } from './graph/write-graph.ts';
import type { KeyValueStore } from './kv/key-value-store.ts';
import { openMemoryStore } from './kv/memory.ts';
import { Overlay } from './kv/overlay.ts';
import { PlanCache } from './plan-cache.ts';
import type { Prepared } from './prepare.ts';
import type { Procedure } from './procedures/procedure.ts';
import { builtInProcedures } from './procedures/procedure-table.ts';
import { RunContext, type Batch, type Batches } from './run/context.ts';
import type { ResultValue } from './run/results.ts';
import { runPrepared } from './run/run-prepared.ts';
import { Turns } from './turns.ts';
import { withRetry } from './with-retry.ts';
import type { PlanDescription } from './plan/describe.ts';
import type { Value } from './values/value.ts';

export interface DatabaseOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** At least 0 and below 1. */
  readonly random: () => number;
  /** Where the data lives; in memory when absent. */
  readonly store?: KeyValueStore;
  readonly procedures?: readonly Procedure[];
}
export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds; 60,000 when absent. */
  readonly timeout?: number;
  /** Bytes that rows held at once may take, as estimated; 512 MiB when absent. */
  readonly memory?: number;
  /** Rows, relationships and list elements that may be looked at; no limit when absent. */
  readonly steps?: number;
  /** Rows after which a reading statement stops; all when absent. */
  readonly rows?: number;
}
export interface Summary {
  readonly counters: Counters;
  readonly kind: 'r' | 'rw' | 'w' | 's';
  /** Given for EXPLAIN and PROFILE. */
  readonly plan: PlanDescription | undefined;
}
export interface Result {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ResultValue[])[];
  readonly summary: Summary;
}
export type Parameters = ReadonlyMap<string, Value> | Readonly<Record<string, Value>>;

/** A database that can only be read through this face: it has no method that takes a writing statement. */
export interface ReadDatabase {
  /** @throws CypherError; a statement that writes is refused before it runs. */
  read(text: string, parameters?: Parameters, options?: RunOptions): Promise<Result>;
}
/** Statements of one transaction, one after the other; they see what those before them wrote. */
export interface Transaction extends ReadDatabase {
  write(text: string, parameters?: Parameters, options?: RunOptions): Promise<Result>;
}
export interface Database extends Transaction {
  /** One statement in a transaction of its own: all of it, or nothing. */
  write(text: string, parameters?: Parameters, options?: RunOptions): Promise<Result>;
  /**
   * All that `work` writes, or nothing where it or one of its statements fails. It runs again where another process
   * committed in between.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What every statement needs beside the graph. */
interface Surroundings {
  readonly options: DatabaseOptions;
  readonly plans: PlanCache;
  readonly turns: Turns;
}

/** Opens a database; the clock and chance are the caller's. */
export function openDatabase(options: DatabaseOptions): Database {
  const store = options.store ?? openMemoryStore();
  const procedures = new Map(
    [...builtInProcedures, ...(options.procedures ?? [])].map((one) => [one.name.toLowerCase(), one]),
  );
  const plans = new PlanCache((name) => procedures.get(name.toLowerCase()));
  const turns = new Turns(options.now);
  const around = { options, plans, turns };
  let cache = new GraphCache(0);
  return {
    read: async (text, parameters = {}, run = {}) => {
      const snapshot = store.snapshot();
      if (cache.version !== snapshot.version) cache = new GraphCache(snapshot.version);
      try {
        const graph = new CachedGraph(snapshot, cache);
        return await runOn(graph, prepareReading(text, parameters, around, graph), {
          around,
          parameters,
          run,
        });
      } finally {
        snapshot.done();
      }
    },
    write: (text, parameters = {}, run = {}) => {
      const given = { text, parameters, run };
      return turns.take(async () =>
        commitsOnItsWay(store, around, given)
          ? await turns.work(() => commitInBatches(store, around, given))
          : await withRetry(store, turns, () =>
              commitOnce(store, around, (one) => one.write(text, parameters, run)),
            ),
      );
    },
    transaction: (work) => turns.take(() => withRetry(store, turns, () => commitOnce(store, around, work))),
    close: async () => {
      await turns.ended();
      await store.close();
    },
  };
}

function toMap(parameters: Parameters): ReadonlyMap<string, Value> {
  return parameters instanceof Map ? parameters : new Map(Object.entries(parameters));
}

function prepareReading(
  text: string,
  parameters: Parameters,
  { plans }: Surroundings,
  graph: SnapshotGraph,
): Prepared {
  const prepared = plans.prepare(text, toMap(parameters), graph);
  if (prepared.writes && prepared.mode !== 'explain') {
    throw new CypherError('WriteInReadMode', 'Writing in read access mode not allowed.').locate(text);
  }
  return prepared;
}

async function commitOnce<T>(
  store: KeyValueStore,
  around: Surroundings,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const overlay = new Overlay(store.snapshot());
  try {
    const graph = new WriteGraph(overlay);
    const { transaction, settled } = openTransaction(graph, around);
    const result = await work(transaction);
    await settled();
    graph.validate();
    await around.turns.work(() => store.commit(overlay.version, overlay.changes()));
    return result;
  } finally {
    overlay.done();
  }
}

interface Given {
  readonly text: string;
  readonly parameters: Parameters;
  readonly run: RunOptions;
}

function commitsOnItsWay(store: KeyValueStore, around: Surroundings, { text, parameters }: Given): boolean {
  const snapshot = store.snapshot();
  try {
    return around.plans.prepare(text, toMap(parameters), new SnapshotGraph(snapshot)).checked.inTransactions;
  } finally {
    snapshot.done();
  }
}

/** A statement that commits on its way: what it has committed stays, also where it fails later. */
async function commitInBatches(store: KeyValueStore, around: Surroundings, given: Given): Promise<Result> {
  const { text, parameters, run } = given;
  const overlay = new Overlay(store.snapshot());
  try {
    const graph = new WriteGraph(overlay);
    const batches = { open: () => openBatch(store, overlay, graph) };
    const prepared = around.plans.prepare(text, toMap(parameters), graph);
    const result = await runOn(graph, prepared, { around, parameters, run, batches });
    graph.validate();
    await store.commit(overlay.version, overlay.changes());
    return result;
  } finally {
    overlay.done();
  }
}

/** A transaction inside a statement over `outer`, which sees what it has committed. */
function openBatch(store: KeyValueStore, outer: Overlay, graph: WriteGraph): Batch {
  const overlay = new Overlay(store.snapshot());
  return {
    graph: new WriteGraph(overlay),
    commit: async () => {
      await store.commit(overlay.version, overlay.changes());
      outer.rebase(store.snapshot());
      graph.reread();
    },
    done: () => overlay.done(),
  };
}

/** `settled` waits for the last statement, and throws what the first one that failed threw. */
function openTransaction(
  graph: WriteGraph,
  around: Surroundings,
): { transaction: Transaction; settled: () => Promise<unknown> } {
  let turn: Promise<unknown> = Promise.resolve();
  const next = (run: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(() => around.turns.work(run));
    turn = result;
    turn.catch(() => undefined);
    return result;
  };
  return {
    settled: () => turn,
    transaction: {
      read: (text, parameters = {}, run = {}) =>
        next(() =>
          runOn(graph, prepareReading(text, parameters, around, graph), { around, parameters, run }),
        ),
      write: (text, parameters = {}, run = {}) =>
        next(() => {
          const prepared = around.plans.prepare(text, toMap(parameters), graph);
          if (prepared.checked.inTransactions && prepared.mode !== 'explain') throw insideTransaction();
          return runOn(graph, prepared, { around, parameters, run });
        }),
    },
  };
}

function insideTransaction(): CypherError {
  return new CypherError(
    'InsideTransaction',
    'A query with CALL { ... } IN TRANSACTIONS can only be executed in a transaction of its own.',
  );
}

async function runOn(
  graph: SnapshotGraph,
  prepared: Prepared,
  given: {
    readonly around: Surroundings;
    readonly parameters: Parameters;
    readonly run: RunOptions;
    readonly batches?: Batches;
  },
): Promise<Result> {
  const { around, parameters, run, batches } = given;
  const { now, random } = around.options;
  const writer = graph instanceof WriteGraph ? graph : undefined;
  const before = { ...writer?.counters };
  const ctx = new RunContext({
    graph,
    writer,
    parameters: toMap(parameters),
    now,
    random,
    limits: {
      timeout: run.timeout ?? 60_000,
      memory: run.memory ?? 512 * 2 ** 20,
      steps: run.steps ?? Infinity,
    },
    signal: run.signal,
    batches,
  });
  const most = prepared.writes ? Infinity : (run.rows ?? Infinity);
  const { columns, rows, plan } = await runPrepared(prepared, ctx, most);
  return {
    columns,
    rows,
    summary: { counters: countersSince(before, writer), kind: prepared.kind, plan },
  };
}

/** What one statement of a transaction did. */
function countersSince(before: Partial<Counters>, writer: WriteGraph | undefined): Counters {
  const counters = { ...noCounters(), ...writer?.counters };
  for (const key of Object.keys(before) as (keyof Counters)[]) counters[key] -= before[key] ?? 0;
  return counters;
}
