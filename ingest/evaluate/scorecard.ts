/** The figures of a set of papers: those of gold/score.py, and beside them claims and each relation type. */

import { RELATION_TYPES } from '../../src/domain/schema.ts';
import { FLAGS } from './annotated-paper.ts';
import type { Attribute, Flag } from './annotated-paper.ts';
import type { Counts, Tally } from './count-paper.ts';
import { roundTenth } from './round.ts';

/** Precision, recall and F1 in percent. */
export interface Agreement {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly pred: number;
  readonly gold: number;
}

export interface Scorecard {
  /** `span`, `span+type`, `type:Method` ..., `relation`, `pair`, `claims`, `relation:USED_FOR` ..., in the order of the scorecard. */
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly role: { readonly accuracy: number; readonly n: number };
  /** Mean of the five types' span F1. */
  readonly macro: number;
  readonly papers: number;
  readonly attributes: {
    readonly effect?: EffectScore;
    readonly flags: ReadonlyMap<Flag, Agreement>;
  };
}

interface EffectScore {
  readonly accuracy: number;
  readonly macro_f1: number;
  readonly n: number;
}

/** `carried`: the attributes that the gold papers carry; no other is scored. */
export function toScorecard(counts: readonly Counts[], carried: ReadonlySet<Attribute>): Scorecard {
  const sums = sumTallies(counts.map((paper) => paper.tallies));
  const flags = sumTallies(counts.map((paper) => paper.flags));
  const agreements = new Map(inOrder(sums).map(([name, tally]) => [name, toAgreement(tally)]));
  const right = counts.reduce((sum, paper) => sum + paper.roles[0], 0);
  const all = counts.reduce((sum, paper) => sum + paper.roles[1], 0);
  const types = [...agreements].filter(([name]) => name.startsWith('type:'));
  return {
    agreements,
    role: { accuracy: all === 0 ? 0 : roundTenth((100 * right) / all), n: all },
    macro: types.length === 0 ? 0 : mean(types.map(([, { f1 }]) => f1)),
    papers: counts.length,
    attributes: {
      ...(carried.has('effect') && { effect: effectScore(counts.flatMap((paper) => paper.effects)) }),
      flags: new Map(
        FLAGS.filter((flag) => carried.has(flag)).map((flag) => [
          flag,
          toAgreement(flags.get(flag) ?? [0, 0, 0, 0]),
        ]),
      ),
    },
  };
}

/** Relation types in the order of the schema, after all else. */
function inOrder(sums: ReadonlyMap<string, Tally>): [string, Tally][] {
  const order = RELATION_TYPES.map((row) => `relation:${row.name}`);
  const rank = (name: string): number =>
    name.startsWith('relation:') ? 1 + (order.indexOf(name) + 1 || order.length + 1) : 0;
  return [...sums].sort(([a], [b]) => rank(a) - rank(b));
}

function sumTallies(all: readonly ReadonlyMap<string, Tally>[]): Map<string, Tally> {
  const sums = new Map<string, [number, number, number, number]>();
  for (const tallies of all)
    for (const [name, [hits, predicted, found, gold]] of tallies) {
      const sum = sums.get(name) ?? [0, 0, 0, 0];
      sums.set(name, [sum[0] + hits, sum[1] + predicted, sum[2] + found, sum[3] + gold]);
    }
  return sums;
}

function toAgreement([hits, pred, found, gold]: Tally): Agreement {
  const p = pred === 0 ? 0 : hits / pred;
  const r = gold === 0 ? 0 : found / gold;
  const f1 = p + r === 0 ? 0 : roundTenth((200 * p * r) / (p + r));
  return { p: roundTenth(100 * p), r: roundTenth(100 * r), f1, pred, gold };
}

/** Accuracy, and the mean F1 of the classes that occur on either side; "open" is one, on either side null, absent only on the predicted. */
function effectScore(pairs: Counts['effects']): EffectScore {
  const values = pairs.map(([gold, predicted]) => [gold, predicted ?? null] as const);
  const classes = [...new Set(values.flat())];
  const f1 = classes.map((name) => {
    const hits = values.filter(([gold, predicted]) => gold === name && predicted === name).length;
    const predicted = values.filter((pair) => pair[1] === name).length;
    const gold = values.filter((pair) => pair[0] === name).length;
    return toAgreement([hits, predicted, hits, gold]).f1;
  });
  const right = values.filter(([gold, predicted]) => gold === predicted).length;
  return {
    accuracy: values.length === 0 ? 0 : roundTenth((100 * right) / values.length),
    macro_f1: f1.length === 0 ? 0 : mean(f1),
    n: values.length,
  };
}

function mean(values: readonly number[]): number {
  return roundTenth(values.reduce((sum, value) => sum + value, 0) / values.length);
}
