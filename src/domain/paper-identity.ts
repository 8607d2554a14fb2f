/** Which records are of one paper: a function of the set of records, whatever order they came in. */

import { normalizedArxivId, normalizedDoi, normalizedPerson, normalizedTitle } from './normal-forms.ts';
import { compareText, listOf, sortedUnique } from './order.ts';
import type { PaperRecord } from './record.ts';

/** A record with the hash that identifies it. */
export interface IdentifiedRecord {
  readonly hash: string;
  readonly record: PaperRecord;
}

/** Records that are certainly of one paper, with all that could contradict another. */
interface Cluster<R> {
  readonly records: R[];
  readonly titles: Set<string>;
  readonly identifiers: Set<string>;
  readonly firstAuthors: Set<string>;
}

/**
 * Groups of records of one paper, in no particular order.
 * Same paper: an identifier agrees, or the normalized title agrees and no identifier of the same kind and no first
 * author contradicts. Where that leaves a choice, papers stand in the order of their smallest identifier, then of
 * first author, and each joins the first that it does not contradict.
 */
export function groupRecords<R extends IdentifiedRecord>(records: readonly R[]): readonly (readonly R[])[] {
  const clusters = joinByIdentifier(records.toSorted((a, b) => compareText(a.hash, b.hash)));
  const alive = new Set(clusters);
  const byTitle = new Map<string, Cluster<R>[]>();
  for (const cluster of clusters) for (const title of cluster.titles) listOf(byTitle, title).push(cluster);
  const movedTo = new Map<Cluster<R>, Cluster<R>>();
  const current = (cluster: Cluster<R>): Cluster<R> => {
    let now = cluster;
    for (let next = movedTo.get(now); next; next = movedTo.get(now)) now = next;
    return now;
  };
  for (const title of sortedUnique(byTitle.keys())) {
    const candidates = [...new Set((byTitle.get(title) ?? []).map(current))].sort(inOrderOfJoining);
    const papers: Cluster<R>[] = [];
    for (const candidate of candidates) {
      const paper = papers.find((other) => !contradicts(other, candidate));
      if (!paper) papers.push(candidate);
      else {
        absorb(paper, candidate);
        movedTo.set(candidate, paper);
        alive.delete(candidate);
      }
    }
  }
  return [...alive].map((cluster) => cluster.records);
}

/** The identifiers that a record gives, `<kind>:<value>`, smallest first. */
export function identifiersOf(record: PaperRecord): readonly string[] {
  const found: string[] = [];
  if (record.arxivId !== undefined) found.push(`arxiv:${normalizedArxivId(record.arxivId)}`);
  if (record.doi !== undefined) {
    const doi = normalizedDoi(record.doi);
    const preprint = /^10\.48550\/arxiv\.(.+)$/.exec(doi)?.[1];
    found.push(preprint === undefined ? `doi:${doi}` : `arxiv:${normalizedArxivId(preprint)}`);
  }
  return sortedUnique(found.filter((identifier) => !identifier.endsWith(':')));
}

/** The identifiers that a text may stand for, which says not whether it is a DOI or an arXiv id. */
export function identifiersIn(text: string): readonly string[] {
  return [`arxiv:${normalizedArxivId(text)}`, ...identifiersOf({ title: '', doi: text })];
}

/** The title's normal form, or the bare title where it has neither letter nor digit. */
export function titleKey(title: string): string {
  return normalizedTitle(title) || title.trim();
}

function joinByIdentifier<R extends IdentifiedRecord>(records: readonly R[]): readonly Cluster<R>[] {
  const clusters = new Set<Cluster<R>>();
  const owner = new Map<string, Cluster<R>>();
  for (const entry of records) {
    let cluster = clusterOf(entry);
    for (const identifier of cluster.identifiers) {
      const known = owner.get(identifier);
      if (!known || known === cluster) continue;
      absorb(known, cluster);
      clusters.delete(cluster);
      cluster = known;
    }
    clusters.add(cluster);
    for (const identifier of cluster.identifiers) owner.set(identifier, cluster);
  }
  return [...clusters];
}

function clusterOf<R extends IdentifiedRecord>(entry: R): Cluster<R> {
  const first = entry.record.authors?.[0];
  const author = first ? normalizedPerson(first.name) : '';
  return {
    records: [entry],
    titles: new Set([titleKey(entry.record.title)]),
    identifiers: new Set(identifiersOf(entry.record)),
    firstAuthors: new Set(author === '' ? [] : [author]),
  };
}

function absorb<R>(into: Cluster<R>, other: Cluster<R>): void {
  into.records.push(...other.records);
  for (const title of other.titles) into.titles.add(title);
  for (const identifier of other.identifiers) into.identifiers.add(identifier);
  for (const author of other.firstAuthors) into.firstAuthors.add(author);
}

function contradicts<R>(a: Cluster<R>, b: Cluster<R>): boolean {
  const kinds = ['arxiv:', 'doi:'].map((kind) => (identifier: string) => identifier.startsWith(kind));
  const identifiersDiffer = kinds.some((ofKind) => {
    const mine = [...a.identifiers].filter(ofKind);
    const theirs = [...b.identifiers].filter(ofKind);
    return mine.length > 0 && theirs.length > 0 && !mine.some((identifier) => b.identifiers.has(identifier));
  });
  const authorsDiffer =
    a.firstAuthors.size > 0 &&
    b.firstAuthors.size > 0 &&
    ![...a.firstAuthors].some((mine) => [...b.firstAuthors].some((theirs) => maybeSamePerson(mine, theirs)));
  return identifiersDiffer || authorsDiffer;
}

/** `j smith` and `john smith`, `zhang wei` and `wei zhang` do not contradict; `ann lee` and `ann kim` do. */
function maybeSamePerson(a: string, b: string): boolean {
  const [mine, theirs] = [a.split(' '), b.split(' ')];
  return mine.at(-1) === theirs.at(-1) || mine.toSorted().join(' ') === theirs.toSorted().join(' ');
}

function inOrderOfJoining<R extends IdentifiedRecord>(a: Cluster<R>, b: Cluster<R>): number {
  return compareText(joiningKey(a), joiningKey(b));
}

function joiningKey<R extends IdentifiedRecord>(cluster: Cluster<R>): string {
  const last = '\uFFFF';
  const smallest = (texts: Iterable<string>): string => sortedUnique(texts)[0] ?? last;
  return JSON.stringify([
    smallest(cluster.identifiers),
    smallest(cluster.firstAuthors),
    smallest(cluster.records.map((entry) => entry.hash)),
  ]);
}
