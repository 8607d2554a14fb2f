/** The parts of a MATCH: where to start each, how to expand along it, and what its path is. */

import type { Checked } from '../semantics/checked.ts';
import type {
  Direction,
  Expression,
  NestedPath,
  NodePattern,
  PathSelector,
  PatternPart,
  RelationshipPattern,
} from '../syntax/ast.ts';
import {
  alternativeTypes,
  eachPredicate,
  MatchState,
  openPath,
  pathSteps,
  requiredLabels,
  type Element,
} from './match.ts';
import type { Plan } from './plan.ts';
import { planShortest, planSelected } from './paths.ts';
import { conjuncts } from './slot-expressions.ts';

/** The rows of `input`, each extended by every way to match all parts. */
export function planMatch(
  checked: Checked,
  parts: readonly PatternPart[],
  where: Expression | undefined,
  input: Plan,
  preset?: ReadonlyMap<NodePattern | RelationshipPattern, number>,
): Plan {
  const state = new MatchState(checked, input);
  if (preset !== undefined) state.preset(preset);
  const opened = parts.map((part) => openPath(state, part.path));
  for (const part of parts) {
    if (part.variable !== undefined) state.addFresh(checked.slotOf.get(part.variable) ?? -1);
  }
  for (const element of opened.flat()) {
    if (element.kind !== 'node')
      for (const { outer } of checked.groups.get(element) ?? []) state.addFresh(outer);
  }
  // WHERE filters the paths that a selector kept; it does not choose among them.
  const selects = parts.some(({ selector }) => selector !== undefined && !isWrapped(selector));
  if (where !== undefined && !selects) state.require(conjuncts(where));
  parts.forEach((part, at) => planPart(state, part, opened[at] ?? []));
  if (where !== undefined && selects) state.require(conjuncts(where));
  state.flush(true);
  return state.plan;
}

/** `shortestPath(...)` and `allShortestPaths(...)`. */
function isWrapped(selector: PathSelector): boolean {
  return selector.kind === 'shortestPath' || selector.kind === 'allShortestPaths';
}

function planPart(state: MatchState, part: PatternPart, elements: readonly Element[]): void {
  const { selector } = part;
  if (selector !== undefined) {
    if (isWrapped(selector)) planShortest(state, part, elements, planStart);
    else planSelected(state, part, elements, selector, planElements);
    return;
  }
  planElements(state, elements);
  if (part.variable !== undefined) {
    const slot = state.checked.slotOf.get(part.variable) ?? -1;
    state.plan = { op: 'build path', input: state.plan, slot, steps: pathSteps(state, elements) };
    state.bind(slot);
  }
}

function planElements(state: MatchState, elements: readonly Element[]): void {
  const start = chooseStart(state, elements);
  planStart(state, elements[start] as NodePattern);
  for (let at = start + 1; at < elements.length; at += 1) {
    if (elements[at]?.kind !== 'node') planStep(state, elements, at, false);
  }
  for (let at = start - 1; at >= 0; at -= 1) {
    if (elements[at]?.kind !== 'node') planStep(state, elements, at, true);
  }
}

/** A bound node before an indexed one before a labelled one; quantified paths are walked left to right. */
function chooseStart(state: MatchState, elements: readonly Element[]): number {
  if (elements.some((element) => element.kind === 'nested path')) return 0;
  const nodes = elements
    .map((element, at) => ({ element, at }))
    .filter(({ element }) => element.kind === 'node');
  const find = (test: (node: NodePattern, slot: number) => boolean): number | undefined =>
    nodes.find(({ element }) => test(element as NodePattern, state.slots.get(element) ?? -1))?.at;
  return (
    find((_node, slot) => state.isBound(slot)) ??
    find((node, slot) => state.seekFor(node, slot) !== undefined) ??
    find((node) => node.label !== undefined && requiredLabels(node.label).length > 0) ??
    0
  );
}

function planStart(state: MatchState, node: NodePattern): void {
  const slot = state.slots.get(node) ?? -1;
  if (state.isBound(slot)) {
    state.plan = { op: 'test kind', input: state.plan, slot, kind: 'node' };
  } else {
    const [label] = node.label === undefined ? [] : requiredLabels(node.label);
    const seek = state.seekFor(node, slot);
    state.plan = { op: 'node scan', input: state.plan, slot, label, seek };
    if (label !== undefined) state.dropLabelTest(slot, label);
  }
  state.bind(slot);
}

function planStep(state: MatchState, elements: readonly Element[], at: number, backward: boolean): void {
  const element = elements[at] as RelationshipPattern | NestedPath;
  const from = ensureNode(state, elements, backward ? at + 1 : at - 1);
  const to = ensureNode(state, elements, backward ? at - 1 : at + 1);
  if (element.kind === 'nested path') planRepeat(state, element, from, to);
  else planExpand(state, element, from, to, backward);
}

/** The slot of the node at a place; between two nested paths stands a node without a pattern. */
function ensureNode(state: MatchState, elements: readonly Element[], at: number): number {
  return state.slots.get(elements[at] as Element) ?? -1;
}

const OPPOSITE: Record<Direction, Direction> = { out: 'in', in: 'out', both: 'both' };

function planExpand(
  state: MatchState,
  element: RelationshipPattern,
  from: number,
  to: number,
  backward: boolean,
): void {
  const relationship = state.slots.get(element) ?? -1;
  const shared = {
    input: state.plan,
    from,
    relationship,
    relationshipBound: state.isBound(relationship),
    to,
    toBound: state.isBound(to),
    direction: backward ? OPPOSITE[element.direction] : element.direction,
    types: alternativeTypes(element.types),
    used: [...state.used],
  };
  const { quantifier, length } = element;
  const range = quantifier ?? (length === undefined ? undefined : { min: length.min ?? 1, max: length.max });
  if (range === undefined) {
    state.plan = { op: 'expand', ...shared };
  } else {
    const group = state.checked.groups.get(element)?.[0];
    const each = group?.inner ?? state.newSlot();
    const predicate = eachPredicate(state, element, each);
    const list = group?.outer ?? relationship;
    state.slots.set(element, list);
    const plan = { ...shared, relationship: list, min: range.min, max: range.max, predicate, each };
    state.plan = { op: 'var expand', ...plan, backward };
    state.used.push({ slot: list, list: true });
    state.bind(list, to);
    return;
  }
  state.used.push({ slot: relationship, list: false });
  state.bind(relationship, to);
}

function planRepeat(state: MatchState, nested: NestedPath, from: number, to: number): void {
  const inner = new MatchState(state.checked, { op: 'argument' });
  const elements = openPath(inner, nested.path);
  const first = inner.slots.get(elements[0] as Element) ?? -1;
  const last = inner.slots.get(elements.at(-1) as Element) ?? -1;
  if (nested.where !== undefined) inner.require(conjuncts(nested.where));
  inner.bind(first);
  planElements(inner, elements);
  inner.flush(true);
  const nodes = state.newSlot();
  const relationships = state.newSlot();
  state.slots.set(nested, relationships);
  const groups = state.checked.groups.get(nested) ?? [];
  state.plan = {
    op: 'repeat',
    input: state.plan,
    inner: inner.plan,
    from,
    innerStart: first,
    innerEnd: last,
    innerRelationships: [...inner.used],
    to,
    toBound: state.isBound(to),
    min: nested.quantifier?.min ?? 1,
    max: nested.quantifier?.max,
    groups,
    relationships,
    nodes,
    used: [...state.used],
  };
  state.used.push({ slot: relationships, list: true });
  state.bind(to, ...groups.map((group) => group.outer));
}
