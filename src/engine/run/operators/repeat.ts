/** Quantified paths: the inner pattern again from where the last round ended, no relationship twice. */

import type { Repeat } from '../../plan/plan.ts';
import { NodeValue, RelationshipValue } from '../../values/entities.ts';
import { isList, type Value } from '../../values/value.ts';
import type { Compiler, Operator } from '../compiler.ts';
import { PAUSE, type Row, type Rows, type RunContext } from '../context.ts';
import { isNode } from './expand.ts';
import { isUsed } from './used.ts';

interface Round {
  readonly end: NodeValue;
  readonly relationships: readonly RelationshipValue[];
  readonly values: readonly Value[];
}
interface Frame {
  readonly rows: Rows;
  readonly round: Round | undefined;
}

export function compileRepeat(c: Compiler, plan: Repeat): Operator {
  const input = c.operator(plan.input);
  const inner = c.operator(plan.inner);
  return function* repeat(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE) yield PAUSE;
      else if (row[plan.from] instanceof NodeValue) yield* explore(plan, inner, row, ctx);
    }
  };
}

function* explore(plan: Repeat, inner: Operator, row: Row, ctx: RunContext): Rows {
  const start = row[plan.from] as NodeValue;
  const open = (node: NodeValue, round: Round | undefined): Frame => {
    const argument = row.slice();
    argument[plan.innerStart] = node;
    return { rows: inner(ctx, argument), round };
  };
  const frames: Frame[] = [open(start, undefined)];
  if (plan.min === 0) yield* emit(plan, row, [], start);
  while (frames.length > 0) {
    const next = (frames.at(-1) as Frame).rows.next();
    if (next.done === true) {
      frames.pop();
      continue;
    }
    if (next.value === PAUSE) {
      yield PAUSE;
      continue;
    }
    const rounds = frames.flatMap((frame) => frame.round ?? []);
    const relationships = relationshipsIn(plan, next.value);
    const taken = new Set(rounds.flatMap((round) => round.relationships.map((one) => one.id)));
    if (relationships.some((one) => taken.has(one.id) || isUsed(plan.used, row, one.id))) continue;
    const end = next.value[plan.innerEnd] as NodeValue;
    const found = next.value;
    const round: Round = {
      end,
      relationships,
      values: plan.groups.map(({ inner: slot }) => found[slot] as Value),
    };
    rounds.push(round);
    if (rounds.length >= plan.min) yield* emit(plan, row, rounds, end);
    if (rounds.length < (plan.max ?? Infinity)) frames.push(open(end, round));
  }
}

function relationshipsIn(plan: Repeat, row: Row): RelationshipValue[] {
  return plan.innerRelationships.flatMap(({ slot }): RelationshipValue[] => {
    const value = row[slot] ?? null;
    if (value instanceof RelationshipValue) return [value];
    return isList(value) ? value.filter((element) => element instanceof RelationshipValue) : [];
  });
}

function* emit(plan: Repeat, row: Row, rounds: readonly Round[], end: NodeValue): Rows {
  if (plan.toBound && !isNode(row, plan.to, end.id)) return;
  const copy = row.slice();
  copy[plan.to] = end;
  copy[plan.relationships] = rounds.flatMap((round) => round.relationships);
  plan.groups.forEach(({ outer }, at) => {
    copy[outer] = rounds.map((round) => round.values[at] as Value);
  });
  yield copy;
}
