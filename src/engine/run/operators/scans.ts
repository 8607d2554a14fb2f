/** Where rows begin: nodes by id, by index, by label, or all; relationships by type; what a slot must hold. */

import type { Bound } from '../../plan/access.ts';
import type { NodeScan, RelationshipScan, TestKind } from '../../plan/plan.ts';
import { NodeValue, RelationshipValue } from '../../values/entities.ts';
import { Duration } from '../../values/temporal/duration.ts';
import { isList, isMap, type Value } from '../../values/value.ts';
import type { GraphReader, IndexBound, IndexDefinition } from '../../graph/graph.ts';
import { nodeIdOf } from '../../functions/scalar.ts';
import { extend, type Compiler, type Evaluate, type Operator } from '../compiler.ts';
import { PAUSE, type Row, type RunContext } from '../context.ts';
import { candidates, isNode } from './expand.ts';
import { isUsed } from './used.ts';

type FindNodes = (row: Row, ctx: RunContext) => Iterable<number>;

/** One row for each node that the access finds; what it finds too much is filtered afterwards. */
export function compileNodeScan(c: Compiler, plan: NodeScan, passing: boolean): Operator {
  const input = c.passing(plan.input);
  const { slot } = plan;
  const find = compileAccess(c, plan);
  return function* nodeScan(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const own = passing ? row.slice() : row;
      for (const id of find(row, ctx)) {
        if (ctx.tick()) yield PAUSE;
        if (passing) own[slot] = ctx.graph.nodeAt(id);
        yield passing ? own : extend(row, slot, ctx.graph.nodeAt(id));
      }
    }
  };
}

function compileAccess(c: Compiler, { access }: NodeScan): FindNodes {
  switch (access.kind) {
    case 'all':
      return (_row, ctx) => ctx.graph.allNodes();
    case 'label':
      return (_row, ctx) => ctx.graph.nodesWithLabel(access.label);
    case 'equal':
    case 'in': {
      const value = c.expression(access.value);
      return (row, ctx) =>
        seekEqual(ctx.graph, access.index, elementsOf(value(row, ctx), access.kind === 'in'));
    }
    case 'range': {
      const [lower, upper] = [compileBound(c, access.lower), compileBound(c, access.upper)];
      return (row, ctx) => seekBetween(ctx.graph, access.index, lower?.(row, ctx), upper?.(row, ctx));
    }
    case 'starts with':
    case 'contains':
    case 'ends with': {
      const value = c.expression(access.value);
      return (row, ctx) => {
        const text = value(row, ctx);
        if (typeof text !== 'string') return [];
        if (access.kind === 'starts with') return ctx.graph.seekRange(access.index, { prefix: text });
        return ctx.graph.seekText(access.index, access.kind, text);
      };
    }
    case 'id': {
      const value = c.expression(access.value);
      return (row, ctx) => byIds(ctx.graph, elementsOf(value(row, ctx), access.many), access.element);
    }
  }
}

/** The values that may be equalled; a value that is no list counts as a list of it. */
function elementsOf(value: Value, many: boolean): readonly Value[] {
  return many && isList(value) ? value : [value];
}

function seekEqual(graph: GraphReader, index: IndexDefinition, values: readonly Value[]): Iterable<number> {
  const [label = '', key = ''] = [index.labels[0], index.properties[0]];
  if (values.length === 1) {
    const [value = null] = values;
    return value === null ? [] : (graph.seek(label, key, value) ?? graph.nodesWithLabel(label));
  }
  const found = values.map((value) => (value === null ? [] : graph.seek(label, key, value)));
  if (found.includes(undefined)) return graph.nodesWithLabel(label);
  return new Set(found.flatMap((ids) => ids ?? []));
}

function compileBound(
  c: Compiler,
  bound: Bound | undefined,
): ((row: Row, ctx: RunContext) => IndexBound) | undefined {
  if (bound === undefined) return undefined;
  const value: Evaluate = c.expression(bound.value);
  return (row, ctx) => ({ value: value(row, ctx), inclusive: bound.inclusive });
}

/** Nothing where a bound is null or NaN; of lists and durations, which are ordered otherwise, all of the label. */
function seekBetween(
  graph: GraphReader,
  index: IndexDefinition,
  lower: IndexBound | undefined,
  upper: IndexBound | undefined,
): Iterable<number> {
  for (const value of [lower?.value, upper?.value]) {
    if (value === null || Number.isNaN(value)) return [];
    if (value === undefined || typeof value !== 'object') continue;
    if (isList(value) || isMap(value) || value instanceof Duration) {
      return graph.nodesWithLabel(index.labels[0] ?? '');
    }
  }
  return graph.seekRange(index, { ...(lower && { lower }), ...(upper && { upper }) });
}

function byIds(graph: GraphReader, values: readonly Value[], element: boolean): number[] {
  const ids = new Set<number>();
  for (const value of values) {
    const id = nodeIdOf(value, element);
    if (id !== undefined && graph.node(id) !== undefined) ids.add(id);
  }
  return [...ids];
}

/** Each relationship with both ends, in either direction where the pattern has none. */
export function compileRelationshipScan(c: Compiler, plan: RelationshipScan, passing: boolean): Operator {
  const input = c.passing(plan.input);
  const { from, fromBound, relationship, relationshipBound, to, toBound, direction, types, used } = plan;
  const ends = direction === 'both' ? (['out', 'in'] as const) : [direction];
  const found = (row: Row, ctx: RunContext): Iterable<RelationshipValue> => {
    if (!relationshipBound) return allOfTypes(ctx.graph, types ?? []);
    const value = row[relationship];
    if (!(value instanceof RelationshipValue)) return [];
    return candidates(ctx.graph, value.startId, 'out', types, value);
  };
  return function* relationshipScan(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const own = row.slice();
      for (const one of found(row, ctx)) {
        if (ctx.tick()) yield PAUSE;
        if (isUsed(used, row, one.id)) continue;
        for (const end of one.startId === one.endId ? ends.slice(0, 1) : ends) {
          const [first, last] = end === 'out' ? [one.startId, one.endId] : [one.endId, one.startId];
          if ((fromBound && !isNode(row, from, first)) || (toBound && !isNode(row, to, last))) continue;
          if (from === to && first !== last) continue;
          own[relationship] = one;
          own[from] = ctx.graph.nodeAt(first);
          own[to] = ctx.graph.nodeAt(last);
          yield passing ? own : own.slice();
        }
      }
    }
  };
}

function* allOfTypes(graph: GraphReader, types: readonly string[]): Generator<RelationshipValue> {
  for (const type of new Set(types)) yield* graph.relationshipsOfType(type);
}

/** Lets rows pass whose slot holds a node (or a relationship): null matches no pattern. */
export function compileTestKind(c: Compiler, plan: TestKind): Operator {
  const input = c.operator(plan.input);
  const { slot } = plan;
  const wanted = plan.kind === 'node' ? NodeValue : RelationshipValue;
  return function* testKind(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) yield PAUSE;
      else if (row[slot] instanceof wanted) yield row;
    }
  };
}
