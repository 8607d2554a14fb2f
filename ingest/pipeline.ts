/** Papers in, graph out: source -> extract -> resolve -> load -> derive. */

import type { ErrorCode, TangentError } from '../src/domain/errors.ts';
import type { Resolver } from '../src/domain/resolver.ts';
import { recordHash, settleRecords } from '../src/domain/settle-records.ts';
import type { Store } from '../src/store/store.ts';
import { batches } from './batches.ts';
import type { Extractor } from './extract/extractor.ts';
import { extractMissing } from './extract-missing.ts';
import { readLibrary, writeLibrary } from './load/library.ts';
import type { Library } from './load/library.ts';
import { readPapers } from './sources/read-papers.ts';
import type { ReadRecord } from './sources/read-papers.ts';
import type { SourceWarning } from './sources/source.ts';

export interface IngestProgress {
  readonly step: 'read' | 'extract' | 'load' | 'derive';
  /** Records read, texts extracted, papers in the store. */
  readonly done: number;
  readonly total?: number;
}

export interface IngestOptions {
  readonly extractor: Extractor;
  readonly resolver: Resolver;
  /** What is true of the whole graph, computed at the end where something changed; stamps that it saw it. */
  readonly derive: (store: Store) => Promise<unknown>;
  readonly now: () => Date;
  /** Ends between batches; what is loaded by then stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Name of a source; else each file's format is found out. */
  readonly from?: string;
  readonly intoExisting?: boolean;
  /** Read again every text of the store that another version of the extractor has read. */
  readonly reextract?: boolean;
}

export interface IngestSummary {
  /** Records in the files. */
  readonly read: number;
  /** Different papers among them. */
  readonly papers: number;
  /** Of these: new in the store. */
  readonly added: number;
  /** Of these: every record was there before. */
  readonly unchanged: number;
  /** In the store, after. */
  readonly entities: number;
  readonly claims: number;
  readonly warnings: readonly SourceWarning[];
  /** Files that could not be read; the others are loaded. */
  readonly refused: readonly RefusedFile[];
  readonly interrupted: boolean;
  readonly milliseconds: number;
}

interface RefusedFile {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
  readonly place?: string;
}

/** Records of a batch are projected all at once, so a batch is a share of what is there, and never tiny. */
const SMALLEST_BATCH = 200;
const BATCH_SHARE = 1 / 4;

/**
 * Loads files, directories and globs; running it again changes nothing.
 * @throws TangentError `StoreForeign`, `StoreVersion`, `StoreBusy`, `UsageInvalid` for an unknown `from`
 */
export async function ingest(
  store: Store,
  inputs: readonly string[],
  options: IngestOptions,
): Promise<IngestSummary> {
  const { extractor, resolver, derive, signal, onProgress } = options;
  const startedAt = options.now().getTime();
  const seen = new Tally();
  let library = await readLibrary(store, resolver, { intoExisting: options.intoExisting ?? false });
  const before = library;
  const batchSize = (): number => Math.max(SMALLEST_BATCH, library.facts.records.length * BATCH_SHARE);

  for await (const batch of batches(seen.recordsOf(inputs, options), batchSize)) {
    if (signal?.aborted) break;
    const records = settleRecords(library.facts.records, batch);
    const extractions = await extractMissing(records, library.facts.extractions, {
      extractor,
      reextract: options.reextract ?? false,
      ...(signal && { signal }),
      onRead: (done, total) => onProgress?.({ step: 'extract', done, total }),
    }).catch(nothingIfAborted(signal));
    if (!extractions) break;
    library = await writeLibrary(store, library, { ...library.facts, records, extractions }, resolver);
    onProgress?.({ step: 'load', done: countOf(library, 'Paper') });
  }

  if (!signal?.aborted) {
    library = await writeLibrary(store, library, library.facts, resolver);
    if (library.stamp && library.stamp.derivedFacts !== library.stamp.facts) {
      onProgress?.({ step: 'derive', done: 0 });
      await derive(store);
    }
  }
  return seen.summary(before, library, {
    interrupted: signal?.aborted ?? false,
    milliseconds: options.now().getTime() - startedAt,
  });
}

/** What came by on the way in. */
class Tally {
  readonly #warnings: SourceWarning[] = [];
  readonly #refused: RefusedFile[] = [];
  readonly #hashes = new Set<string>();
  #read = 0;

  async *recordsOf(
    inputs: readonly string[],
    { from, signal, onProgress }: IngestOptions,
  ): AsyncGenerator<ReadRecord> {
    for await (const entry of readPapers(inputs, { from })) {
      if (signal?.aborted) return;
      if (entry.kind === 'warning') this.#warnings.push(entry);
      else if (entry.kind === 'error') this.#refused.push(refusedFile(entry.error));
      else {
        this.#read += 1;
        this.#hashes.add(recordHash(entry.source, entry.record));
        onProgress?.({ step: 'read', done: this.#read });
        yield entry;
      }
    }
  }

  summary(
    before: Library,
    after: Library,
    end: Pick<IngestSummary, 'interrupted' | 'milliseconds'>,
  ): IngestSummary {
    const known = new Set(before.facts.records.map(({ hash }) => hash));
    const knownPapers = new Set(before.facts.records.map(({ paperId }) => paperId));
    const read = after.facts.records.filter(({ hash }) => this.#hashes.has(hash));
    const papers = new Set(read.map(({ paperId }) => paperId));
    const changed = new Set(read.filter(({ hash }) => !known.has(hash)).map(({ paperId }) => paperId));
    return {
      read: this.#read,
      papers: papers.size,
      added: [...papers].filter((id) => !knownPapers.has(id)).length,
      unchanged: papers.size - changed.size,
      entities: countOf(after, 'Entity'),
      claims: countOf(after, 'Claim'),
      warnings: this.#warnings,
      refused: this.#refused,
      ...end,
    };
  }
}

function countOf({ graph }: Library, label: string): number {
  return graph.nodes.filter(({ labels }) => labels[0] === label).length;
}

function refusedFile({ code, message, hint, place }: TangentError): RefusedFile {
  return { code, message, hint, ...(place !== undefined && { place }) };
}

function nothingIfAborted(signal: AbortSignal | undefined): (error: unknown) => undefined {
  return (error) => {
    if (!signal?.aborted) throw error;
    return undefined;
  };
}
