/** From a node along one relationship to its neighbors. */

import type { GraphReader } from '../../graph/graph.ts';
import type { Expand } from '../../plan/plan.ts';
import type { Direction } from '../../syntax/ast.ts';
import { NodeValue, RelationshipValue } from '../../values/entities.ts';
import type { Compiler, Operator } from '../compiler.ts';
import { PAUSE, type Row } from '../context.ts';
import { isUsed } from './used.ts';

/** The node at the other end. */
export function otherEnd(relationship: RelationshipValue, node: number): NodeValue {
  return relationship.startId === node ? relationship.end : relationship.start;
}

/** The given relationship where it leaves the node in this direction, or all that do. */
export function candidates(
  graph: GraphReader,
  node: number,
  direction: Direction,
  types: readonly string[] | undefined,
  bound: unknown,
): Iterable<RelationshipValue> {
  if (bound === undefined) return graph.expand(node, direction, types);
  if (!(bound instanceof RelationshipValue)) return [];
  const fitsType = types === undefined || types.includes(bound.type);
  const leaves =
    (direction !== 'in' && bound.startId === node) || (direction !== 'out' && bound.endId === node);
  return fitsType && leaves ? [bound] : [];
}

export function compileExpand(c: Compiler, plan: Expand): Operator {
  const input = c.operator(plan.input);
  const { from, relationship, relationshipBound, to, toBound, direction, types, used } = plan;
  return function* expand(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const start = row[from];
      if (!(start instanceof NodeValue)) continue;
      const bound = relationshipBound ? (row[relationship] ?? null) : undefined;
      for (const found of candidates(ctx.graph, start.id, direction, types, bound)) {
        if (ctx.tick()) yield PAUSE;
        if (isUsed(used, row, found.id)) continue;
        const end = otherEnd(found, start.id);
        if (toBound && !isNode(row, to, end.id)) continue;
        const copy = row.slice();
        copy[relationship] = found;
        copy[to] = end;
        yield copy;
      }
    }
  };
}

export function isNode(row: Row, slot: number, id: number): boolean {
  const value = row[slot];
  return value instanceof NodeValue && value.id === id;
}
