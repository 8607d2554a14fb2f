/** Expressions that may take long get an operator of their own, which can pause: `compute` puts their value into a slot. */

import type { Checked } from '../semantics/checked.ts';
import type { Expression } from '../syntax/ast.ts';
import { childrenOf } from '../syntax/children.ts';
import type { Plan } from './plan.ts';
import { slotVariable } from './slot-expressions.ts';

const LOOPS = new Set<Expression['kind']>([
  'list comprehension',
  'quantifier',
  'reduce',
  'pattern comprehension',
  'pattern predicate',
  'shortest path',
  'subquery',
]);

/** Whether the expression loops over lists, rows or characters. */
export function mayBeSlow(checked: Checked, expression: Expression): boolean {
  if (checked.aggregateSlots.has(expression)) return false;
  if (LOOPS.has(expression.kind)) return true;
  if (expression.kind === 'binary' && expression.operator === '=~') return true;
  if (expression.kind === 'call' && expression.name.toLowerCase() === 'range') return true;
  return childrenOf(expression).some((child) => mayBeSlow(checked, child));
}

/** The plan with such expressions computed beforehand. Those of writes stay, which read what was written before them. */
export function withPauses(checked: Checked, plan: Plan): Plan {
  const inner = {
    ...plan,
    ...('input' in plan && { input: withPauses(checked, plan.input) }),
    ...('inner' in plan && { inner: withPauses(checked, plan.inner) }),
    ...(plan.op === 'merge' && { match: withPauses(checked, plan.match) }),
    ...(plan.op === 'union' && {
      parts: plan.parts.map((part) => ({ ...part, plan: withPauses(checked, part.plan) })),
    }),
  } as Plan;
  return withComputed(checked, inner);
}

function withComputed(checked: Checked, plan: Plan): Plan {
  switch (plan.op) {
    case 'filter':
      return filterAfter(checked, plan.input, plan.predicates);
    case 'unwind': {
      if (plan.list.kind === 'call' && plan.list.name.toLowerCase() === 'range') return plan;
      const { input, expressions } = computedBefore(checked, plan.input, [plan.list]);
      return { ...plan, input, list: expressions[0] ?? plan.list };
    }
    case 'project': {
      const { input, expressions } = computedBefore(
        checked,
        plan.input,
        plan.columns.map(({ expression }) => expression),
      );
      const columns = plan.columns.map((column, at) => ({
        ...column,
        expression: expressions[at] ?? column.expression,
      }));
      return { ...plan, input, columns };
    }
    case 'sort': {
      const { input, expressions } = computedBefore(
        checked,
        plan.input,
        plan.by.map(({ expression }) => expression),
      );
      return {
        ...plan,
        input,
        by: plan.by.map((item, at) => ({ ...item, expression: expressions[at] ?? item.expression })),
      };
    }
    case 'aggregate':
      return aggregateAfter(checked, plan);
    default:
      return plan;
  }
}

function aggregateAfter(checked: Checked, plan: Plan & { readonly op: 'aggregate' }): Plan {
  const keys = plan.keys.map(({ expression }) => expression);
  const args = plan.aggregates.flatMap(({ call }) => (call.kind === 'call' ? call.args.slice(0, 1) : []));
  const { input, expressions } = computedBefore(checked, plan.input, [...keys, ...args]);
  let next = keys.length;
  return {
    ...plan,
    input,
    keys: plan.keys.map((key, at) => ({ ...key, expression: expressions[at] ?? key.expression })),
    aggregates: plan.aggregates.map((aggregate) => {
      const { call } = aggregate;
      if (call.kind !== 'call') return aggregate;
      const first = expressions.slice(next, next + 1);
      next += 1;
      return { ...aggregate, call: { ...call, args: [...first, ...call.args.slice(1)] } };
    }),
  };
}

/** Quick predicates first; of the slow ones each only where those before it hold. */
function filterAfter(checked: Checked, input: Plan, predicates: readonly Expression[]): Plan {
  const slow = predicates.filter((predicate) => mayBeSlow(checked, predicate));
  const quick = predicates.filter((predicate) => !slow.includes(predicate));
  let plan = quick.length === 0 ? input : ({ op: 'filter', input, predicates: quick } as const);
  for (const predicate of slow) {
    const computed = computedBefore(checked, plan, [predicate]);
    plan = { op: 'filter', input: computed.input, predicates: computed.expressions };
  }
  return plan;
}

function computedBefore(
  checked: Checked,
  input: Plan,
  expressions: readonly Expression[],
): { readonly input: Plan; readonly expressions: readonly Expression[] } {
  let plan = input;
  const replaced = expressions.map((expression) => {
    if (!mayBeSlow(checked, expression)) return expression;
    checked.slotCount += 1;
    const slot = checked.slotCount - 1;
    plan = { op: 'compute', input: plan, slot, expression };
    return slotVariable(checked, slot, expression);
  });
  return { input: plan, expressions: replaced };
}
