/** Where rows are only counted, the counts that the graph keeps: of nodes, of relationships, of a node's neighbors. */

import type { Checked } from '../semantics/checked.ts';
import type { Direction, Expression } from '../syntax/ast.ts';
import type { Aggregate, Expand, Plan } from './plan.ts';

/** What a plan over its argument counts, where the graph knows it. */
export interface Counted {
  readonly kind: 'nodes' | 'relationships';
  /** Of nodes: theirs; of relationships: that of the node at the end named by `side`. */
  readonly label: string | undefined;
  readonly types: readonly string[] | undefined;
  readonly side: 'out' | 'in';
}

/** `MATCH (n:Label) RETURN count(n)` and its like: one row, without a scan. */
export function countFromGraph(checked: Checked, plan: Aggregate): Plan {
  const [only] = plan.aggregates;
  if (plan.keys.length > 0 || plan.aggregates.length !== 1 || only === undefined) return plan;
  const matched = matchedBy(checked, plan.input);
  if (matched === undefined || !countsRows(checked, only.call, matched.slots)) return plan;
  return { op: 'count', slot: only.slot, counted: matched.counted };
}

/** Whether an aggregate counts rows: all of them, or those with a value in one of the slots, which is never null. */
export function countsRows(checked: Checked, call: Expression, slots: readonly number[]): boolean {
  if (call.kind === 'count star') return true;
  if (call.kind !== 'call' || call.name.toLowerCase() !== 'count' || call.distinct) return false;
  const [argument] = call.args;
  return argument?.kind === 'variable' && slots.includes(checked.slotOf.get(argument) ?? -1);
}

function matchedBy(
  checked: Checked,
  plan: Plan,
): { readonly counted: Counted; readonly slots: readonly number[] } | undefined {
  if (plan.op === 'node scan') {
    if (plan.input.op !== 'argument') return undefined;
    const { access, slot } = plan;
    if (access.kind !== 'all' && access.kind !== 'label') return undefined;
    const label = access.kind === 'label' ? access.label : undefined;
    return { counted: { kind: 'nodes', label, types: undefined, side: 'out' }, slots: [slot] };
  }
  const filtered = plan.op === 'filter' ? labelTested(checked, plan.predicates) : undefined;
  if (plan.op === 'filter' && filtered === undefined) return undefined;
  const walk = plan.op === 'filter' ? plan.input : plan;
  const ends = relationshipsOf(walk);
  if (ends === undefined) return undefined;
  const { types, first, last, relationship } = ends;
  const slots = [first.slot, last.slot, relationship];
  const counted = { kind: 'relationships', types } as const;
  if (filtered === undefined) {
    return { counted: { ...counted, label: first.label, side: first.side }, slots };
  }
  // Counts are kept by the label of one end only.
  if (first.label !== undefined) return undefined;
  const end = [first, last].find(({ slot }) => slot === filtered.slot);
  return end && { counted: { ...counted, label: filtered.label, side: end.side }, slots };
}

interface End {
  readonly slot: number;
  readonly side: 'out' | 'in';
  readonly label: string | undefined;
}

/** All relationships of some types, each once, with the slots of their ends. */
function relationshipsOf(plan: Plan):
  | {
      readonly types: readonly string[] | undefined;
      readonly first: End;
      readonly last: End;
      readonly relationship: number;
    }
  | undefined {
  if (plan.op !== 'expand' && plan.op !== 'relationship scan') return undefined;
  if (plan.direction === 'both' || plan.from === plan.to || !isFresh(plan) || plan.used.length > 0)
    return undefined;
  const { types, relationship, direction } = plan;
  const last: End = { slot: plan.to, side: direction === 'out' ? 'in' : 'out', label: undefined };
  if (plan.op === 'relationship scan') {
    if (plan.fromBound || plan.input.op !== 'argument') return undefined;
    return { types, first: { slot: plan.from, side: direction, label: undefined }, last, relationship };
  }
  const { input: scan } = plan;
  if (scan.op !== 'node scan' || scan.input.op !== 'argument' || scan.slot !== plan.from) return undefined;
  if (scan.access.kind !== 'all' && scan.access.kind !== 'label') return undefined;
  const label = scan.access.kind === 'label' ? scan.access.label : undefined;
  return { types, first: { slot: plan.from, side: direction, label }, last, relationship };
}

function isFresh(plan: Pick<Expand, 'relationshipBound' | 'toBound'>): boolean {
  return !plan.relationshipBound && !plan.toBound;
}

/** The slot and the label where the only predicate is `slot:Label`. */
export function labelTested(
  checked: Checked,
  predicates: readonly Expression[],
): { readonly slot: number; readonly label: string } | undefined {
  const [only] = predicates;
  if (predicates.length !== 1 || only?.kind !== 'label test') return undefined;
  if (only.label.kind !== 'name' || only.operand.kind !== 'variable') return undefined;
  return { slot: checked.slotOf.get(only.operand) ?? -1, label: only.label.name };
}

/** Neighbors of the node in a slot. */
export interface Degree {
  readonly slot: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  /** Only neighbors with this label. */
  readonly label: string | undefined;
}

/** Where a plan over its argument gives a row for each relationship of a node that the argument holds. */
export function degreeIn(checked: Checked, plan: Plan): Degree | undefined {
  if (plan.op === 'filter') {
    const tested = labelTested(checked, plan.predicates);
    const inner = degreeIn(checked, plan.input);
    const end = plan.input.op === 'expand' ? plan.input.to : undefined;
    return inner && tested?.slot === end ? { ...inner, label: tested?.label } : undefined;
  }
  if (plan.op !== 'expand' || plan.input.op !== 'argument' || !isFresh(plan)) return undefined;
  if (plan.used.length > 0 || plan.from === plan.to) return undefined;
  return { slot: plan.from, direction: plan.direction, types: plan.types, label: undefined };
}
