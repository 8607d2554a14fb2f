/** A store's facts and stamp as one file of lines, which any store can load: what is derived is projected again. */

import { z } from 'zod';
import type { Decision } from '../../src/domain/decision.ts';
import { TangentError } from '../../src/domain/errors.ts';
import type { StoredExtraction } from '../../src/domain/extraction.ts';
import { sha256 } from '../../src/domain/hash.ts';
import type { StoredRecord } from '../../src/domain/record.ts';
import { SCHEMA_VERSION } from '../../src/domain/schema.ts';
import { migrationsFrom } from '../../src/store/migrations.ts';
import type { ReadStore } from '../../src/store/store.ts';
import { factsDigest, readFacts, type Facts } from './facts.ts';
import { readStamp, type Stamp } from './stamp.ts';

const FORMAT = 1;
/** Times that facts are read while others write, until they are those of one moment. */
const ATTEMPTS = 10;

export interface Backup {
  readonly facts: Facts;
  /** `SCHEMA_VERSION` of the Tangent that wrote it. */
  readonly schemaVersion: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * The facts of one moment, also while others write: their digest is that of the stamp that is written along with them.
 * @throws TangentError `StoreMissing` where nothing was ever loaded, `StoreBusy`, `StoreForeign`, `StoreVersion`
 */
export async function readBackup(store: ReadStore, now: () => Date): Promise<Backup> {
  let before = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stamp = await readStamp(store, false);
    if (stamp === undefined) throw nothingThere(store.url);
    const facts = await readFacts(store);
    const digest = factsDigest(facts);
    // Facts that were changed by hand never fit the stamp, but are the same twice.
    if (isOneMoment(digest, stamp, await readStamp(store, false)) || digest === before) {
      return { facts, schemaVersion: stamp.schemaVersion, at: now().toISOString() };
    }
    before = digest;
  }
  throw new TangentError('StoreBusy', `${store.url} is written to so fast that no moment can be held`, {
    hint: 'Run the same command again when the other one has ended.',
  });
}

function isOneMoment(digest: string, before: Stamp, after: Stamp | undefined): boolean {
  return digest === before.facts && digest === after?.facts;
}

function nothingThere(url: string): TangentError {
  return new TangentError('StoreMissing', `${url} holds nothing to back up`, {
    hint: 'Load papers into it: tangent ingest <file>.',
  });
}

/** A line for the head, each fact, and a last one with the digest of those before it. */
export function toLines({ facts, schemaVersion, at }: Backup): string[] {
  const { records, extractions, decisions } = facts;
  const head = {
    tangentBackup: FORMAT,
    schemaVersion,
    at,
    records: records.length,
    extractions: extractions.length,
    decisions: decisions.length,
  };
  const lines = [
    head,
    ...records.map((record) => ({ record })),
    ...extractions.map((extraction) => ({ extraction })),
    ...decisions.map((decision) => ({ decision })),
  ].map((line) => JSON.stringify(line));
  return [...lines, JSON.stringify({ sha256: sha256(lines.join('\n')) })];
}

const HEAD = z.object({
  tangentBackup: z.number(),
  schemaVersion: z.number(),
  at: z.string(),
  records: z.number(),
  extractions: z.number(),
  decisions: z.number(),
});
const END = z.object({ sha256: z.string() });
type Line =
  | { readonly record: StoredRecord }
  | { readonly extraction: StoredExtraction }
  | { readonly decision: Decision };

/**
 * Reads what `toLines` gave.
 * @throws TangentError `BackupInvalid` where it is cut off, changed or no backup; `StoreVersion` where a newer Tangent wrote it
 */
export function fromLines(text: string, place: string): Backup {
  const lines = text.split('\n').filter((line) => line !== '');
  const head = HEAD.safeParse(parsed(lines[0] ?? '')).data;
  if (head === undefined) throw invalid(place, 'is no backup');
  if (head.tangentBackup > FORMAT) throw newer(place, head.tangentBackup);
  migrationsFrom(head.schemaVersion, place);
  const end = END.safeParse(parsed(lines.at(-1) ?? '')).data;
  if (end === undefined) throw invalid(place, 'is cut off');
  if (end.sha256 !== sha256(lines.slice(0, -1).join('\n'))) throw invalid(place, 'is not what was written');
  const facts = factsOf(lines.slice(1, -1).map((line) => JSON.parse(line) as Line));
  return { facts, schemaVersion: head.schemaVersion, at: head.at };
}

function factsOf(lines: readonly Line[]): Facts {
  return {
    records: lines.flatMap((line) => ('record' in line ? [line.record] : [])),
    extractions: lines.flatMap((line) => ('extraction' in line ? [line.extraction] : [])),
    decisions: lines.flatMap((line) => ('decision' in line ? [line.decision] : [])),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function invalid(place: string, what: string): TangentError {
  return new TangentError('BackupInvalid', `${place} ${what}`, {
    hint: 'Use another backup: one file as tangent backup wrote it.',
    place,
  });
}

function newer(place: string, format: number): TangentError {
  return new TangentError(
    'StoreVersion',
    `${place} has backup format ${format}; this Tangent reads ${FORMAT}`,
    {
      hint: `Use the newer Tangent that wrote it; its graph version is for ${SCHEMA_VERSION} and later.`,
    },
  );
}
