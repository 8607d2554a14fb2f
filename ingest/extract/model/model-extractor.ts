/** The extractor that reads with the network that ships, in threads. */

import { availableParallelism } from 'node:os';
import { TangentError } from '../../../src/domain/errors.ts';
import type { LexiconEntry } from '../../lexicons/lexicon.ts';
import type { Extractor } from '../extractor.ts';
import { finishedExtractor } from '../finished-extractor.ts';
import { readerThreads } from './reader-threads.ts';
import { readSettings } from './settings.ts';
import { startReader } from './start-reader.ts';

export interface ModelOptions {
  readonly lexicon: readonly LexiconEntry[];
  /** Papers read at once; one a core when absent, at most MOST_THREADS. */
  readonly threads?: number;
}

/** Each holds a network of its own. */
const MOST_THREADS = 4;
/** Counts up with every change of this folder's code that could give another extraction. */
const CODE_VERSION = 3;

/** Rejects with `ExtractorUnavailable` where onnxruntime has no binary for this system. */
export async function modelExtractor({
  lexicon,
  threads = Math.min(availableParallelism(), MOST_THREADS),
}: ModelOptions): Promise<Extractor> {
  await requireRuntime();
  const settings = readSettings();
  const readers = readerThreads(threads, () => startReader({ lexicon }));
  return finishedExtractor(
    {
      id: 'model',
      version: `${CODE_VERSION}+${settings.sha256.slice(0, 12)}`,
      atOnce: threads,
      extract: (paper) => readers.read(paper),
      close: () => readers.close(),
    },
    lexicon,
  );
}

async function requireRuntime(): Promise<void> {
  try {
    await import('onnxruntime-node');
  } catch (cause) {
    const system = `${process.platform} ${process.arch}`;
    throw new TangentError(
      'ExtractorUnavailable',
      `the model cannot run here: onnxruntime does not load on ${system}`,
      { hint: 'read by rules: --extractor rules', cause },
    );
  }
}
