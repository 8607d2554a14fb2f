/** SHOW INDEXES, CONSTRAINTS, FUNCTIONS, PROCEDURES. */

import { planProjection } from '../plan/plan-query.ts';
import type { Plan } from '../plan/plan.ts';
import type { Checked } from '../semantics/checked.ts';
import type { Show } from '../syntax/ast.ts';
import { newCompiler } from './compile.ts';
import { rowsOf, type Operator } from './compiler.ts';
import type { Row, RunContext } from './context.ts';
import { rowsToShow } from './show-rows.ts';

/** Rows of the command, filtered and projected as its tail asks. */
export function runShow(checked: Checked, show: Show, ctx: RunContext): { columns: string[]; rows: Row[] } {
  const shown = checked.shownColumns.get(show) ?? [];
  let plan: Plan = { op: 'argument' };
  if (show.where !== undefined) plan = { op: 'filter', input: plan, predicates: [show.where] };
  const compiler = newCompiler(checked);
  const filter = compiler.operator(plan);
  const width = checked.slotCount;
  const rows = rowsToShow(show, ctx.graph)
    .map((values): Row => {
      const row: Row = Array.from({ length: width }, () => null);
      for (const { column, slot } of shown) row[slot] = values[column] ?? null;
      return row;
    })
    .flatMap((row) => [...rowsOf(filter, ctx, row)]);
  return project(checked, show, rows, ctx);
}

function project(
  checked: Checked,
  show: Show,
  rows: Row[],
  ctx: RunContext,
): { columns: string[]; rows: Row[] } {
  let current = rows;
  let columns: readonly { readonly name: string; readonly slot: number }[] =
    checked.shownColumns.get(show) ?? [];
  for (const clause of [show.yieldOrder, show.returns]) {
    if (clause === undefined) continue;
    const held = current;
    const operator = newCompilerOver(checked, held).operator(
      planProjection(checked, clause, { op: 'argument' }),
    );
    current = [...rowsOf(operator, ctx, [])];
    columns = (checked.projections.get(clause)?.columns ?? []).map(({ name, slot }) => ({ name, slot }));
  }
  return {
    columns: columns.map(({ name }) => name),
    rows: current.map((row) => columns.map(({ slot }) => row[slot] ?? null)),
  };
}

/** A compiler whose argument is many rows. */
function newCompilerOver(checked: Checked, rows: readonly Row[]): ReturnType<typeof newCompiler> {
  const compiler = newCompiler(checked);
  const source = (plan: Plan): Operator => inner.operator(plan);
  const inner = { ...compiler };
  const operator = (plan: Plan): Operator =>
    plan.op === 'argument'
      ? function* argument() {
          yield* rows;
        }
      : source(plan);
  return Object.assign(compiler, { operator, passing: operator });
}
