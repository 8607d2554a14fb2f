/** SHOW INDEXES, CONSTRAINTS, FUNCTIONS, PROCEDURES. */

import { allFunctions } from '../functions/function-table.ts';
import { planProjection } from '../plan/plan-query.ts';
import type { Plan } from '../plan/plan.ts';
import { builtInProcedures } from '../procedures/procedure-table.ts';
import type { Checked } from '../semantics/checked.ts';
import { showColumns } from '../semantics/show-columns.ts';
import type { Show } from '../syntax/ast.ts';
import type { Value } from '../values/value.ts';
import { newCompiler } from './compile.ts';
import { rowsOf, type Operator } from './compiler.ts';
import type { Row, RunContext } from './context.ts';

/** Rows of the command, filtered and projected as its tail asks. */
export function runShow(checked: Checked, show: Show, ctx: RunContext): { columns: string[]; rows: Row[] } {
  const names = showColumns(show) ?? [];
  const slots = checked.showSlots.get(show) ?? new Map<string, number>();
  let plan: Plan = { op: 'argument' };
  if (show.where !== undefined) plan = { op: 'filter', input: plan, predicate: show.where };
  const compiler = newCompiler(checked);
  const filter = compiler.operator(plan);
  const width = checked.slotCount;
  const rows = sourceRows(show, ctx)
    .map((values): Row => {
      const row: Row = Array.from({ length: width }, () => null);
      names.forEach((name, at) => {
        const slot = slots.get(name);
        if (slot !== undefined) row[slot] = values[at] ?? null;
      });
      return row;
    })
    .flatMap((row) => [...rowsOf(filter, ctx, row)]);
  return project(checked, show, rows, slots, ctx);
}

function project(
  checked: Checked,
  show: Show,
  rows: Row[],
  slots: ReadonlyMap<string, number>,
  ctx: RunContext,
): { columns: string[]; rows: Row[] } {
  let current = rows;
  let columns = [...slots].map(([name, slot]) => ({ name, slot }));
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
  return Object.assign(compiler, {
    operator: (plan: Plan): Operator =>
      plan.op === 'argument'
        ? function* argument() {
            yield* rows;
          }
        : source(plan),
  });
}

function sourceRows(show: Show, ctx: RunContext): Value[][] {
  switch (show.what) {
    case 'indexes':
      return ctx.graph
        .indexes()
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map((index) => [
          BigInt(index.id),
          index.name,
          'ONLINE',
          100,
          index.type.toUpperCase(),
          index.entity.toUpperCase(),
          index.labels,
          index.properties,
          `${index.type}-1.0`,
          index.constraint ?? null,
          null,
          0n,
        ]);
    case 'constraints':
      return ctx.graph
        .constraints()
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map((constraint) => [
          BigInt(constraint.id),
          constraint.name,
          'UNIQUENESS',
          constraint.entity.toUpperCase(),
          [constraint.label],
          constraint.properties,
          constraint.name,
          null,
        ]);
    case 'functions':
      return allFunctions.map(({ name, category, doc }) => [name, category, doc]);
    default:
      return builtInProcedures.map(({ name, doc, writes }) => [name, doc, writes ? 'WRITE' : 'READ', false]);
  }
}
