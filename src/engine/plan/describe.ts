/** A plan as it is shown by EXPLAIN and PROFILE. */

import type { Plan } from './plan.ts';

export interface PlanDescription {
  readonly operator: string;
  readonly details: string;
  /** Rows it gave; only for PROFILE. */
  readonly rows: number | undefined;
  readonly children: readonly PlanDescription[];
}

/** The tree of operators, the last one first. */
export function describePlan(plan: Plan, rowsOf: (plan: Plan) => number | undefined): PlanDescription {
  const children: Plan[] = [];
  if ('input' in plan) children.push(plan.input);
  if ('inner' in plan) children.push(plan.inner);
  if (plan.op === 'merge') children.push(plan.match);
  if (plan.op === 'union') children.push(...plan.parts.map((part) => part.plan));
  return {
    operator: plan.op,
    details: detailsOf(plan),
    rows: rowsOf(plan),
    children: children.map((child) => describePlan(child, rowsOf)),
  };
}

function detailsOf(plan: Plan): string {
  switch (plan.op) {
    case 'node scan':
      if (plan.seek !== undefined) return `:${plan.seek.label}(${plan.seek.key}) = value`;
      return plan.label === undefined ? 'all nodes' : `:${plan.label}`;
    case 'expand':
      return `${plan.types?.join('|') ?? 'any type'}, ${plan.direction}`;
    case 'var expand':
      return `${plan.types?.join('|') ?? 'any type'}, ${plan.direction}, ${plan.min}..${plan.max ?? ''}`;
    case 'call procedure':
      return plan.call.name;
    default:
      return '';
  }
}
