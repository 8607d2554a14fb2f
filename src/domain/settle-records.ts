/** Gives every record its paper: ids and citation keys that were given once stay, new papers get theirs. */

import { citationKeyOf, firstFree } from './citation-key.ts';
import { shortHash, sha256 } from './hash.ts';
import { normalizedPerson, slugOf } from './normal-forms.ts';
import { compareText, firstDifference, sortedUnique } from './order.ts';
import { groupRecords, identifiersOf, titleKey } from './paper-identity.ts';
import type { IdentifiedRecord } from './paper-identity.ts';
import { inOrderOfTrust } from './project/paper-fields.ts';
import type { PaperRecord, StoredRecord } from './record.ts';

/** A record on its way in. */
export interface NewRecord {
  /** `<format>:<file name>`, without folders. */
  readonly source: string;
  readonly record: PaperRecord;
}

type Unsettled = IdentifiedRecord & { readonly source: string; readonly stored?: StoredRecord };

/**
 * All records with their papers, by hash: those that are known, with `arriving` added (one that is known already
 * changes nothing). Which records are of one paper depends on the set alone; only the suffix of an id and the
 * citation key depend on what came first.
 */
export function settleRecords(
  known: readonly StoredRecord[],
  arriving: readonly NewRecord[],
): readonly StoredRecord[] {
  const unsettled = new Map<string, Unsettled>();
  for (const stored of known) unsettled.set(stored.hash, { ...stored, stored });
  for (const { source, record } of arriving) {
    const hash = recordHash(source, record);
    if (!unsettled.has(hash)) unsettled.set(hash, { hash, source, record });
  }
  const groups = groupRecords([...unsettled.values()])
    .map((records) => records.toSorted(inOrderOfTrust))
    .sort((a, b) => compareText(rank(a), rank(b)));
  const papers = new Names();
  const given = new Map(groups.map((records) => [records, papers.keep(records)]));
  return groups
    .flatMap((records) => {
      const paper = given.get(records) ?? papers.give(records);
      return records.map(({ hash, source, record }) => ({ ...paper, source, hash, record }));
    })
    .sort((a, b) => compareText(a.hash, b.hash));
}

/** SHA-256 of source and record, whatever the order of the record's keys. */
export function recordHash(source: string, record: PaperRecord): string {
  return sha256(JSON.stringify([source, sortedKeys(record)]));
}

interface PaperName {
  readonly paperId: string;
  readonly citationKey: string;
}

/** The ids and citation keys in use. */
class Names {
  readonly #ids = new Set<string>();
  readonly #keys = new Set<string>();

  /** What one of the records was given before and no other paper has; the shortest id wins where papers became one. */
  keep(records: readonly Unsettled[]): PaperName | undefined {
    const stored = records.flatMap((entry) => (entry.stored ? [entry.stored] : []));
    const free = stored
      .filter((entry) => !this.#ids.has(entry.paperId) && !this.#keys.has(entry.citationKey))
      .sort((a, b) =>
        firstDifference(a.paperId.length - b.paperId.length, compareText(a.paperId, b.paperId)),
      )[0];
    return free && this.#take({ paperId: free.paperId, citationKey: free.citationKey });
  }

  give(records: readonly Unsettled[]): PaperName {
    const first = records[0];
    if (!first) throw new RangeError('a paper has at least one record');
    const citationKey = citationKeyOf(first.record, (key) => this.#keys.has(key));
    return this.#take({ paperId: this.#freeId(records, first.record), citationKey });
  }

  #freeId(records: readonly Unsettled[], first: PaperRecord): string {
    const id = `p-${shortHash(12, titleKey(first.title))}`;
    if (!this.#ids.has(id)) return id;
    const identifier = sortedUnique(records.flatMap((entry) => identifiersOf(entry.record)))[0];
    const author = records.find((entry) => entry.record.authors?.[0])?.record.authors?.[0];
    const suffix = slugOf(identifier?.replace(/^\w+:/, '') ?? normalizedPerson(author?.name ?? ''));
    return firstFree(`${id}-${suffix || 'other'}`, (taken) => this.#ids.has(taken));
  }

  #take(name: PaperName): PaperName {
    this.#ids.add(name.paperId);
    this.#keys.add(name.citationKey);
    return name;
  }
}

/** Papers are named in this order: with the smallest identifier first, then by hash. */
function rank(records: readonly Unsettled[]): string {
  const identifiers = sortedUnique(records.flatMap((entry) => identifiersOf(entry.record)));
  const hashes = sortedUnique(records.map((entry) => entry.hash));
  return JSON.stringify([identifiers[0] ?? '\uFFFF', hashes[0]]);
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return entries.sort(([a], [b]) => compareText(a, b)).map(([key, part]) => [key, sortedKeys(part)]);
}
