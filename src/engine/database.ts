/** The engine's face: open a database, read, write, close. */

import { CypherError } from './errors.ts';
import type { Counters } from './graph/graph.ts';
import { SnapshotGraph } from './graph/snapshot-graph.ts';
import { noCounters, WriteGraph } from './graph/write-graph.ts';
import type { KeyValueStore } from './kv/key-value-store.ts';
import { openMemoryStore } from './kv/memory.ts';
import { Overlay } from './kv/overlay.ts';
import { PlanCache } from './plan-cache.ts';
import type { Prepared } from './prepare.ts';
import type { Procedure } from './procedures/procedure.ts';
import { builtInProcedures } from './procedures/procedure-table.ts';
import { RunContext, type Limits } from './run/context.ts';
import { toResult, type ResultValue } from './run/results.ts';
import { runPrepared } from './run/run-prepared.ts';
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
export interface Database extends ReadDatabase {
  /** One statement in a transaction of its own: all of it, or nothing. */
  write(text: string, parameters?: Parameters, options?: RunOptions): Promise<Result>;
  close(): Promise<void>;
}

const ATTEMPTS = 5;

/** Opens a database; the clock and chance are the caller's. */
export function openDatabase(options: DatabaseOptions): Database {
  const store = options.store ?? openMemoryStore();
  const procedures = new Map(
    [...builtInProcedures, ...(options.procedures ?? [])].map((one) => [one.name.toLowerCase(), one]),
  );
  const find = (name: string): Procedure | undefined => procedures.get(name.toLowerCase());
  const plans = new PlanCache(find);
  let queue: Promise<unknown> = Promise.resolve();
  return {
    read: async (text, parameters = {}, run = {}) => {
      const prepared = plans.prepare(text, toMap(parameters));
      if (prepared.writes && prepared.mode !== 'explain') {
        throw new CypherError('WriteInReadMode', 'Writing in read access mode not allowed.').locate(text);
      }
      return readOnce(store, prepared, options, toMap(parameters), run);
    },
    write: (text, parameters = {}, run = {}) => {
      const result = queue.then(() => writeWithRetry(store, text, plans, options, toMap(parameters), run));
      queue = result.catch(() => undefined);
      return result;
    },
    close: async () => {
      await queue;
      await store.close();
    },
  };
}

function toMap(parameters: Parameters): ReadonlyMap<string, Value> {
  return parameters instanceof Map ? parameters : new Map(Object.entries(parameters));
}

function limitsOf(run: RunOptions): Limits {
  return { timeout: run.timeout ?? 60_000, memory: run.memory ?? 512 * 2 ** 20 };
}

async function readOnce(
  store: KeyValueStore,
  prepared: Prepared,
  options: DatabaseOptions,
  parameters: ReadonlyMap<string, Value>,
  run: RunOptions,
): Promise<Result> {
  const snapshot = store.snapshot();
  try {
    const graph = new SnapshotGraph(snapshot);
    const ctx = newContext(graph, undefined, options, parameters, run);
    return await resultOf(prepared, ctx, noCounters());
  } finally {
    snapshot.done();
  }
}

async function writeWithRetry(
  store: KeyValueStore,
  text: string,
  plans: PlanCache,
  options: DatabaseOptions,
  parameters: ReadonlyMap<string, Value>,
  run: RunOptions,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const prepared = plans.prepare(text, parameters);
    const overlay = new Overlay(store.snapshot());
    try {
      const graph = new WriteGraph(overlay);
      const ctx = newContext(graph, graph, options, parameters, run);
      const result = await resultOf(prepared, ctx, graph.counters, () => graph.validate());
      await store.commit(overlay.version, overlay.changes());
      return result;
    } catch (error) {
      const conflict = error instanceof CypherError && error.kind === 'Conflict';
      if (!conflict || attempt === ATTEMPTS) throw error;
    } finally {
      overlay.done();
    }
  }
}

function newContext(
  graph: SnapshotGraph,
  writer: WriteGraph | undefined,
  options: DatabaseOptions,
  parameters: ReadonlyMap<string, Value>,
  run: RunOptions,
): RunContext {
  const { now, random } = options;
  return new RunContext({
    graph,
    writer,
    parameters,
    now,
    random,
    limits: limitsOf(run),
    signal: run.signal,
  });
}

async function resultOf(
  prepared: Prepared,
  ctx: RunContext,
  counters: Counters,
  validate?: () => void,
): Promise<Result> {
  const { columns, rows, plan } = await runPrepared(prepared, ctx);
  validate?.();
  return {
    columns,
    rows: rows.map((row) => row.map(toResult)),
    summary: { counters, kind: prepared.kind, plan },
  };
}
