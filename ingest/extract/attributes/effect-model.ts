/** The linear classifier of effects: features of a sentence to what the head does to the tail. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { EFFECTS } from '../../../src/domain/schema.ts';
import type { Effect } from '../../../src/domain/schema.ts';
import { packageFile } from '../../../src/store/package-file.ts';
import { effectFeatures } from './effect-features.ts';
import { guessEffect } from './guess-effect.ts';
import type { RelationPlace } from './relation-place.ts';

/** The classes in the order of the weights; null: the text leaves it open. */
export const EFFECT_CLASSES: readonly (Effect | null)[] = [...EFFECTS, null];

/** By feature a weight a class. */
export type EffectModel = ReadonlyMap<string, readonly number[]>;

export const EFFECT_MODEL_FILE = 'ingest/extract/data/attributes/effect-weights.json';

/** The weights that ship; `tests/bench/attributes/run.ts --train` makes them. */
export function readEffectModel(): EffectModel {
  const schema = z.record(z.string(), z.array(z.number()).length(EFFECT_CLASSES.length));
  return new Map(
    Object.entries(schema.parse(JSON.parse(readFileSync(packageFile(EFFECT_MODEL_FILE), 'utf8')))),
  );
}

/** Null where the text leaves the direction open. */
export function effectOf(place: RelationPlace, model: EffectModel): Effect | null {
  const scores = scoresOf(featuresOf(place), model);
  return EFFECT_CLASSES[scores.indexOf(Math.max(...scores))] ?? null;
}

export function featuresOf(place: RelationPlace): readonly string[] {
  return effectFeatures(place, guessEffect(place));
}

/** A sum of weights a class; features without weights say nothing. */
export function scoresOf(features: readonly string[], model: EffectModel): readonly number[] {
  const scores = EFFECT_CLASSES.map(() => 0);
  for (const feature of features)
    for (const [index, weight] of (model.get(feature) ?? []).entries())
      scores[index] = (scores[index] ?? 0) + weight;
  return scores;
}
