/** The engine's plan in the form that every store hands out. */

import type { QueryPlan } from '../../domain/answers.ts';
import type { PlanDescription } from '../../engine/plan/describe.ts';

export function toQueryPlan(plan: PlanDescription): QueryPlan {
  const { operator, details, estimatedRows, measured, children } = plan;
  return {
    operator,
    estimatedRows,
    ...(measured && { rows: measured.rows, dbHits: measured.hits, timeMs: measured.milliseconds }),
    ...(details === '' ? {} : { details }),
    children: children.map(toQueryPlan),
  };
}
