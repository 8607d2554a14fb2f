/** Fits the classifier of effects: multinomial logistic regression with a squared penalty, by full-batch Adam; the same weights in every run. */

import { EFFECT_CLASSES, scoresOf } from '../../../ingest/extract/attributes/effect-model.ts';
import type { EffectModel } from '../../../ingest/extract/attributes/effect-model.ts';
import type { Effect } from '../../../src/domain/schema.ts';

export interface EffectExample {
  /** Examples of one paper are never on both sides of a fold. */
  readonly paper: string;
  readonly features: readonly string[];
  readonly effect: Effect | null;
}

/** A feature of fewer examples has no weight. */
const FEWEST_EXAMPLES = 3;
/** On the summed loss, as chosen by cross-validation. */
const PENALTY = 10;
const STEPS = 300;
const RATE = 0.05;

export function fitEffectModel(examples: readonly EffectExample[]): EffectModel {
  const model = new Map(frequentFeatures(examples).map((name) => [name, EFFECT_CLASSES.map(() => 0)]));
  const [means, squares] = [new Map(model), new Map(model)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = gradientOf(examples, model);
    for (const [name, slopes] of gradient) {
      const old = model.get(name) ?? [];
      const mean = slopes.map((slope, at) => 0.9 * (means.get(name)?.[at] ?? 0) + 0.1 * slope);
      const square = slopes.map((slope, at) => 0.999 * (squares.get(name)?.[at] ?? 0) + 0.001 * slope ** 2);
      means.set(name, mean);
      squares.set(name, square);
      model.set(
        name,
        old.map((weight, at) => {
          const [first, second] = [
            (mean[at] ?? 0) / (1 - 0.9 ** step),
            (square[at] ?? 0) / (1 - 0.999 ** step),
          ];
          return weight - (RATE * first) / (Math.sqrt(second) + 1e-8);
        }),
      );
    }
  }
  return new Map(
    [...model].map(([name, weights]) => [name, weights.map((weight) => Number(weight.toFixed(3)))]),
  );
}

/** Share of right effects when each fold of papers is read by a model of the others, in percent. */
export function crossValidate(examples: readonly EffectExample[], folds: number): number {
  const papers = [...new Set(examples.map(({ paper }) => paper))].toSorted();
  const foldOf = new Map(papers.map((paper, index) => [paper, index % folds]));
  let right = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const isIn = ({ paper }: EffectExample): boolean => foldOf.get(paper) === fold;
    const model = fitEffectModel(examples.filter((example) => !isIn(example)));
    right += examples.filter(
      (example) => isIn(example) && likeliest(example.features, model) === example.effect,
    ).length;
  }
  return (100 * right) / examples.length;
}

function likeliest(features: readonly string[], model: EffectModel): Effect | null {
  const scores = scoresOf(features, model);
  return EFFECT_CLASSES[scores.indexOf(Math.max(...scores))] ?? null;
}

function frequentFeatures(examples: readonly EffectExample[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= FEWEST_EXAMPLES)
    .map(([name]) => name)
    .toSorted();
}

function gradientOf(examples: readonly EffectExample[], model: EffectModel): Map<string, number[]> {
  const gradient = new Map(
    [...model].map(([name, weights]) => [name, weights.map((weight) => PENALTY * weight)]),
  );
  for (const { features, effect } of examples) {
    const scores = scoresOf(features, model);
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const sum = powers.reduce((all, power) => all + power, 0);
    const errors = powers.map((power, at) => power / sum - (EFFECT_CLASSES[at] === effect ? 1 : 0));
    for (const name of features) {
      const slopes = gradient.get(name);
      if (slopes !== undefined)
        for (const [at, error] of errors.entries()) slopes[at] = (slopes[at] ?? 0) + error;
    }
  }
  return gradient;
}
