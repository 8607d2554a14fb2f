/** The facts of a store: read back whole, compared, and told apart by one digest. */

import type { Decision } from '../../src/domain/decision.ts';
import type { Extraction, StoredExtraction } from '../../src/domain/extraction.ts';
import { sha256 } from '../../src/domain/hash.ts';
import { compareText, sortedUnique } from '../../src/domain/order.ts';
import type { PaperRecord, StoredRecord } from '../../src/domain/record.ts';
import type { ReadStore } from '../../src/store/store.ts';
import { rowsOf, textOf } from '../../src/store/read-rows.ts';

export interface Facts {
  readonly records: readonly StoredRecord[];
  readonly extractions: readonly StoredExtraction[];
  readonly decisions: readonly Decision[];
}

export const NO_FACTS: Facts = { records: [], extractions: [], decisions: [] };

export async function readFacts(store: ReadStore): Promise<Facts> {
  const [records, extractions, decisions]: [StoredRecord[], StoredExtraction[], Decision[]] = [[], [], []];
  for await (const [paperId, citationKey, source, hash, json] of rowsOf(store, 'load/read-records'))
    records.push({
      paperId: textOf(paperId),
      citationKey: textOf(citationKey),
      source: textOf(source),
      hash: textOf(hash),
      record: JSON.parse(textOf(json)) as PaperRecord,
    });
  for await (const [paperId, hash, extractor, json] of rowsOf(store, 'load/read-extractions'))
    extractions.push({
      paperId: textOf(paperId),
      hash: textOf(hash),
      extractor: textOf(extractor),
      extraction: JSON.parse(textOf(json)) as Extraction,
    });
  for await (const [json] of rowsOf(store, 'load/read-decisions'))
    decisions.push(JSON.parse(textOf(json)) as Decision);
  return { records, extractions, decisions };
}

/** The same for the same facts in any order. */
export function factsDigest({ records, extractions, decisions }: Facts): string {
  return sha256(
    [
      ...sortedUnique(records.map(recordKey)),
      ...sortedUnique(extractions.map(extractionKey)),
      ...sortedUnique(decisions.map((decision) => JSON.stringify(decision))),
    ].join('\n'),
  );
}

export interface FactsDifference {
  readonly setRecords: readonly StoredRecord[];
  readonly deleteRecords: readonly StoredRecord[];
  readonly setExtractions: readonly StoredExtraction[];
  readonly deleteExtractions: readonly StoredExtraction[];
  /** Those of a backup; else decisions are written, and taken back, where they are taken. */
  readonly setDecisions: readonly Decision[];
}

/** In the order of keys. */
export function diffFacts(before: Facts, after: Facts): FactsDifference {
  const hashes = new Set(after.records.map((record) => record.hash));
  return {
    setRecords: without(after.records, before.records, recordKey),
    setDecisions: without(after.decisions, before.decisions, (decision) => JSON.stringify(decision)),
    deleteRecords: before.records.filter((record) => !hashes.has(record.hash)),
    setExtractions: without(after.extractions, before.extractions, extractionKey),
    deleteExtractions: without(before.extractions, after.extractions, extractionKey),
  };
}

function without<T>(some: readonly T[], others: readonly T[], keyOf: (fact: T) => string): readonly T[] {
  const known = new Set(others.map(keyOf));
  return some.filter((fact) => !known.has(keyOf(fact))).toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
}

function recordKey({ hash, paperId, citationKey }: StoredRecord): string {
  return JSON.stringify([hash, paperId, citationKey]);
}

function extractionKey({ hash, paperId }: StoredExtraction): string {
  return JSON.stringify([hash, paperId]);
}
