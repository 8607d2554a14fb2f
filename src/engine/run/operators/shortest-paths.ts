/** shortestPath and allShortestPaths: breadth first, level by level; longer ones where a predicate on the path fails. */

import type { ShortestPaths } from '../../plan/plan.ts';
import { NodeValue, PathValue, type RelationshipValue } from '../../values/entities.ts';
import { runtimeError } from '../../errors.ts';
import type { Compiler, Evaluate, Operator } from '../compiler.ts';
import { PAUSE, type Row, type Rows, type RunContext } from '../context.ts';
import { otherEnd } from './expand.ts';
import { circles, searchFromBothSides, searchFromOneSide } from './two-sided.ts';

interface Step {
  readonly node: NodeValue;
  readonly relationship: RelationshipValue | undefined;
  readonly before: Step | undefined;
  readonly length: number;
}

export function compileShortestPaths(c: Compiler, plan: ShortestPaths): Operator {
  const input = c.operator(plan.input);
  const predicate = plan.predicate === undefined ? undefined : c.expression(plan.predicate);
  const where = plan.where === undefined ? undefined : c.expression(plan.where);
  return function* shortestPaths(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) yield PAUSE;
      else yield* search(plan, predicate, where, row, ctx);
    }
  };
}

function* search(
  plan: ShortestPaths,
  predicate: Evaluate | undefined,
  where: Evaluate | undefined,
  row: Row,
  ctx: RunContext,
): Rows {
  if (plan.selected !== undefined) {
    yield* searchSelected(plan, plan.selected, predicate, row, ctx);
    return;
  }
  const [from, to] = [row[plan.from], row[plan.to]];
  if (!(from instanceof NodeValue) || !(to instanceof NodeValue)) return;
  if (from.id === to.id && (plan.min > 0 || plan.from === plan.to)) {
    throw runtimeError(
      'ExecutionFailed',
      'The shortest path algorithm does not work when the start and end nodes are the same.',
    );
  }
  if (from.id !== to.id && where === undefined && plan.min <= 1) {
    yield* searchBothSides(plan, predicate, { row, from, to }, ctx);
    return;
  }
  const scratch = row.slice();
  let level: Step[] = [{ node: from, relationship: undefined, before: undefined, length: 0 }];
  const seen = new Map<number, number>([[from.id, 0]]);
  const max = plan.max ?? Infinity;
  for (let length = 0; level.length > 0 && length <= max; length += 1) {
    const rows = length < plan.min ? [] : arrivals(plan, where, level, to, row, ctx);
    yield* plan.all ? rows : rows.slice(0, 1);
    if (rows.length > 0) return;
    const next: Step[] = [];
    for (const step of level) {
      for (const relationship of ctx.graph.expand(step.node.id, plan.direction, plan.types)) {
        if (ctx.tick()) yield PAUSE;
        scratch[plan.each] = relationship;
        if (onPath(step, relationship) || (predicate !== undefined && predicate(scratch, ctx) !== true))
          continue;
        const node = otherEnd(relationship, step.node.id);
        const before = seen.get(node.id);
        // Without predicates on the path a node reached by a shorter way need not be reached again.
        const prunes = where === undefined && plan.min <= 1 && before !== undefined && before < length + 1;
        if (prunes || (!plan.all && where === undefined && plan.min <= 1 && before !== undefined)) continue;
        seen.set(node.id, before ?? length + 1);
        ctx.charge(64);
        next.push({ node, relationship, before: step, length: length + 1 });
      }
    }
    level = next;
  }
}

/** From the start to every node, or to the one that is given, which may be the start itself. */
function* searchSelected(
  plan: ShortestPaths,
  { toBound, backward }: NonNullable<ShortestPaths['selected']>,
  predicate: Evaluate | undefined,
  row: Row,
  ctx: RunContext,
): Rows {
  const [from, to] = [row[plan.from], row[plan.to]];
  if (!(from instanceof NodeValue) || (toBound && !(to instanceof NodeValue))) return;
  const target = toBound && to instanceof NodeValue ? to.id : undefined;
  const emit = (way: readonly RelationshipValue[]): Row => {
    const nodes = [from];
    for (const relationship of way) nodes.push(otherEnd(relationship, nodes.at(-1)?.id ?? -1));
    const last = nodes.at(-1) as NodeValue;
    const found = backward
      ? withPath(plan, row, nodes.toReversed(), way.toReversed())
      : withPath(plan, row, nodes, way);
    found[plan.to] = last;
    return found;
  };
  const toItself = target === undefined || target === from.id;
  if (plan.min === 0 && toItself) yield emit([]);
  const scratch = row.slice();
  const allows = (relationship: RelationshipValue): boolean => {
    scratch[plan.each] = relationship;
    return predicate === undefined || predicate(scratch, ctx) === true;
  };
  const { direction, types, max = Infinity, all } = plan;
  const sought = { from: from.id, direction, types, max, all, allows };
  if (target !== undefined && target !== from.id) {
    for (const way of searchFromBothSides({ ...sought, to: target }, ctx)) yield way && emit(way);
    return;
  }
  if (target !== undefined && plan.min === 0) return;
  const reached = target === undefined ? searchFromOneSide(sought, ctx) : circles(sought, ctx);
  for (const arrival of reached) {
    if (arrival === PAUSE) yield PAUSE;
    else if (arrival.node !== from.id || plan.min > 0) yield emit(arrival.way);
  }
}

/** Where nothing is asked of the path itself. */
function* searchBothSides(
  plan: ShortestPaths,
  predicate: Evaluate | undefined,
  { row, from, to }: { readonly row: Row; readonly from: NodeValue; readonly to: NodeValue },
  ctx: RunContext,
): Rows {
  const scratch = row.slice();
  const allows = (relationship: RelationshipValue): boolean => {
    scratch[plan.each] = relationship;
    return predicate === undefined || predicate(scratch, ctx) === true;
  };
  const { direction, types, max = Infinity, all } = plan;
  const sought = { from: from.id, to: to.id, direction, types, max, all, allows };
  for (const relationships of searchFromBothSides(sought, ctx)) {
    if (relationships === PAUSE) {
      yield PAUSE;
      continue;
    }
    const nodes = [from];
    for (const relationship of relationships) nodes.push(otherEnd(relationship, nodes.at(-1)?.id ?? -1));
    yield withPath(plan, row, nodes, relationships);
  }
}

function withPath(
  plan: ShortestPaths,
  row: Row,
  nodes: readonly NodeValue[],
  relationships: readonly RelationshipValue[],
): Row {
  const copy = row.slice();
  copy[plan.path] = new PathValue(nodes, relationships);
  copy[plan.relationship] = plan.single ? (relationships[0] ?? null) : relationships;
  return copy;
}

function onPath(step: Step, relationship: RelationshipValue): boolean {
  for (let at: Step | undefined = step; at !== undefined; at = at.before) {
    if (at.relationship?.id === relationship.id) return true;
  }
  return false;
}

/** The rows of the paths of this level that end where they should and pass. */
function arrivals(
  plan: ShortestPaths,
  where: Evaluate | undefined,
  level: readonly Step[],
  to: NodeValue,
  row: Row,
  ctx: RunContext,
): Row[] {
  return level
    .filter((step) => step.node.id === to.id)
    .map((step) => {
      const nodes: NodeValue[] = [];
      const relationships: RelationshipValue[] = [];
      for (let at: Step | undefined = step; at !== undefined; at = at.before) {
        nodes.unshift(at.node);
        if (at.relationship !== undefined) relationships.unshift(at.relationship);
      }
      return withPath(plan, row, nodes, relationships);
    })
    .filter((copy) => where === undefined || where(copy, ctx) === true);
}
