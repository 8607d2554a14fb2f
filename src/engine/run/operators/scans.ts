/** Where rows begin: nodes by label, by index, or all. */

import type { NodeScan, TestKind } from '../../plan/plan.ts';
import { NodeValue, RelationshipValue } from '../../values/entities.ts';
import { equals } from '../../values/equality.ts';
import { extend, type Compiler, type Operator } from '../compiler.ts';
import { PAUSE } from '../context.ts';

/** One row for each node of the label; an index answers an equality where there is one. */
export function compileNodeScan(c: Compiler, plan: NodeScan): Operator {
  const input = c.operator(plan.input);
  const { slot, label, seek } = plan;
  const value = seek === undefined ? undefined : c.expression(seek.value);
  return function* nodeScan(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const wanted = value?.(row, ctx) ?? null;
      const found =
        seek === undefined || wanted === null ? undefined : ctx.graph.seek(seek.label, seek.key, wanted);
      const nodes = found ?? (label === undefined ? ctx.graph.allNodes() : ctx.graph.nodesWithLabel(label));
      for (const id of nodes) {
        if (ctx.tick()) yield PAUSE;
        const node = ctx.graph.nodeAt(id);
        const fits =
          found === undefined || seek === undefined || equals(node.property(seek.key), wanted) === true;
        if (fits) yield extend(row, slot, node);
      }
    }
  };
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
