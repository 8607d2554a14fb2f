/** From a node along relationships in a row, none twice: depth first. */

import type { VarExpand } from '../../plan/plan.ts';
import { NodeValue, RelationshipValue } from '../../values/entities.ts';
import { isList } from '../../values/value.ts';
import type { Compiler, Evaluate, Operator } from '../compiler.ts';
import { PAUSE, type Row, type Rows, type RunContext } from '../context.ts';
import { candidates, isNode, otherEnd } from './expand.ts';
import { isUsed } from './used.ts';

interface Frame {
  readonly node: NodeValue;
  readonly next: Iterator<RelationshipValue>;
}

export function compileVarExpand(c: Compiler, plan: VarExpand): Operator {
  const input = c.passing(plan.input);
  const predicate = plan.predicate === undefined ? undefined : c.expression(plan.predicate);
  const walk = plan.relationshipBound ? followBound : explore;
  return function* varExpand(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) yield PAUSE;
      else if (row[plan.from] instanceof NodeValue) yield* walk(plan, predicate, row, ctx);
    }
  };
}

function result(
  plan: VarExpand,
  row: Row,
  path: readonly RelationshipValue[],
  end: NodeValue,
): Row | undefined {
  if (plan.toBound && !isNode(row, plan.to, end.id)) return undefined;
  const copy = row.slice();
  copy[plan.relationship] = plan.backward ? path.toReversed() : [...path];
  copy[plan.to] = end;
  return copy;
}

function* explore(plan: VarExpand, predicate: Evaluate | undefined, row: Row, ctx: RunContext): Rows {
  const start = row[plan.from] as NodeValue;
  const max = plan.max ?? Infinity;
  const path: RelationshipValue[] = [];
  const onPath = new Set<number>();
  const scratch = row.slice();
  const open = (node: NodeValue): Frame => ({
    node,
    next: ctx.graph.expand(node.id, plan.direction, plan.types)[Symbol.iterator](),
  });
  const frames: Frame[] = [];
  if (plan.min === 0) {
    const found = result(plan, row, path, start);
    if (found !== undefined) yield found;
  }
  if (max > 0) frames.push(open(start));
  while (frames.length > 0) {
    const frame = frames.at(-1) as Frame;
    const next = frame.next.next();
    if (ctx.tick()) yield PAUSE;
    if (next.done === true) {
      frames.pop();
      const last = path.pop();
      if (last !== undefined) onPath.delete(last.id);
      continue;
    }
    const relationship = next.value;
    if (onPath.has(relationship.id) || isUsed(plan.used, row, relationship.id)) continue;
    scratch[plan.each] = relationship;
    if (predicate !== undefined && predicate(scratch, ctx) !== true) continue;
    path.push(relationship);
    const end = otherEnd(relationship, frame.node.id);
    if (path.length >= plan.min) {
      const found = result(plan, row, path, end);
      if (found !== undefined) yield found;
    }
    if (path.length < max) {
      onPath.add(relationship.id);
      frames.push(open(end));
    } else {
      path.pop();
    }
  }
}

/** The list is given: it is walked, not searched for. */
function* followBound(plan: VarExpand, predicate: Evaluate | undefined, row: Row, ctx: RunContext): Rows {
  const value = row[plan.relationship] ?? null;
  if (!isList(value) || value.length < plan.min || value.length > (plan.max ?? Infinity)) return;
  const path = plan.backward ? value.toReversed() : value;
  let node = row[plan.from] as NodeValue;
  const scratch = row.slice();
  for (const relationship of path) {
    if (ctx.tick()) yield PAUSE;
    if (!(relationship instanceof RelationshipValue)) return;
    const [found] = candidates(ctx.graph, node.id, plan.direction, plan.types, relationship);
    scratch[plan.each] = relationship;
    if (found === undefined || (predicate !== undefined && predicate(scratch, ctx) !== true)) return;
    node = otherEnd(relationship, node.id);
  }
  const found = result(plan, row, path as RelationshipValue[], node);
  if (found !== undefined) yield found;
}
