/** Scores and speed of the extractor on the annotated papers: part of `npm run bench`. */

import { evaluate } from '../../ingest/evaluate/evaluate.ts';
import { headFigures } from '../../ingest/evaluate/compare-runs.ts';
import { readGold, toPaper } from '../../ingest/evaluate/read-annotations.ts';
import type { AnnotatedPaper } from '../../ingest/evaluate/annotated-paper.ts';
import { rulesExtractor } from '../../ingest/extract/rules/rules-extractor.ts';
import { readLexicon } from '../../ingest/lexicons/lexicon.ts';
import { sharedIsHere, sharedPath } from '../shared.ts';

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

if (sharedIsHere) {
  const set = await readGold(sharedPath('gold', 'dev.gold.jsonl'), sharedPath('gold', 'dev.input.jsonl'));
  const extractor = rulesExtractor({ lexicon: readLexicon() });
  const start = performance.now();
  const predicted = new Map<string, AnnotatedPaper>();
  for (const input of set.inputs) predicted.set(input.id, toPaper(await extractor.extract(input)));
  const seconds = (performance.now() - start) / 1_000;
  const figures = headFigures(evaluate(set, predicted).scorecard);
  const shown = SHOWN.map((name) => `${name} ${(figures.get(name) ?? 0).toFixed(1)}`).join(', ');
  process.stdout.write(`${extractor.id}: ${shown}; ${(set.inputs.length / seconds).toFixed(1)} papers/s\n`);
} else {
  process.stderr.write(
    'scorecards skipped: the annotated papers are not here; name their folder by TANGENT_SHARED\n',
  );
}
