/**
 * How well attributes are read of the gold relations themselves, apart from finding relations; part of `npm run bench`.
 * `--train` fits the classifier of effects anew, prints its cross-validation, and writes the weights that ship.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGold } from '../../../ingest/evaluate/read-annotations.ts';
import {
  EFFECT_MODEL_FILE,
  featuresOf,
  readEffectModel,
} from '../../../ingest/extract/attributes/effect-model.ts';
import type { EffectModel } from '../../../ingest/extract/attributes/effect-model.ts';
import type { Effect } from '../../../src/domain/schema.ts';
import { packageFile } from '../../../src/store/package-file.ts';
import { sharedIsHere, sharedPath } from '../../shared.ts';
import { crossValidate, fitEffectModel } from './fit-effect-model.ts';
import type { EffectExample } from './fit-effect-model.ts';
import { goldPlaces } from './gold-places.ts';
import { measureAttributes, showAttributes } from './measure-attributes.ts';

const FOLDS = 5;
const readSet = (name: string): ReturnType<typeof readGold> =>
  readGold(sharedPath('gold', `${name}.gold.jsonl`), sharedPath('gold', `${name}.input.jsonl`));

/** The training papers carry no effects: those here were labelled by hand, by the guideline. */
async function trainingExamples(): Promise<readonly EffectExample[]> {
  const file = join(import.meta.dirname, 'train-effects.json');
  const labels = new Map(
    Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Effect | null>),
  );
  return goldPlaces(await readSet('train')).flatMap(({ key, place }) => {
    const effect = labels.get(key);
    return effect === undefined
      ? []
      : [{ paper: key.split('#')[0] ?? '', features: featuresOf(place), effect }];
  });
}

function writeModel(model: EffectModel): void {
  const rows = [...model].map(([name, weights]) => `  ${JSON.stringify(name)}: [${weights.join(', ')}]`);
  writeFileSync(packageFile(EFFECT_MODEL_FILE), `{\n${rows.join(',\n')}\n}\n`);
}

if (sharedIsHere) {
  if (process.argv.includes('--train')) {
    const examples = await trainingExamples();
    process.stdout.write(
      `effect, ${FOLDS}-fold cross-validation over ${examples.length} labelled relations of the training papers: ${crossValidate(examples, FOLDS).toFixed(1)}%\n`,
    );
    writeModel(fitEffectModel(examples));
  }
  process.stdout.write(
    `attributes given the gold relations of dev: ${showAttributes(measureAttributes(await readSet('dev'), readEffectModel()))}\n`,
  );
} else process.stderr.write('attributes skipped: the annotated papers are not here\n');
