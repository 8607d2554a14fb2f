/** CREATE: nodes, then the relationships between them. */

import { runtimeError } from '../../errors.ts';
import type { Create } from '../../plan/plan.ts';
import { NodeValue } from '../../values/entities.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler, Operator } from '../compiler.ts';
import { PAUSE, type Row, type RunContext } from '../context.ts';
import { compileProperties } from './written-values.ts';

/** Fills a row's slots with new entities. `forMerge`: null properties are refused. */
export function compileCreation(
  c: Compiler,
  plan: Pick<Create, 'nodes' | 'relationships'>,
  forMerge: boolean,
): (row: Row, ctx: RunContext) => void {
  const nodes = plan.nodes.map(({ slot, labels, properties }) => ({
    slot,
    labels: c.labelNames(labels),
    properties: compileProperties(c, properties),
  }));
  const relationships = plan.relationships.map(({ slot, type, start, end, properties }) => ({
    slot,
    type: c.labelNames([type]),
    start,
    end,
    properties: compileProperties(c, properties),
  }));
  return (row, ctx) => {
    for (const { slot, labels, properties } of nodes) {
      const values = properties(row, ctx);
      if (forMerge) refuseNulls(values);
      row[slot] = ctx.writing.createNode(labels(row, ctx), values);
    }
    for (const { slot, type, start, end, properties } of relationships) {
      const [from, to] = [row[start] ?? null, row[end] ?? null];
      const names = type(row, ctx);
      if (!(from instanceof NodeValue) || !(to instanceof NodeValue)) throw missingEnd(from);
      if (names.length !== 1) {
        throw runtimeError('InvalidArgumentValue', 'A relationship is created with exactly one type.');
      }
      const values = properties(row, ctx);
      if (forMerge) refuseNulls(values);
      row[slot] = ctx.writing.createRelationship(names[0] as string, from, to, values);
    }
  };
}

/** @throws CypherError where MERGE was given a null, which nothing can equal. */
export function refuseNulls(values: ReadonlyMap<string, Value>): void {
  for (const [key, value] of values) {
    if (value === null) {
      throw runtimeError('MergeReadOwnWrites', `Cannot merge using null property value for \`${key}\`.`);
    }
  }
}

function missingEnd(start: Value): Error {
  const which = start instanceof NodeValue ? 'end' : 'start';
  return runtimeError('MissingNode', `Failed to create relationship, ${which} node is missing.`);
}

export function compileCreate(c: Compiler, plan: Create): Operator {
  const input = c.operator(plan.input);
  const create = compileCreation(c, plan, false);
  return function* createRows(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row === PAUSE) continue;
      const copy = row.slice();
      create(copy, ctx);
      yield copy;
    }
  };
}
