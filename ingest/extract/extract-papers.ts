/** Papers in any input form to extractions: the half of the pipeline that touches no store. */

import type { Extraction } from '../../src/domain/extraction.ts';
import { readPapers, readText } from '../sources/read-papers.ts';
import type { ReadEntry, ReadRefusal } from '../sources/read-papers.ts';
import type { SourceWarning } from '../sources/source.ts';
import type { Extractor } from './extractor.ts';
import { inOrder } from './in-order.ts';

/** Files, directories and globs, or a text that is at hand. */
export type PaperInputs = { readonly files: readonly string[] } | { readonly text: string };

export type ExtractedEntry =
  { readonly kind: 'extraction'; readonly extraction: Extraction } | SourceWarning | ReadRefusal;

export interface ExtractPapersOptions {
  readonly extractor: Extractor;
  readonly from?: string;
  readonly signal?: AbortSignal;
}

/** One extraction a record, with the record's own id, or its place where it has none. */
export async function* extractPapers(
  inputs: PaperInputs,
  { extractor, from, signal }: ExtractPapersOptions,
): AsyncGenerator<ExtractedEntry> {
  const read = async (entry: ReadEntry): Promise<ExtractedEntry> => {
    if (entry.kind !== 'record') return entry;
    const { title, abstract, id = entry.place } = entry.record;
    const extraction = await extractor.extract({ id, title, ...(abstract !== undefined && { abstract }) });
    return { kind: 'extraction', extraction };
  };
  for await (const entry of inOrder(entriesOf(inputs, from), extractor.atOnce, read)) {
    if (signal?.aborted) return;
    yield entry;
  }
}

function entriesOf(
  inputs: PaperInputs,
  from: string | undefined,
): AsyncIterable<ReadEntry> | Iterable<ReadEntry> {
  if ('files' in inputs) return readPapers(inputs.files, { from });
  return readText({ path: '(stdin)', text: inputs.text }, { from });
}
