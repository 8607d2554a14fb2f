/** CALL IN TRANSACTIONS: rows in batches, each of which is committed, or fails, on its own. */

import { CypherError, runtimeError } from '../../errors.ts';
import type { GraphReader } from '../../graph/graph.ts';
import type { CallQuery } from '../../plan/plan.ts';
import { NodeValue, PathValue, RelationshipValue } from '../../values/entities.ts';
import { isList, isMap, type Value } from '../../values/value.ts';
import { extend, type Compiler, type Operator } from '../compiler.ts';
import { PAUSE, sizeOf, type Batches, type Row, type RunContext } from '../context.ts';
import { compileCallQuery, merged } from './calls.ts';

const ROWS_IN_BATCH = 1_000n;
const ATTEMPTS = 5;
/** What ends the whole statement, whatever ON ERROR says. */
const ENDS_ALL = new Set(['Cancelled', 'Timeout', 'MemoryLimit']);

type BatchPlan = CallQuery & { readonly batch: NonNullable<CallQuery['batch']> };
/** How a batch went: with rows, or with what stopped it. */
type Outcome = { readonly rows: readonly Row[] } | { readonly error: CypherError };

/** Where all is read, or nothing may be committed on the way, it is a plain CALL. */
export function compileCallInTransactions(c: Compiler, plan: BatchPlan): Operator {
  const input = c.operator(plan.input);
  const inner = c.operator(plan.inner);
  const plain = compileCallQuery(c, plan);
  const size = plan.batch.size === undefined ? undefined : c.expression(plan.batch.size);
  return function* callInTransactions(ctx, argument) {
    const { batches } = ctx;
    if (batches === undefined) {
      yield* plain(ctx, argument);
      return;
    }
    const wanted = size?.(argument, ctx) ?? ROWS_IN_BATCH;
    if (typeof wanted !== 'bigint' || wanted < 1n) {
      throw runtimeError('InvalidArgument', 'A batch has at least one row.');
    }
    let held: Row[] = [];
    let stopped = false;
    const run = function* (rows: readonly Row[]): Generator<Row | null> {
      const outcome: Outcome = stopped
        ? { error: NOT_STARTED }
        : yield* runBatch(plan, inner, { rows, batches, ctx });
      if ('error' in outcome && plan.batch.onError === 'fail') throw outcome.error;
      if ('error' in outcome && plan.batch.onError === 'break') stopped = true;
      yield* resultsOf(plan, rows, outcome);
    };
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row === PAUSE) continue;
      held.push(row);
      if (held.length < wanted) continue;
      yield* run(held);
      held = [];
    }
    if (held.length > 0) yield* run(held);
  };
}

const NOT_STARTED = runtimeError('Cancelled', 'A batch before it failed.');

/** A batch that meets another process's commit runs again. */
function* runBatch(
  plan: BatchPlan,
  inner: Operator,
  given: { readonly rows: readonly Row[]; readonly batches: Batches; readonly ctx: RunContext },
): Generator<null, Outcome> {
  const { rows, batches, ctx } = given;
  for (let attempt = 1; ; attempt += 1) {
    const outer = { graph: ctx.graph, writer: ctx.writer };
    const batch = batches.open();
    Object.assign(ctx, { graph: batch.graph, writer: batch.graph });
    try {
      const found = yield* innerRows(plan, inner, rows, ctx);
      batch.graph.validate();
      const failure: { error?: unknown } = {};
      ctx.waitingFor = batch.commit().catch((error: unknown) => void (failure.error = error));
      yield PAUSE;
      if (failure.error !== undefined) throw failure.error as Error;
      const { counters } = outer.writer ?? batch.graph;
      for (const [key, count] of Object.entries(batch.graph.counters))
        counters[key as keyof typeof counters] += count;
      return { rows: found.map((row) => rebound(row, outer.graph)) };
    } catch (error) {
      if (!(error instanceof CypherError) || ENDS_ALL.has(error.kind)) throw error;
      if (error.kind !== 'Conflict' || attempt === ATTEMPTS) return { error };
    } finally {
      Object.assign(ctx, outer);
      batch.done();
    }
  }
}

function* innerRows(
  plan: BatchPlan,
  inner: Operator,
  rows: readonly Row[],
  ctx: RunContext,
): Generator<null, Row[]> {
  const found: Row[] = [];
  for (const row of rows) {
    let any = false;
    for (const result of inner(ctx, rebound(row, ctx.graph))) {
      if (result === PAUSE) {
        yield PAUSE;
      } else if (!plan.unit) {
        any = true;
        ctx.charge(sizeOf(result));
        found.push(merged(row, result, plan.slots));
      }
    }
    if (plan.unit || (plan.optional && !any)) found.push(row);
  }
  return found;
}

function resultsOf(plan: BatchPlan, rows: readonly Row[], outcome: Outcome): Row[] {
  const failed = 'error' in outcome;
  const given = failed
    ? rows.map((row) => {
        const copy = row.slice();
        for (const slot of plan.slots) copy[slot] = null;
        return copy;
      })
    : outcome.rows;
  const { status } = plan.batch;
  if (status === undefined) return [...given];
  const started = !failed || outcome.error !== NOT_STARTED;
  const report = new Map<string, Value>([
    ['transactionId', null],
    ['started', started],
    ['committed', !failed],
    ['errorMessage', failed && started ? outcome.error.message : null],
  ]);
  return given.map((row) => extend(row, status, report));
}

/** The row, its entities read from another graph. */
function rebound(row: Row, graph: GraphReader): Row {
  return row.map((value) => reboundValue(value, graph));
}

function reboundValue(value: Value, graph: GraphReader): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof NodeValue) return graph.nodeAt(value.id);
  if (value instanceof RelationshipValue) return reboundRelationship(value, graph);
  if (value instanceof PathValue) {
    const nodes = value.nodes.map(({ id }) => graph.nodeAt(id));
    return new PathValue(
      nodes,
      value.relationships.map((one) => reboundRelationship(one, graph)),
    );
  }
  if (isList(value)) return value.map((element) => reboundValue(element, graph));
  return isMap(value) ? new Map([...value].map(([key, inner]) => [key, reboundValue(inner, graph)])) : value;
}

function reboundRelationship(
  { id, type, startId, endId }: RelationshipValue,
  graph: GraphReader,
): RelationshipValue {
  return new RelationshipValue(id, type, startId, endId, graph);
}
