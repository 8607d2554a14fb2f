/** Scores, debris rate and speed of each extractor, beside the recorded figures: part of `npm run bench`; `--record` records the new ones. */

import { SHIPPED_EXTRACTORS } from '../../fixtures/extractors.ts';
import type { ShippedExtractor } from '../../fixtures/extractors.ts';
import { sharedIsHere } from '../../shared.ts';
import { measureDebris, measureOnDev } from './measure-extractor.ts';
import { readRecorded, writeRecorded } from './recorded-figures.ts';

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

if (sharedIsHere) {
  const all = new Map<string, ReadonlyMap<string, number>>();
  for (const shipped of SHIPPED_EXTRACTORS) all.set(shipped.name, await printFigures(shipped));
  if (process.argv.includes('--record')) writeRecorded(all);
} else
  process.stderr.write(
    'scorecards skipped: the annotated papers are not here; name their folder by TANGENT_SHARED\n',
  );
