/** An extractor's figures on the annotated papers and on the listed ones: what the bench prints and the gate holds. */

import { headFigures } from '../../../ingest/evaluate/compare-runs.ts';
import type { AnnotatedPaper } from '../../../ingest/evaluate/annotated-paper.ts';
import { evaluate } from '../../../ingest/evaluate/evaluate.ts';
import { findDebris } from '../../../ingest/evaluate/name-debris.ts';
import type { Debris } from '../../../ingest/evaluate/name-debris.ts';
import { readGold, toPaper } from '../../../ingest/evaluate/read-annotations.ts';
import { extractPapers } from '../../../ingest/extract/extract-papers.ts';
import type { Extractor } from '../../../ingest/extract/extractor.ts';
import { inOrder } from '../../../ingest/extract/in-order.ts';
import { sharedPath } from '../../shared.ts';

export interface DevFigures {
  /** F1, or accuracy, in percent. */
  readonly figures: ReadonlyMap<string, number>;
  readonly papersASecond: number;
}

/** On the 50 papers of the dev set. */
export async function measureOnDev(extractor: Extractor): Promise<DevFigures> {
  const set = await readGold(sharedPath('gold', 'dev.gold.jsonl'), sharedPath('gold', 'dev.input.jsonl'));
  const start = performance.now();
  const predicted = new Map<string, AnnotatedPaper>();
  const read = inOrder(set.inputs, extractor.atOnce, (input) => extractor.extract(input));
  for await (const extraction of read) predicted.set(extraction.id, toPaper(extraction));
  const seconds = (performance.now() - start) / 1_000;
  return {
    figures: headFigures(evaluate(set, predicted).scorecard),
    papersASecond: set.inputs.length / seconds,
  };
}

/** Of the names that it finds in the saved listing pages. */
export async function measureDebris(extractor: Extractor): Promise<Debris> {
  const names: string[] = [];
  for await (const entry of extractPapers({ files: [sharedPath('papers', '*.txt')] }, { extractor }))
    if (entry.kind === 'extraction') names.push(...entry.extraction.entities.map(({ name }) => name));
  return findDebris(names);
}
