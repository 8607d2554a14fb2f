/** A plan as it is shown by EXPLAIN and PROFILE. */

import type { IndexDefinition } from '../graph/graph.ts';
import type { Access } from './access.ts';
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

function accessDetails(access: Access): string {
  switch (access.kind) {
    case 'all':
      return 'all nodes';
    case 'label':
      return `:${access.label}`;
    case 'id':
      return access.element ? 'by elementId' : 'by id';
    case 'range': {
      const [lower, upper] = [access.lower, access.upper];
      const low = lower && `> ${lower.inclusive ? 'or = ' : ''}value`;
      const high = upper && `< ${upper.inclusive ? 'or = ' : ''}value`;
      return `${named(access.index)} ${[low, high].filter((side) => side !== undefined).join(' and ')}`;
    }
    case 'equal':
      return `${named(access.index)} = value`;
    default:
      return `${named(access.index)} ${access.kind} value`;
  }
}

function named({ labels, properties }: IndexDefinition): string {
  return `:${labels[0] ?? ''}(${properties[0] ?? ''})`;
}

function detailsOf(plan: Plan): string {
  switch (plan.op) {
    case 'node scan':
      return accessDetails(plan.access);
    case 'relationship scan':
      return plan.relationshipBound ? 'given' : `${plan.types?.join('|') ?? 'any type'}, ${plan.direction}`;
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
