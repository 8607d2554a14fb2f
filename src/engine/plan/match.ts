/** Patterns to plans, in textual order: each part from a bound or indexed node outward, predicates as soon as they can. */

import type { Checked } from '../semantics/checked.ts';
import type {
  Expression,
  LabelExpression,
  NestedPath,
  NodePattern,
  PathPattern,
  RelationshipPattern,
  Variable,
} from '../syntax/ast.ts';
import type { PathStep, Plan, Used } from './plan.ts';
import { conjunction, conjuncts, elementPredicates, slotsOf } from './slot-expressions.ts';

export type Element = NodePattern | RelationshipPattern | NestedPath;

/** The plan of one MATCH while it grows. */
export class MatchState {
  readonly checked: Checked;
  plan: Plan;
  readonly used: Used[] = [];
  readonly slots = new Map<Element, number>();
  /** Slots that this clause binds; all others were bound before. */
  private readonly fresh = new Set<number>();
  private readonly matched = new Set<number>();
  private pending: Expression[] = [];

  constructor(checked: Checked, input: Plan) {
    this.checked = checked;
    this.plan = input;
  }

  newSlot(): number {
    this.checked.slotCount += 1;
    return this.checked.slotCount - 1;
  }

  /** The slot of an element, made for one without a name. */
  slotFor(element: Element, variable: Variable | undefined): number {
    const known = this.slots.get(element);
    if (known !== undefined) return known;
    const slot = variable === undefined ? this.newSlot() : (this.checked.slotOf.get(variable) ?? -1);
    if (variable === undefined || this.checked.declared.has(variable)) this.fresh.add(slot);
    this.slots.set(element, slot);
    return slot;
  }

  /** Slots given beforehand: MERGE matches and creates into the same ones. */
  preset(slots: ReadonlyMap<NodePattern | RelationshipPattern, number>): void {
    for (const [element, slot] of slots) {
      this.slots.set(element, slot);
      if (element.variable === undefined || this.checked.declared.has(element.variable)) this.fresh.add(slot);
    }
  }

  addFresh(slot: number): void {
    this.fresh.add(slot);
  }

  isBound(slot: number): boolean {
    return this.matched.has(slot) || !this.fresh.has(slot);
  }

  /** Notes that slots are bound now, and tests what can be tested. */
  bind(...slots: readonly number[]): void {
    for (const slot of slots) this.matched.add(slot);
    this.flush(false);
  }

  require(predicates: readonly Expression[]): void {
    this.pending.push(...predicates);
  }

  /** Forgets the test for a label that the scan of it makes needless. */
  dropLabelTest(slot: number, label: string): void {
    this.pending = this.pending.filter(
      (predicate) =>
        predicate.kind !== 'label test' ||
        predicate.label.kind !== 'name' ||
        predicate.label.name !== label ||
        predicate.operand.kind !== 'variable' ||
        this.checked.slotOf.get(predicate.operand) !== slot,
    );
  }

  /** Predicates that are waiting for one of these slots, taken out. */
  takeWaiting(slots: readonly number[]): Expression[] {
    const wanted = this.pending.filter((predicate) => {
      const needs = slotsOf(this.checked, predicate);
      return needs !== 'all' && slots.some((slot) => needs.has(slot)) && this.ready(needs, slots);
    });
    this.pending = this.pending.filter((predicate) => !wanted.includes(predicate));
    return wanted;
  }

  private ready(needs: ReadonlySet<number>, soon: readonly number[] = []): boolean {
    return [...needs].every((slot) => this.isBound(slot) || soon.includes(slot));
  }

  /** Tests the predicates whose slots are bound; at the end, all of them. */
  flush(all: boolean): void {
    const waiting: Expression[] = [];
    for (const predicate of this.pending) {
      const needs = slotsOf(this.checked, predicate);
      if (all || (needs !== 'all' && this.ready(needs))) {
        this.plan = { op: 'filter', input: this.plan, predicate };
      } else {
        waiting.push(predicate);
      }
    }
    this.pending = waiting;
  }

  /** An equality `slot.key = value` that can be computed already, on a label that the node must have. */
  seekFor(node: NodePattern, slot: number): { label: string; key: string; value: Expression } | undefined {
    const labels = node.label === undefined ? [] : requiredLabels(node.label);
    if (labels.length === 0) return undefined;
    for (const predicate of this.pending) {
      const found = equalityOn(this.checked, predicate, slot);
      if (found === undefined) continue;
      const needs = slotsOf(this.checked, found.value);
      if (needs !== 'all' && this.ready(needs)) return { label: labels[0] as string, ...found };
    }
    return undefined;
  }
}

function equalityOn(
  checked: Checked,
  predicate: Expression,
  slot: number,
): { key: string; value: Expression } | undefined {
  if (predicate.kind !== 'comparison' || predicate.rest.length !== 1) return undefined;
  const [{ operator, operand } = { operator: '<' as const, operand: predicate.first }] = predicate.rest;
  if (operator !== '=') return undefined;
  for (const [side, value] of [
    [predicate.first, operand],
    [operand, predicate.first],
  ] as const) {
    if (side.kind !== 'property' || side.object.kind !== 'variable') continue;
    if (checked.slotOf.get(side.object) === slot) return { key: side.key, value };
  }
  return undefined;
}

/** Labels that every node of the expression has. */
export function requiredLabels(label: LabelExpression): string[] {
  if (label.kind === 'name') return [label.name];
  return label.kind === 'and' ? label.operands.flatMap(requiredLabels) : [];
}

/** The names in `A|B|C`; undefined for anything else. */
export function alternativeTypes(types: LabelExpression | undefined): string[] | undefined {
  if (types === undefined) return undefined;
  if (types.kind === 'name') return [types.name];
  if (types.kind !== 'or' || !types.operands.every((operand) => operand.kind === 'name')) return undefined;
  return types.operands.map((operand) => operand.name);
}

/** Elements in a row, parentheses without a quantifier undone; their predicates are gathered. */
export function flatten(path: PathPattern, where: Expression[]): Element[] {
  return path.elements.flatMap((element): Element[] => {
    if (element.kind !== 'nested path' || element.quantifier !== undefined) return [element];
    if (element.where !== undefined) where.push(...conjuncts(element.where));
    return flatten(element.path, where);
  });
}

/** A quantified path stands between nodes; where the text has none, there is one without a pattern. */
function withNodes(elements: readonly Element[]): Element[] {
  const padded: Element[] = [];
  const add = ({ from, to }: Element): number =>
    padded.push({
      kind: 'node',
      variable: undefined,
      label: undefined,
      properties: undefined,
      where: undefined,
      from,
      to,
    });
  elements.forEach((element, at) => {
    if (element.kind !== 'nested path') {
      padded.push(element);
      return;
    }
    if (padded.at(-1)?.kind !== 'node') add(element);
    padded.push(element);
    if (elements[at + 1]?.kind !== 'node') add(element);
  });
  return padded;
}

/** Slots for all elements of a part, and its predicates noted. */
export function openPath(state: MatchState, path: PathPattern): Element[] {
  const where: Expression[] = [];
  const elements = withNodes(flatten(path, where));
  for (const element of elements) {
    if (element.kind === 'nested path') continue;
    const slot = state.slotFor(
      element,
      element.kind === 'relationship' && element.quantifier ? undefined : element.variable,
    );
    if (element.kind === 'node') state.require(elementPredicates(state.checked, slot, element));
    else if (element.length === undefined && element.quantifier === undefined) {
      const label = alternativeTypes(element.types) === undefined ? element.types : undefined;
      state.require(elementPredicates(state.checked, slot, { ...element, label }));
    }
  }
  state.require(where);
  return elements;
}

/** What a path's value is made of. */
export function pathSteps(state: MatchState, elements: readonly Element[]): PathStep[] {
  return elements.map((element): PathStep => {
    const slot = state.slots.get(element) ?? -1;
    if (element.kind === 'node') return { kind: 'node', slot };
    const many =
      element.kind === 'nested path' || element.length !== undefined || element.quantifier !== undefined;
    return { kind: many ? 'relationships' : 'relationship', slot };
  });
}

/** The predicate on each relationship of a variable length, over the slot `each`. */
export function eachPredicate(
  state: MatchState,
  element: RelationshipPattern,
  each: number,
): Expression | undefined {
  const label = alternativeTypes(element.types) === undefined ? element.types : undefined;
  return conjunction(elementPredicates(state.checked, each, { ...element, label }));
}
