/** Counts that the graph keeps, in place of rows. */

import type { Counted } from '../../plan/counting.ts';
import type { CountPlan, CountNeighbors } from '../../plan/plan.ts';
import type { GraphReader } from '../../graph/graph.ts';
import { NodeValue } from '../../values/entities.ts';
import { extend, type Compiler, type Operator } from '../compiler.ts';
import { PAUSE } from '../context.ts';
import { otherEnd } from './expand.ts';

export function compileCount(plan: CountPlan): Operator {
  return function* count(ctx, argument) {
    yield extend(argument, plan.slot, BigInt(totalOf(plan.counted, ctx.graph)));
  };
}

function totalOf({ kind, label, types, side }: Counted, graph: GraphReader): number {
  if (kind === 'nodes') return graph.countNodes(label);
  const at = label === undefined ? undefined : { label, direction: side };
  if (types === undefined) return graph.countRelationships(undefined, at);
  return [...new Set(types)].reduce((sum, type) => sum + graph.countRelationships(type, at), 0);
}

/** For each row how many neighbors its node has; rows without any are left out. */
export function compileCountNeighbors(c: Compiler, plan: CountNeighbors): Operator {
  const input = c.passing(plan.input);
  const { from, direction, types, label, key, total } = plan;
  return function* countNeighbors(ctx, argument) {
    // Both directions would count a self-loop twice.
    const byDegree = direction !== 'both' && allHaveLabel(plan, ctx.graph);
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row === PAUSE) continue;
      const node = row[from];
      if (!(node instanceof NodeValue)) continue;
      let count = 0;
      if (byDegree) {
        count = ctx.graph.degree(node.id, direction, types);
      } else {
        for (const found of ctx.graph.expand(node.id, direction, types)) {
          if (ctx.tick()) yield PAUSE;
          if (label === undefined || ctx.graph.hasLabel(otherEnd(found, node.id).id, label)) count += 1;
        }
      }
      if (count === 0) continue;
      const copy = row.slice();
      copy[key] = node;
      copy[total] = BigInt(count);
      yield copy;
    }
  };
}

/** Whether every relationship of the types has the label at its far end. */
export function allHaveLabel(
  { direction, types, label }: Pick<CountNeighbors, 'direction' | 'types' | 'label'>,
  graph: GraphReader,
): boolean {
  if (label === undefined) return true;
  if (direction === 'both') return false;
  const side = direction === 'out' ? 'in' : 'out';
  const counted = { kind: 'relationships', types, side } as const;
  return totalOf({ ...counted, label }, graph) === totalOf({ ...counted, label: undefined }, graph);
}
