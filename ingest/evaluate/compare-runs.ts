/** Whether one run is better than another on the same papers: differences with an interval by a paired bootstrap over papers. */

import type { Counts } from './count-paper.ts';
import type { Evaluation } from './evaluate.ts';
import { toScorecard } from './scorecard.ts';
import type { Scorecard } from './scorecard.ts';

export interface Difference {
  /** F1, or accuracy of the role and the effect, in percent. */
  readonly ours: number;
  readonly theirs: number;
  /** Ours minus theirs, with the 95% interval. */
  readonly difference: number;
  readonly from: number;
  readonly to: number;
}

const RESAMPLES = 500;

/** By figure. `random` gives numbers from 0 to 1: a seeded one makes the intervals repeatable. */
export function compareRuns(
  ours: Evaluation,
  theirs: Evaluation,
  random: () => number,
): ReadonlyMap<string, Difference> {
  const [a, b] = [headFigures(ours.scorecard), headFigures(theirs.scorecard)];
  const samples = Array.from({ length: RESAMPLES }, () => {
    const drawn = ours.counts.map(() => Math.floor(random() * ours.counts.length));
    const figures = ({ counts, carried }: Evaluation): ReadonlyMap<string, number> =>
      headFigures(
        toScorecard(
          drawn.flatMap((index): readonly Counts[] => counts.slice(index, index + 1)),
          carried,
        ),
      );
    return [figures(ours), figures(theirs)] as const;
  });
  return new Map(
    [...new Set([...a.keys(), ...b.keys()])].map((name) => {
      const values = samples.map(([x, y]) => (x.get(name) ?? 0) - (y.get(name) ?? 0)).sort((x, y) => x - y);
      const [x, y] = [a.get(name) ?? 0, b.get(name) ?? 0];
      return [
        name,
        {
          ours: x,
          theirs: y,
          difference: tenth(x - y),
          from: tenth(values[Math.floor(RESAMPLES * 0.025)] ?? 0),
          to: tenth(values[Math.ceil(RESAMPLES * 0.975) - 1] ?? 0),
        },
      ];
    }),
  );
}

/** One number a figure: F1, else accuracy. */
export function headFigures({ agreements, role, attributes }: Scorecard): ReadonlyMap<string, number> {
  return new Map([
    ...[...agreements].map(([name, { f1 }]): [string, number] => [name, f1]),
    ['role', role.accuracy],
    ...(attributes.effect === undefined
      ? []
      : [['effect', attributes.effect.accuracy] satisfies [string, number]]),
    ...[...attributes.flags].map(([name, { f1 }]): [string, number] => [name, f1]),
  ]);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
