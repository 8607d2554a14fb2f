/** A plan as it is shown by EXPLAIN and PROFILE. */

import type { IndexDefinition } from '../graph/graph.ts';
import type { Access } from './access.ts';
import { estimatedRows } from './estimate.ts';
import type { Plan } from './plan.ts';

/** What an operator did, without those below it; only for PROFILE. */
export interface Measured {
  readonly rows: number;
  /** Records, index entries and properties that were read. */
  readonly hits: number;
  readonly milliseconds: number;
}
export interface PlanDescription {
  readonly operator: string;
  readonly details: string;
  readonly estimatedRows: number;
  readonly measured: Measured | undefined;
  readonly children: readonly PlanDescription[];
}

/** The tree of operators, the last one first. */
export function describePlan(plan: Plan, measured: (plan: Plan) => Measured | undefined): PlanDescription {
  return {
    operator: plan.op,
    details: detailsOf(plan),
    estimatedRows: estimatedRows(plan),
    measured: measured(plan),
    children: childrenOf(plan)
      .filter(({ op }) => op !== 'argument')
      .map((child) => describePlan(child, measured)),
  };
}

/** The plans directly below. */
export function childrenOf(plan: Plan): readonly Plan[] {
  return [
    ...('input' in plan ? [plan.input] : []),
    ...('inner' in plan ? [plan.inner] : []),
    ...(plan.op === 'merge' ? [plan.match] : []),
    ...(plan.op === 'union' ? plan.parts.map((part) => part.plan) : []),
  ];
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
      const low = lower && `>${lower.inclusive ? '=' : ''} value`;
      const high = upper && `<${upper.inclusive ? '=' : ''} value`;
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
      return plan.relationshipBound ? 'given' : walkDetails(plan);
    case 'expand':
      return `${walkDetails(plan)}${plan.toBound ? ', into' : ''}`;
    case 'var expand':
      return `${walkDetails(plan)}, ${plan.min}..${plan.max ?? ''}`;
    case 'repeat':
      return `${plan.min}..${plan.max ?? ''}`;
    case 'shortest paths':
      return `${walkDetails(plan)}, ${plan.min}..${plan.max ?? ''}${plan.all ? ', all' : ''}`;
    case 'count neighbors':
      return walkDetails(plan);
    case 'count':
      return [
        plan.counted.kind,
        plan.counted.label && `:${plan.counted.label}`,
        plan.counted.types?.join('|'),
      ]
        .filter((part) => part !== undefined)
        .join(' ');
    case 'sort':
      return plan.top === undefined ? '' : 'top';
    case 'call procedure':
      return plan.call.name;
    default:
      return '';
  }
}

function walkDetails({
  types,
  direction,
}: Pick<Extract<Plan, { op: 'expand' }>, 'types' | 'direction'>): string {
  return `${types?.join('|') ?? 'any type'}, ${direction}`;
}
