/**
 * The order in which a pattern is matched: over sets of what is matched already, the cheapest way to each, from smaller
 * to larger sets. Only the best sets of each size are followed where there are many, so that long patterns plan fast.
 */

import type { PatternEdge, PatternGraph, PatternNode } from './pattern-graph.ts';

export type Step = { readonly estimate: Estimate } & (
  | { readonly kind: 'start'; readonly node: number }
  /** From the relationships of its types, or from the given one, which binds both ends. */
  | { readonly kind: 'relationships'; readonly edge: number }
  | { readonly kind: 'expand'; readonly edge: number; readonly backward: boolean }
);
/** Rows that a step finds, and those of them that pass the conditions which can be tested then. */
interface Estimate {
  readonly found: number;
  readonly passing: number;
}
type BareStep = Step extends infer One ? (One extends Step ? Omit<One, 'estimate'> : never) : never;

interface State {
  readonly nodes: bigint;
  readonly edges: bigint;
  readonly size: number;
  readonly rows: number;
  readonly cost: number;
  readonly before: State | undefined;
  readonly step: Step | undefined;
}

/** Sets of one size that are followed. */
const WIDTH = 48;
/** Against looking at one node of a scan. */
const COST = { row: 0.5, relationship: 1, into: 3, shortest: 60 } as const;

const bit = (at: number): bigint => 1n << BigInt(at);
const has = (set: bigint, at: number): boolean => (set & bit(at)) !== 0n;

/** Steps after which all is matched; of equally cheap ones those that keep to the text. */
export function cheapestOrder(graph: PatternGraph): readonly Step[] {
  const given = graph.nodes.filter((node) => node.given).length;
  const whole = graph.nodes.length - given + graph.edges.length;
  const bySize: Map<string, State>[] = Array.from({ length: whole + 1 }, () => new Map<string, State>());
  bySize[0]?.set('', firstState(graph));
  for (const states of bySize.slice(0, -1)) {
    const best = [...states.values()].toSorted((a, b) => a.cost - b.cost).slice(0, WIDTH);
    for (const state of best) {
      for (const next of nextStates(graph, state)) {
        const key = `${next.nodes} ${next.edges}`;
        const known = bySize[next.size]?.get(key);
        if (known === undefined || next.cost < known.cost) bySize[next.size]?.set(key, next);
      }
    }
  }
  const steps: Step[] = [];
  const [end] = bySize[whole]?.values() ?? [];
  for (let state = end; state?.step !== undefined; state = state.before) steps.unshift(state.step);
  return steps;
}

/** Every order in which the pattern can be matched, the dear ones too. */
export function* allOrders(graph: PatternGraph): Generator<readonly Step[]> {
  yield* ordersFrom(graph, firstState(graph), []);
}

function* ordersFrom(graph: PatternGraph, state: State, steps: readonly Step[]): Generator<readonly Step[]> {
  let isWhole = true;
  for (const next of nextStates(graph, state)) {
    isWhole = false;
    if (next.step !== undefined) yield* ordersFrom(graph, next, [...steps, next.step]);
  }
  if (isWhole) yield steps;
}

function firstState(graph: PatternGraph): State {
  let nodes = 0n;
  graph.nodes.forEach(({ given }, at) => {
    if (given) nodes |= bit(at);
  });
  return { nodes, edges: 0n, size: 0, rows: 1, cost: 0, before: undefined, step: undefined };
}

function* nextStates(graph: PatternGraph, state: State): Generator<State> {
  for (const [at, edge] of graph.edges.entries()) {
    if (has(state.edges, at)) continue;
    yield* throughEdge(graph, state, edge, at);
  }
  const isBound = boundIn(graph, state);
  for (const [at, node] of graph.nodes.entries()) {
    if (has(state.nodes, at)) continue;
    const each = graph.startCost(node, isBound);
    const all = graph.count(node);
    // A lookup costs one more than what it finds.
    const found = state.rows * (each < all ? Math.max(1, each - 1) : all);
    yield after(graph, state, { kind: 'start', node: at }, { nodes: [at], cost: state.rows * each, found });
  }
}

function* throughEdge(graph: PatternGraph, state: State, edge: PatternEdge, at: number): Generator<State> {
  const [from, to] = [has(state.nodes, edge.from), has(state.nodes, edge.to)];
  if (edge.given && edge.needs !== 'both' && !(from && to)) {
    const nodes = [edge.from, edge.to];
    yield after(graph, state, { kind: 'relationships', edge: at }, { nodes, edge: at, cost: state.rows });
    return;
  }
  if (from && to) {
    const degrees = [graph.degree(edge, 'from'), graph.degree(edge, 'to')];
    const least = edge.needs === 'first' ? (degrees[0] ?? 0) : Math.min(...degrees);
    const each = edge.needs === 'both' ? COST.shortest : COST.into + least;
    const backward = edge.needs === 'either' && (degrees[1] ?? 0) < (degrees[0] ?? 0);
    yield after(graph, state, { kind: 'expand', edge: at, backward }, { edge: at, cost: state.rows * each });
    return;
  }
  if (edge.needs === 'both') return;
  if (from || (to && edge.needs === 'either')) {
    const degree = graph.degree(edge, from ? 'from' : 'to');
    const cost = state.rows * (COST.row + degree * COST.relationship);
    const node = from ? edge.to : edge.from;
    yield after(
      graph,
      state,
      { kind: 'expand', edge: at, backward: !from },
      { nodes: [node], edge: at, cost },
    );
    return;
  }
  if (edge.min !== 1 || edge.max !== 1 || edge.types === undefined || edge.needs !== 'either') return;
  const all = edge.types.reduce((sum, type) => sum + graph.statistics.relationships(type), 0);
  const cost = state.rows * all * (edge.direction === 'both' ? 2 : 1) * (1 + COST.relationship);
  const nodes = [edge.from, edge.to];
  yield after(graph, state, { kind: 'relationships', edge: at }, { nodes, edge: at, cost });
}

function after(
  graph: PatternGraph,
  before: State,
  bare: BareStep,
  added: {
    readonly nodes?: readonly number[];
    readonly edge?: number;
    readonly cost: number;
    /** Rows before the conditions, where it is not all that are joined. */
    readonly found?: number;
  },
): State {
  let { nodes, edges, rows, size } = before;
  for (const at of added.nodes ?? []) {
    if (has(nodes, at)) continue;
    nodes |= bit(at);
    size += 1;
    rows *= graph.count(graph.nodes[at] as PatternNode);
  }
  if (added.edge !== undefined) {
    edges |= bit(added.edge);
    size += 1;
    rows *= graph.joined(graph.edges[added.edge] as PatternEdge);
  }
  const [wasBound, isBound] = [boundIn(graph, before), boundIn(graph, { nodes, edges })];
  let passing = rows;
  for (const { needs, selectivity } of graph.conditions) {
    if (needs.every(isBound) && !needs.every(wasBound)) passing *= selectivity;
  }
  const step = { ...bare, estimate: { found: added.found ?? rows, passing } } as Step;
  return {
    nodes,
    edges,
    size,
    rows: passing,
    cost: before.cost + added.cost + passing * COST.row,
    before,
    step,
  };
}

/** Slots of the pattern that have no value yet are not bound; all others are. */
function boundIn(graph: PatternGraph, state: Pick<State, 'nodes' | 'edges'>): (slot: number) => boolean {
  const open = new Set<number>();
  graph.nodes.forEach(({ slot }, at) => {
    if (!has(state.nodes, at)) open.add(slot);
  });
  graph.edges.forEach(({ slot, given }, at) => {
    if (!given && !has(state.edges, at)) open.add(slot);
  });
  return (slot) => !open.has(slot);
}
