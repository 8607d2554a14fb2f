/** Paths as values, and the selectors that keep some of them. */

import { runtimeError } from '../../errors.ts';
import type { BuildPath, PathStep, SelectPaths } from '../../plan/plan.ts';
import { NodeValue, PathValue, RelationshipValue } from '../../values/entities.ts';
import { isList, type Value } from '../../values/value.ts';
import { extend, type Compiler, type Operator } from '../compiler.ts';
import { PAUSE, sizeOf, type Row } from '../context.ts';
import { otherEnd } from './expand.ts';

export function compileBuildPath(c: Compiler, plan: BuildPath): Operator {
  const input = c.operator(plan.input);
  return function* buildPath(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) yield PAUSE;
      else yield extend(row, plan.slot, pathFrom(plan.steps, row));
    }
  };
}

/** The path along the steps; null where a part of it is. */
function pathFrom(steps: readonly PathStep[], row: Row): Value {
  const nodes: NodeValue[] = [];
  const relationships: RelationshipValue[] = [];
  for (const step of steps) {
    const value = row[step.slot] ?? null;
    if (step.kind === 'node') {
      if (!(value instanceof NodeValue)) return null;
      if (nodes.length === 0) nodes.push(value);
      continue;
    }
    const along = isList(value) ? value : [value];
    for (const relationship of along) {
      const last = nodes.at(-1);
      if (!(relationship instanceof RelationshipValue) || last === undefined) return null;
      relationships.push(relationship);
      nodes.push(otherEnd(relationship, last.id));
    }
  }
  return new PathValue(nodes, relationships);
}

/** For each pair of ends keeps the paths asked for, shortest first. */
export function compileSelectPaths(c: Compiler, plan: SelectPaths): Operator {
  const input = c.operator(plan.input);
  const inner = c.operator(plan.inner);
  const count = plan.count === undefined ? undefined : c.expression(plan.count);
  return function* selectPaths(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const wanted = count?.(row, ctx) ?? 1n;
      if (typeof wanted !== 'bigint' || wanted < 1n) {
        throw runtimeError('InvalidArgument', 'The number of paths must be a positive integer.');
      }
      const groups = new Map<string, Row[]>();
      for (const found of inner(ctx, row)) {
        if (found === PAUSE) {
          yield PAUSE;
          continue;
        }
        ctx.charge(sizeOf(found));
        const key = `${(found[plan.from] as NodeValue).id} ${(found[plan.to] as NodeValue).id}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [found]);
        else group.push(found);
      }
      for (const group of groups.values()) yield* keep(plan, group, Number(wanted));
    }
  };
}

function keep(plan: SelectPaths, rows: readonly Row[], count: number): Row[] {
  const length = (row: Row): number => (row[plan.path] as PathValue).relationships.length;
  const sorted = rows.toSorted((a, b) => length(a) - length(b));
  if (plan.keep === 'any' || plan.keep === 'shortest') return sorted.slice(0, count);
  const lengths = [...new Set(sorted.map(length))].slice(0, plan.keep === 'groups' ? count : 1);
  return sorted.filter((row) => lengths.includes(length(row)));
}
