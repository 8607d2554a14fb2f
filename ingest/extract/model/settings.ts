/** What was chosen for the weights that ship: thresholds, and how their scores become probabilities. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageFile } from '../../../src/store/package-file.ts';

/** Platt's scaling: probability = 1 / (1 + exp(-(slope * logit(score) + shift))). */
const scaling = z.strictObject({ slope: z.number(), shift: z.number() });

const settingsSchema = z.strictObject({
  /** SHA-256 (hex) of the files beside it, in the order of WEIGHT_FILES. */
  sha256: z.string(),
  /** A span is a mention above this. */
  span: z.number(),
  /** The odds that a name of the lexicon is a name of its type are multiplied by it. */
  lexiconOdds: z.number(),
  /** A pair of entities is related above this. */
  relation: z.number(),
  entityConfidence: scaling,
  relationConfidence: scaling,
});

export type ModelSettings = z.infer<typeof settingsSchema>;
export type Scaling = z.infer<typeof scaling>;

export const WEIGHT_FILES = ['entities.onnx', 'relations.onnx', 'vocabulary.txt'] as const;
const FOLDER = 'ingest/extract/model/weights';

/** The absolute path of a file that ships with the network. */
export function weightFile(name: (typeof WEIGHT_FILES)[number] | 'settings.json'): string {
  return packageFile(`${FOLDER}/${name}`);
}

export function readSettings(): ModelSettings {
  return settingsSchema.parse(JSON.parse(readFileSync(weightFile('settings.json'), 'utf8')));
}

/** A score between 0 and 1 as the share of such scores that proved right on annotated papers; rounded to 4 places. */
export function scaled(score: number, { slope, shift }: Scaling): number {
  const safe = Math.min(Math.max(score, 1e-6), 1 - 1e-6);
  const probability = 1 / (1 + Math.exp(-(slope * Math.log(safe / (1 - safe)) + shift)));
  return Math.max(1e-4, Number(probability.toFixed(4)));
}
