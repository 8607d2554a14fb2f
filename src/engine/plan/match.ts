/** The plan of a MATCH while it grows: which slots have values, which predicates wait for theirs. */

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
import type { Sought } from './access.ts';
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
  private readonly required: Expression[] = [];

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
    this.required.push(...predicates);
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
    const isReady = (predicate: Expression): boolean => {
      const needs = slotsOf(this.checked, predicate);
      return all || (needs !== 'all' && this.ready(needs));
    };
    const ready = this.pending.filter(isReady);
    if (ready.length === 0) return;
    this.pending = this.pending.filter((predicate) => !ready.includes(predicate));
    this.plan = { op: 'filter', input: this.plan, predicates: ready };
  }

  /** What the clause asks of the node in a slot. */
  sought(slot: number): Sought {
    const labels = this.required.flatMap((predicate) => {
      if (predicate.kind !== 'label test' || predicate.operand.kind !== 'variable') return [];
      return this.checked.slotOf.get(predicate.operand) === slot ? requiredLabels(predicate.label) : [];
    });
    return { slot, labels: [...new Set(labels)], predicates: this.required };
  }

  /** All that the clause requires. */
  get predicates(): readonly Expression[] {
    return this.required;
  }
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
