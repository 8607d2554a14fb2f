/** Which extractions a library keeps: one of every record's text, so that any regrouping of records finds its own. */

import { ExtractionIndex } from '../../src/domain/choose-extraction.ts';
import type { StoredExtraction } from '../../src/domain/extraction.ts';
import { paperText } from '../../src/domain/record.ts';
import type { StoredRecord } from '../../src/domain/record.ts';

export interface Extractions {
  /** One a paper and text, under the paper's id as it is now. */
  readonly extractions: readonly StoredExtraction[];
  /** One record of each text that no extractor has read. */
  readonly missing: readonly StoredRecord[];
}

export function extractionsFor(
  records: readonly StoredRecord[],
  known: readonly StoredExtraction[],
): Extractions {
  const index = new ExtractionIndex(known);
  const extractions = new Map<string, StoredExtraction>();
  const missing = new Map<string, StoredRecord>();
  for (const stored of records) {
    const text = paperText(stored.record);
    const { paperId } = stored;
    const extraction = index.of(text);
    if (!extraction) missing.set(text, missing.get(text) ?? stored);
    else if (!extractions.has(`${paperId} ${extraction.hash}`))
      extractions.set(`${paperId} ${extraction.hash}`, {
        ...extraction,
        paperId,
        extraction: { ...extraction.extraction, id: paperId },
      });
  }
  return { extractions: [...extractions.values()], missing: [...missing.values()] };
}
