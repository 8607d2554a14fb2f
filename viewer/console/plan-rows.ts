/** A plan as lines of a tree, each with what it costs beside the whole. */

import type { QueryPlan } from '../../src/domain/answers.ts';

export interface PlanRow extends Omit<QueryPlan, 'children'> {
  /** Steps from the operator that gives the answer. */
  readonly depth: number;
  /** From 0 to 1: of all reads where the plan was profiled, else of all rows that are expected. */
  readonly share: number;
  readonly children: number;
}

function* flatten(plan: QueryPlan, depth: number): Iterable<Omit<PlanRow, 'share'>> {
  const { children, ...operator } = plan;
  yield { ...operator, depth, children: children.length };
  for (const child of children) yield* flatten(child, depth + 1);
}

/** The operator that gives the answer first, each before those whose rows it takes. */
export function planRows(plan: QueryPlan): readonly PlanRow[] {
  const rows = [...flatten(plan, 0)];
  const isProfiled = rows.some(({ dbHits }) => dbHits !== undefined);
  const costOf = ({ dbHits, estimatedRows }: Omit<PlanRow, 'share'>): number =>
    isProfiled ? (dbHits ?? 0) : estimatedRows;
  const whole = rows.reduce((sum, row) => sum + costOf(row), 0);
  return rows.map((row) => ({ ...row, share: whole === 0 ? 0 : costOf(row) / whole }));
}
