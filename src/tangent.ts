/** The public surface of the package: stores, papers in, questions out. With `cli`, the only place that touches clock and chance. */

import { extractPapers } from '../ingest/extract/extract-papers.ts';
import type { ExtractedEntry, PaperInputs } from '../ingest/extract/extract-papers.ts';
import { openExtractor } from '../ingest/extract/open-extractor.ts';
import type { ExtractorName } from '../ingest/extract/open-extractor.ts';
import { readLexicon } from '../ingest/lexicons/lexicon.ts';
import type { LexiconEntry } from '../ingest/lexicons/lexicon.ts';
import { fromLines, readBackup, toLines } from '../ingest/load/backup.ts';
import type { Backup } from '../ingest/load/backup.ts';
import { restoreBackup } from '../ingest/load/restore.ts';
import { deletePapers as deleteFromStore } from '../ingest/load/delete-papers.ts';
import type { DeletedPaper } from '../ingest/load/delete-papers.ts';
import { ingest as runPipeline } from '../ingest/pipeline.ts';
import type { IngestProgress, IngestSummary } from '../ingest/pipeline.ts';
import { rulesResolver } from '../ingest/resolve/rules-resolver.ts';
import { derive } from './analysis/derive.ts';
import type { Notice } from './domain/answers.ts';
import { openReadStore as openForReading, openStore as openForWriting } from './store/open-store.ts';
import type { StoreOptions } from './store/open-store.ts';
import type { ReadStore, Store } from './store/store.ts';

export { TangentError } from './domain/errors.ts';
export type { ErrorCode } from './domain/errors.ts';
export type { Extraction } from './domain/extraction.ts';
export type { PaperRecord } from './domain/record.ts';
export { Node, Path, Relationship, Temporal } from './store/values.ts';
export type { TemporalType, Value, ValueMap } from './store/values.ts';
export type {
  Limits,
  Parameters,
  ReadStore,
  Result,
  Row,
  Store,
  Summary,
  Transaction,
} from './store/store.ts';
export { runQuery } from './queries/run-query.ts';
export type { StoreOptions } from './store/open-store.ts';
export type { QueryPlan, TableAnswer } from './domain/answers.ts';
export type { ExtractedEntry, PaperInputs } from '../ingest/extract/extract-papers.ts';
export { EXTRACTORS } from '../ingest/extract/open-extractor.ts';
export type { ExtractorName } from '../ingest/extract/open-extractor.ts';
export type { Backup } from '../ingest/load/backup.ts';
export type { DeletedPaper } from '../ingest/load/delete-papers.ts';
export type { IngestProgress, IngestSummary } from '../ingest/pipeline.ts';

const systemClockAndChance = {
  now: () => performance.timeOrigin + performance.now(),
  random: Math.random,
};

/** Opens a store that can be written: a directory, `memory:` or a Neo4j. Opening changes nothing. */
export function openStore(url: string, options: Partial<StoreOptions> = {}): Promise<Store> {
  return openForWriting(url, { ...systemClockAndChance, ...options });
}

/** The same without any way to write; `StoreMissing` where there is none. */
export function openReadStore(url: string, options: Partial<StoreOptions> = {}): Promise<ReadStore> {
  return openForReading(url, { ...systemClockAndChance, ...options });
}

export interface ReadingOptions {
  /** Who reads the papers: the model where it runs, when absent. `ExtractorUnavailable` if it is named and does not. */
  readonly extractor?: ExtractorName;
  /** Told where the rules read because the model cannot. */
  readonly onNotice?: (notice: Notice) => void;
}

export interface IngestOptions extends ReadingOptions {
  /** Name of a source that every file is read as; found out when absent. */
  readonly from?: string;
  /** Allow a Neo4j database that holds other people's data. */
  readonly intoExisting?: boolean;
  /** Read again every text of the store that another version of the extractor has read. */
  readonly reextract?: boolean;
  /** Ends the ingest between two batches. */
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
  readonly onProgress?: (progress: IngestProgress) => void;
}

/** Papers from files, directories and globs into a store. A refused file is in the summary; the others are loaded. */
export async function ingest(
  store: Store,
  files: readonly string[],
  { now = () => new Date(), extractor: name, onNotice, ...options }: IngestOptions = {},
): Promise<IngestSummary> {
  const lexicon = readLexicon();
  const extractor = await openExtractor({ name, lexicon, onNotice });
  try {
    return await runPipeline(store, files, {
      ...options,
      extractor,
      resolver: rulesResolver({ lexicon }),
      derive: deriver(lexicon, now),
      now,
    });
  } finally {
    await extractor.close();
  }
}

/** Takes papers out by id or citation key, all or none, with what only they said. Rejects with `NodeUnknown`. */
export function deletePapers(
  store: Store,
  papers: readonly string[],
  { now = () => new Date() }: Pick<IngestOptions, 'now'> = {},
): Promise<readonly DeletedPaper[]> {
  const lexicon = readLexicon();
  return deleteFromStore(store, papers, {
    resolver: rulesResolver({ lexicon }),
    derive: deriver(lexicon, now),
  });
}

/**
 * A store's facts and stamp as lines of text, of one moment also while others write: what `restore` takes.
 * Rejects with `StoreMissing` where nothing was ever loaded.
 */
export async function backup(
  store: ReadStore,
  { now = () => new Date() }: Pick<IngestOptions, 'now'> = {},
): Promise<readonly string[]> {
  return toLines(await readBackup(store, now));
}

/**
 * What the text of a backup holds; `place` names it in errors.
 * @throws TangentError `BackupInvalid`, `StoreVersion`
 */
export function parseBackup(text: string, place = 'the backup'): Backup {
  return fromLines(text, place);
}

/** Loads a backup into an empty store, and derives the rest again. Rejects with `StoreOccupied`, `StoreForeign`. */
export async function restore(
  store: Store,
  facts: Backup,
  { now = () => new Date() }: Pick<IngestOptions, 'now'> = {},
): Promise<void> {
  const lexicon = readLexicon();
  await restoreBackup(store, facts, {
    resolver: rulesResolver({ lexicon }),
    derive: deriver(lexicon, now),
  });
}

/** What papers say, in the order they come; touches no store. */
export async function* extract(
  inputs: PaperInputs,
  {
    extractor: name,
    onNotice,
    ...options
  }: ReadingOptions & { readonly from?: string; readonly signal?: AbortSignal } = {},
): AsyncGenerator<ExtractedEntry> {
  const extractor = await openExtractor({ name, lexicon: readLexicon(), onNotice });
  try {
    yield* extractPapers(inputs, { extractor, ...options });
  } finally {
    await extractor.close();
  }
}

function deriver(lexicon: readonly LexiconEntry[], now: () => Date): (store: Store) => Promise<unknown> {
  const genericNames = lexicon.filter((entry) => entry.generic).map((entry) => entry.name);
  return (store) => derive(store, { genericNames, now: () => now().getTime() });
}
