/** The plan of a MATCH: its parts in the cheapest order, each predicate as soon as it can be tested. */

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
import { cheapestAccess } from './access.ts';
import { estimatedRows } from './estimate.ts';
import { cheapestOrder } from './join-order.ts';
import { alternativeTypes, eachPredicate, MatchState, openPath, pathSteps, type Element } from './match.ts';
import { planBreadthFirst, planSelected, planShortest } from './paths.ts';
import { edgeOf, PatternGraph, type PatternEdge, type PatternNode } from './pattern-graph.ts';
import type { Plan } from './plan.ts';
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
  const joined = parts.map((part, at): Opened => ({ part, elements: opened[at] ?? [] }));
  planJoined(
    state,
    joined.filter(({ part }) => part.selector === undefined || isShortest(part)),
  );
  for (const { part, elements } of joined) {
    if (part.selector === undefined || isShortest(part)) continue;
    const planNode = (slot: number): void => planStart(state, { ...state.sought(slot), given: false });
    if (planBreadthFirst(state, part, elements, planNode)) continue;
    planSelected(state, part, elements, part.selector, () =>
      planJoined(state, [{ part: unnamed(part), elements }]),
    );
  }
  if (where !== undefined && selects) state.require(conjuncts(where));
  state.flush(true);
  return state.plan;
}

function unnamed(part: PatternPart): PatternPart {
  return { ...part, variable: undefined, selector: undefined };
}

/** `shortestPath(...)` and `allShortestPaths(...)`. */
function isWrapped(selector: PathSelector): boolean {
  return selector.kind === 'shortestPath' || selector.kind === 'allShortestPaths';
}

/** A part whose elements are opened: they have slots. */
interface Opened {
  readonly part: PatternPart;
  readonly elements: readonly Element[];
}

/** Nodes and relationships of all parts in the cheapest order; the path of a part as soon as all of it is matched. */
function planJoined(state: MatchState, opened: readonly Opened[]): void {
  const { graph, places } = patternGraphOf(state, opened);
  const unbuilt = new Set(opened.filter(({ part }) => part.variable !== undefined && !isShortest(part)));
  state.flush(false);
  for (const node of graph.nodes) {
    const isAlone = !graph.edges.some(({ from, to }) => [from, to].includes(graph.nodes.indexOf(node)));
    if (node.given && isAlone) {
      state.plan = { op: 'test kind', input: state.plan, slot: node.slot, kind: 'node' };
    }
  }
  const orderOf = state.checked.orderOf ?? cheapestOrder;
  const incoming = estimatedRows(state.plan);
  for (const step of orderOf(graph)) {
    if (step.kind === 'start') {
      planStart(state, graph.nodes[step.node] as PatternNode);
    } else {
      const { from, elements, at } = places[step.edge] as Place;
      if (isShortest(from)) planShortest(state, from, elements);
      else if (step.kind === 'relationships') planRelationships(state, elements, at);
      else planStep(state, elements, at, step.backward);
    }
    state.plan = withEstimate(state.plan, incoming * step.estimate.found, incoming * step.estimate.passing);
    buildPaths(state, unbuilt);
  }
  buildPaths(state, unbuilt);
}

/** What a step has added: an operator, and a filter over it where conditions could be tested. */
function withEstimate(plan: Plan, found: number, passing: number): Plan {
  if (plan.op !== 'filter') return { ...plan, estimate: passing };
  return { ...plan, estimate: passing, input: { ...plan.input, estimate: found } };
}

function isShortest({ selector }: PatternPart): boolean {
  return selector !== undefined && isWrapped(selector);
}

/** Where an edge stands in the text. */
interface Place {
  readonly from: PatternPart;
  readonly elements: readonly Element[];
  readonly at: number;
}

function patternGraphOf(
  state: MatchState,
  opened: readonly Opened[],
): { readonly graph: PatternGraph; readonly places: readonly Place[] } {
  const nodes: PatternNode[] = [];
  const nodeAt = (element: Element | undefined): number => {
    const slot = element === undefined ? -1 : (state.slots.get(element) ?? -1);
    const known = nodes.findIndex((node) => node.slot === slot);
    if (known !== -1) return known;
    return nodes.push({ ...state.sought(slot), given: state.isBound(slot) }) - 1;
  };
  const edges: PatternEdge[] = [];
  const places: Place[] = [];
  for (const { part, elements } of opened) {
    elements.forEach((element, at) => {
      if (element.kind === 'node') {
        nodeAt(element);
        return;
      }
      const [from, to] = [nodeAt(elements[at - 1]), nodeAt(elements[at + 1])];
      const slot = state.slots.get(element) ?? -1;
      const bounds = edgeOf(element);
      const isSingle = element.kind === 'relationship' && !element.quantifier && !element.length;
      const needs = isShortest(part) ? 'both' : element.kind === 'nested path' ? 'first' : 'either';
      edges.push({ element, from, to, ...bounds, needs, slot, given: isSingle && state.isBound(slot) });
      places.push({ from: part, elements, at });
    });
  }
  const { checked } = state;
  return { graph: new PatternGraph(checked, nodes, edges, state.predicates), places };
}

/** The paths of parts that are matched by now. */
function buildPaths(state: MatchState, unbuilt: Set<Opened>): void {
  for (const one of unbuilt) {
    const { part, elements } = one;
    const isMatched = (element: Element): boolean => {
      const slot = state.slots.get(element);
      return slot !== undefined && state.isBound(slot);
    };
    if (!elements.every(isMatched)) continue;
    unbuilt.delete(one);
    const slot = (part.variable && state.checked.slotOf.get(part.variable)) ?? -1;
    state.plan = { op: 'build path', input: state.plan, slot, steps: pathSteps(state, elements) };
    state.bind(slot);
  }
}

function planStart(state: MatchState, node: PatternNode): void {
  const { slot } = node;
  const { access } = cheapestAccess(state.checked, state.checked.statistics, node, (one) =>
    state.isBound(one),
  );
  state.plan = { op: 'node scan', input: state.plan, slot, access };
  const label =
    access.kind === 'label' ? access.label : 'index' in access ? access.index.labels[0] : undefined;
  if (label !== undefined) state.dropLabelTest(slot, label);
  state.bind(slot);
}

function planStep(state: MatchState, elements: readonly Element[], at: number, backward: boolean): void {
  const element = elements[at] as RelationshipPattern | NestedPath;
  const from = slotAt(state, elements, backward ? at + 1 : at - 1);
  const to = slotAt(state, elements, backward ? at - 1 : at + 1);
  if (element.kind === 'nested path') planRepeat(state, element, from, to);
  else planExpand(state, element, from, to, backward);
}

/** The slot of the element at a place. */
function slotAt(state: MatchState, elements: readonly Element[], at: number): number {
  return state.slots.get(elements[at] as Element) ?? -1;
}

/** Both ends of relationships that are given, or of all of their types. */
function planRelationships(state: MatchState, elements: readonly Element[], at: number): void {
  const element = elements[at] as RelationshipPattern;
  const [from, relationship, to] = [at - 1, at, at + 1].map((place) => slotAt(state, elements, place));
  if (from === undefined || relationship === undefined || to === undefined) return;
  state.plan = {
    op: 'relationship scan',
    input: state.plan,
    from,
    fromBound: state.isBound(from),
    relationship,
    relationshipBound: state.isBound(relationship),
    to,
    toBound: state.isBound(to),
    direction: element.direction,
    types: alternativeTypes(element.types),
    used: [...state.used],
  };
  state.used.push({ slot: relationship, list: false });
  state.bind(from, relationship, to);
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
  planJoined(inner, [{ part: { ...nested, variable: undefined, selector: undefined }, elements }]);
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
