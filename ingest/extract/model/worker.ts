/** A thread that reads papers with the network: one question at a time in, one answer out. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Extraction } from '../../../src/domain/extraction.ts';
import type { LexiconEntry } from '../../lexicons/lexicon.ts';
import type { ExtractorInput } from '../extractor.ts';
import { openPaperReader } from './paper-reader.ts';
import type { PaperReader } from './paper-reader.ts';

/** What a thread is started with. */
export interface WorkerStart {
  readonly lexicon: readonly LexiconEntry[];
}

export interface WorkerQuestion {
  readonly paper: ExtractorInput;
}

export type WorkerAnswer =
  | { readonly kind: 'read'; readonly extraction: Extraction }
  | { readonly kind: 'failed'; readonly message: string };

const port = parentPort;
if (port) {
  const reader = openPaperReader((workerData as WorkerStart).lexicon);
  reader.catch(() => undefined); // every question is answered with it
  port.on('message', ({ paper }: WorkerQuestion) => {
    void answer(reader, paper).then((said) => port.postMessage(said));
  });
}

async function answer(reader: Promise<PaperReader>, paper: ExtractorInput): Promise<WorkerAnswer> {
  try {
    return { kind: 'read', extraction: await (await reader).read(paper) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
