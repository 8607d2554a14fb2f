/** The extract stage: every text that no extractor has read yet is read once, or, when asked, all that another version has read. */

import { extractionHash } from '../src/domain/choose-extraction.ts';
import type { StoredExtraction } from '../src/domain/extraction.ts';
import { paperText } from '../src/domain/record.ts';
import type { StoredRecord } from '../src/domain/record.ts';
import type { Extractor } from './extract/extractor.ts';
import { inOrder } from './extract/in-order.ts';
import { extractionsFor } from './load/extractions-for.ts';

export interface ExtractOptions {
  readonly extractor: Extractor;
  /** Read again what another extractor or version has read; its extractions are dropped. */
  readonly reextract?: boolean;
  readonly signal?: AbortSignal;
  /** `total`: texts that are to be read. */
  readonly onRead?: (done: number, total: number) => void;
}

/** The extractions of the records, known and new. Throws the signal's reason when it is aborted. */
export async function extractMissing(
  records: readonly StoredRecord[],
  known: readonly StoredExtraction[],
  { extractor, reextract = false, signal, onRead }: ExtractOptions,
): Promise<readonly StoredExtraction[]> {
  const name = `${extractor.id}@${extractor.version}`;
  const kept = reextract ? known.filter((stored) => stored.extractor === name) : known;
  const { missing } = extractionsFor(records, kept);
  const read: StoredExtraction[] = [];
  const all = inOrder(missing, extractor.atOnce, async ({ paperId, record }): Promise<StoredExtraction> => {
    signal?.throwIfAborted();
    const { title, abstract } = record;
    const extraction = await extractor.extract({
      id: paperId,
      title,
      ...(abstract !== undefined && { abstract }),
    });
    return { paperId, hash: extractionHash(paperText(record), name), extractor: name, extraction };
  });
  for await (const one of all) {
    read.push(one);
    onRead?.(read.length, missing.length);
  }
  return extractionsFor(records, [...kept, ...read]).extractions;
}
