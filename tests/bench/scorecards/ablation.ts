/** What each part of the model's extractor adds on dev: the figures with the part left out. */

import { finishedExtractor } from '../../../ingest/extract/finished-extractor.ts';
import type { Extractor } from '../../../ingest/extract/extractor.ts';
import { openPaperReader } from '../../../ingest/extract/model/paper-reader.ts';
import { readLexicon } from '../../../ingest/lexicons/lexicon.ts';

export interface AblationRow {
  readonly without: string;
  readonly open: () => Promise<Extractor>;
}

const lexicon = readLexicon();

/** Read in this thread, one paper at a time. */
async function bare(names = lexicon): Promise<Extractor> {
  const reader = await openPaperReader(names);
  return {
    id: 'model',
    version: 'ablation',
    atOnce: 1,
    extract: (paper) => reader.read(paper),
    close: () => reader.close(),
  };
}

export const ABLATION: readonly AblationRow[] = [
  { without: 'lexicon', open: async () => finishedExtractor(await bare([]), []) },
  { without: 'text care and attributes', open: () => bare() },
];
