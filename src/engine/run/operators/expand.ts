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

export function compileExpand(c: Compiler, plan: Expand, passing: boolean): Operator {
  const input = c.passing(plan.input);
  const { from, relationship, relationshipBound, to, toBound, direction, types, used } = plan;
  return function* expand(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const start = row[from];
      if (!(start instanceof NodeValue)) continue;
      const target = toBound ? row[to] : undefined;
      if (toBound && !(target instanceof NodeValue)) continue;
      const found = relationshipBound
        ? candidates(ctx.graph, start.id, direction, types, row[relationship] ?? null)
        : target instanceof NodeValue
          ? ctx.graph.between(start.id, target.id, direction, types)
          : ctx.graph.expand(start.id, direction, types);
      const own = row.slice();
      for (const one of found) {
        if (ctx.tick()) yield PAUSE;
        if (used.length > 0 && isUsed(used, row, one.id)) continue;
        const end = otherEnd(one, start.id);
        if (target instanceof NodeValue && target.id !== end.id) continue;
        own[relationship] = one;
        own[to] = end;
        yield passing ? own : own.slice();
      }
    }
  };
}

export function isNode(row: Row, slot: number, id: number): boolean {
  const value = row[slot];
  return value instanceof NodeValue && value.id === id;
}
