/** Runs a prepared statement to its end, giving way to others at every pause. */

import { CypherError } from '../errors.ts';
import { describePlan, type PlanDescription } from '../plan/describe.ts';
import type { Plan } from '../plan/plan.ts';
import type { Operator } from './compiler.ts';
import type { Prepared } from '../prepare.ts';
import type { Value } from '../values/value.ts';
import { newCompiler } from './compile.ts';
import { Profile } from './profile.ts';
import { toResult, type ResultValue } from './results.ts';
import { PAUSE, sizeOf, type Row, type RunContext } from './context.ts';
import { runCommand } from './schema-commands.ts';
import { runShow } from './show.ts';

export interface Outcome {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ResultValue[])[];
  readonly plan: PlanDescription | undefined;
}

/** Lets the event loop turn once. */
async function giveWay(): Promise<void> {
  await new Promise<void>((resolve) => {
    // A timer costs a millisecond at least; browsers have nothing better that is standard.
    if ('setImmediate' in globalThis) setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

/**
 * Stops after `most` rows.
 * @throws CypherError of phase `runtime`.
 */
export async function runPrepared(
  prepared: Prepared,
  ctx: RunContext,
  most: number = Infinity,
): Promise<Outcome> {
  const { work, mode } = prepared;
  if (work.kind === 'show') {
    const shown = runShow(prepared.checked, work.show, ctx);
    const rows = mode === 'explain' ? [] : shown.rows;
    return {
      columns: shown.columns,
      rows: await toResults(rows, ctx),
      plan: commandPlan(mode, `show ${work.show.what}`, rows.length),
    };
  }
  if (work.kind === 'command') {
    if (mode !== 'explain') runCommand(work.command, ctx);
    return { columns: [], rows: [], plan: commandPlan(mode, work.command.kind, 0) };
  }
  const columns = work.columns.map(({ name }) => name);
  if (mode === 'explain') {
    return { columns, rows: [], plan: describePlan(work.plan, () => undefined) };
  }
  const profile = mode === 'profile' ? new Profile(work.plan, ctx.clock) : undefined;
  if (profile !== undefined) ctx.graph = profile.watch(ctx.graph);
  const rows = await collectRows(prepared, work, { ctx, profile, most });
  const plan = profile === undefined ? undefined : describePlan(work.plan, (part) => profile.of(part));
  return { columns, rows: await toResults(rows, ctx), plan };
}

/** What the caller gets, made with pauses. */
async function toResults(rows: readonly Row[], ctx: RunContext): Promise<(readonly ResultValue[])[]> {
  const results: (readonly ResultValue[])[] = [];
  for (const row of rows) {
    if (ctx.tick()) await pause(ctx);
    results.push(row.map(toResult));
  }
  return results;
}

async function pause(ctx: RunContext): Promise<void> {
  await giveWay();
  await ctx.resume();
}

/** A command is one operator. */
function commandPlan(mode: Prepared['mode'], operator: string, rows: number): PlanDescription | undefined {
  if (mode === 'run') return undefined;
  const measured = mode === 'profile' ? { rows, hits: 0, milliseconds: 0 } : undefined;
  return { operator, details: '', estimatedRows: rows, measured, children: [] };
}

const compiled = new WeakMap<Prepared, Operator>();

/** The operator of a prepared statement, which may run many times. */
function compiledOnce(prepared: Prepared, plan: Plan): Operator {
  const known = compiled.get(prepared);
  if (known !== undefined) return known;
  const operator = newCompiler(prepared.checked).passing(plan);
  compiled.set(prepared, operator);
  return operator;
}

async function collectRows(
  prepared: Prepared,
  work: Prepared['work'] & { kind: 'query' },
  run: { readonly ctx: RunContext; readonly profile: Profile | undefined; readonly most: number },
): Promise<Row[]> {
  const { ctx, profile, most } = run;
  const { checked } = prepared;
  const rows: Row[] = [];
  try {
    const operator =
      profile === undefined
        ? compiledOnce(prepared, work.plan)
        : newCompiler(checked, profile).passing(work.plan);
    const argument: Row = Array.from({ length: checked.slotCount }, () => null);
    for (const row of operator(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) await pause(ctx);
      if (row === PAUSE) continue;
      ctx.charge(sizeOf(row));
      if (work.columns.length === 0) {
        ctx.release(sizeOf(row));
      } else {
        rows.push(work.columns.map(({ slot }) => row[slot] as Value));
        if (rows.length >= most) break;
      }
    }
    return rows;
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('call stack')) {
      throw new CypherError('TooDeep', 'The statement needs too deep a recursion.', {
        phase: 'runtime',
        cause: error,
      });
    }
    throw error;
  }
}
