/** Scores, debris rate and speed of each extractor, beside the recorded figures, what each part of the model adds, and how sure its confidence is: part of `npm run bench`; `--record` records the new figures, `--record-scores` only the model's scores on this processor. */

import { modelExtractor } from '../../../ingest/extract/model/model-extractor.ts';
import { readLexicon } from '../../../ingest/lexicons/lexicon.ts';
import { SHIPPED_EXTRACTORS } from '../../fixtures/extractors.ts';
import type { ShippedExtractor } from '../../fixtures/extractors.ts';
import { sharedIsHere } from '../../shared.ts';
import { ABLATION } from './ablation.ts';
import { measureDebris, measureOnDev } from './measure-extractor.ts';
import { readRecorded, writeRecorded } from './recorded-figures.ts';
import { scoresHere, writeScores } from './recorded-scores.ts';
import { fitScaling, judgeOnDev, reliability } from './reliability.ts';

const SHOWN = [
  'span',
  'span+type',
  'entity+type',
  'relation',
  'pair',
  'claims',
  'role',
  'effect',
  'quantity',
];

async function printFigures({ name, open }: ShippedExtractor): Promise<ReadonlyMap<string, number>> {
  const extractor = await open();
  try {
    const { figures, papersASecond } = await measureOnDev(extractor);
    const recorded = readRecorded().get(name);
    const shown = SHOWN.map((figure) => {
      const was = recorded?.get(figure);
      return `${figure} ${(figures.get(figure) ?? 0).toFixed(1)}${was === undefined ? '' : ` (recorded ${was.toFixed(1)})`}`;
    });
    const { rate, names } = await measureDebris(extractor);
    process.stdout.write(
      `${name} on dev: ${shown.join(', ')}; ${papersASecond.toFixed(1)} papers/s\n` +
        `${name} on the listed papers: debris ${rate.toFixed(2)}% of the names${names.map((each) => `, ${each.name} (${each.kind})`).join('')}\n`,
    );
    return figures;
  } finally {
    await extractor.close();
  }
}

async function printAblation(): Promise<void> {
  for (const { without, open } of ABLATION) {
    const extractor = await open();
    try {
      const { figures } = await measureOnDev(extractor);
      const shown = SHOWN.map((figure) => `${figure} ${(figures.get(figure) ?? 0).toFixed(1)}`).join(', ');
      process.stdout.write(`model without ${without}: ${shown}\n`);
    } finally {
      await extractor.close();
    }
  }
}

async function printReliability({ name, open }: ShippedExtractor): Promise<void> {
  const extractor = await open();
  try {
    const judged = await judgeOnDev(extractor);
    for (const kind of ['entities', 'relations'] as const) {
      const rows = reliability(judged[kind]).map(
        ({ from, to, count, confidence, right }) =>
          `${from.toFixed(1)} to ${to.toFixed(1)}: ${confidence.toFixed(2)} said, ${right.toFixed(2)} right (${count})`,
      );
      const { slope, shift } = fitScaling(judged[kind]);
      process.stdout.write(
        `${name}, confidence of ${kind}: ${rows.join('; ')}; scaled best by ${slope.toFixed(2)}, ${shift.toFixed(2)}\n`,
      );
    }
  } finally {
    await extractor.close();
  }
}

async function recordScores(): Promise<void> {
  const extractor = await modelExtractor({ lexicon: readLexicon(), threads: 1 });
  try {
    writeScores(await scoresHere(extractor));
  } finally {
    await extractor.close();
  }
}

if (process.argv.includes('--record-scores')) await recordScores();
else if (sharedIsHere) {
  const all = new Map<string, ReadonlyMap<string, number>>();
  for (const shipped of SHIPPED_EXTRACTORS) all.set(shipped.name, await printFigures(shipped));
  await printAblation();
  for (const shipped of SHIPPED_EXTRACTORS) await printReliability(shipped);
  if (process.argv.includes('--record')) writeRecorded(all);
} else
  process.stderr.write(
    'scorecards skipped: the annotated papers are not here; name their folder by TANGENT_SHARED\n',
  );
