/** DELETE and DETACH DELETE; relationships that are left hanging are found when the transaction commits. */

import { runtimeError } from '../../errors.ts';
import type { DeletePlan } from '../../plan/plan.ts';
import { NodeValue, PathValue, RelationshipValue } from '../../values/entities.ts';
import { typeOf, type Value } from '../../values/value.ts';
import type { Compiler, Operator } from '../compiler.ts';
import { PAUSE, type RunContext } from '../context.ts';

export function compileDelete(c: Compiler, plan: DeletePlan): Operator {
  const input = c.operator(plan.input);
  const targets = plan.targets.map((target) => c.expression(target));
  return function* deleteRows(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row === PAUSE) continue;
      const values = targets.map((target) => target(row, ctx));
      for (const value of values) remove(value, plan.detach, ctx);
      yield row;
    }
  };
}

function remove(value: Value, detach: boolean, ctx: RunContext): void {
  if (value === null) return;
  if (value instanceof RelationshipValue) {
    ctx.writing.deleteRelationship(value);
  } else if (value instanceof NodeValue) {
    if (detach) {
      const attached = [...ctx.graph.expand(value.id, 'both', undefined)];
      for (const relationship of attached) ctx.writing.deleteRelationship(relationship);
    }
    ctx.writing.deleteNode(value);
  } else if (value instanceof PathValue) {
    for (const relationship of value.relationships) ctx.writing.deleteRelationship(relationship);
    for (const node of value.nodes) remove(node, detach, ctx);
  } else {
    throw runtimeError(
      'InvalidArgumentValue',
      `Expected a node, relationship or path to delete, not ${typeOf(value)}.`,
    );
  }
}
