/** BM25 (k1 1.2, b 0.75, as Lucene has them) of documents of several fields against a query, read from postings. */

import type { TextQuery } from './query.ts';

const K1 = 1.2;
const B = 0.75;

export interface TermPosting {
  readonly id: number;
  /** Times that the term stands in the field. */
  readonly count: number;
  /** Terms of the field. */
  readonly length: number;
}

/** What a full-text index knows of its documents; fields are known by their place. */
export interface TextSource {
  readonly fields: readonly string[];
  /** Documents that have the field, and terms of it in all of them. */
  totals(field: number): { readonly documents: number; readonly terms: number };
  postings(field: number, term: string): Iterable<TermPosting>;
  /** All terms of a field that start so. */
  termsFrom(field: number, start: string): Iterable<string>;
  /** The terms of one document's field in order. */
  termsIn(id: number, field: number): readonly string[];
  all(): Iterable<number>;
}

export type Scores = Map<number, number>;

/** The documents that match, with their scores, best first; equal scores in the order of ids. */
export function search(
  query: TextQuery,
  source: TextSource,
): { readonly id: number; readonly score: number }[] {
  return [...scoresOf(query, source)]
    .map(([id, score]) => ({ id, score }))
    .toSorted((a, b) => b.score - a.score || a.id - b.id);
}

function scoresOf(query: TextQuery, source: TextSource): Scores {
  if (query.kind === 'all') return new Map([...source.all()].map((id) => [id, 1]));
  if (query.kind === 'group') return groupScores(query, source);
  const best: Scores = new Map();
  source.fields.forEach((name, field) => {
    if (query.field !== undefined && query.field !== name) return;
    for (const [id, score] of leafScores(query, source, field)) {
      best.set(id, Math.max(best.get(id) ?? 0, score));
    }
  });
  return best;
}

function groupScores(query: TextQuery & { kind: 'group' }, source: TextSource): Scores {
  const [first, ...others] = query.must.map((part) => scoresOf(part, source));
  const should = query.should.map((part) => scoresOf(part, source));
  const found: Scores = new Map(first);
  for (const other of others) {
    for (const [id, score] of found) {
      const more = other.get(id);
      if (more === undefined) found.delete(id);
      else found.set(id, score + more);
    }
  }
  for (const one of should) {
    for (const [id, score] of one) {
      if (first === undefined || found.has(id)) found.set(id, (found.get(id) ?? 0) + score);
    }
  }
  for (const part of query.not) for (const id of scoresOf(part, source).keys()) found.delete(id);
  return found;
}

type Leaf = Exclude<TextQuery, { kind: 'group' | 'all' }>;

function leafScores(query: Leaf, source: TextSource, field: number): Scores {
  switch (query.kind) {
    case 'term':
      return termScores(query.term, source, field);
    case 'phrase':
      return phraseScores(query.terms, source, field);
    case 'prefix': {
      const found: Scores = new Map();
      for (const term of source.termsFrom(field, query.term)) {
        for (const { id } of source.postings(field, term)) found.set(id, 1);
      }
      return found;
    }
    case 'fuzzy': {
      const found: Scores = new Map();
      for (const term of source.termsFrom(field, '')) {
        if (!isWithin(term, query.term, query.edits)) continue;
        for (const [id, score] of termScores(term, source, field))
          found.set(id, (found.get(id) ?? 0) + score);
      }
      return found;
    }
  }
}

function termScores(term: string, source: TextSource, field: number): Scores {
  const postings = [...source.postings(field, term)];
  const totals = source.totals(field);
  return new Map(
    postings.map((posting) => [posting.id, weight(posting, posting.count, postings.length, totals)]),
  );
}

function weight(
  { length }: TermPosting,
  count: number,
  holding: number,
  { documents, terms }: { readonly documents: number; readonly terms: number },
): number {
  const rarity = Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
  return (rarity * count) / (count + K1 * (1 - B + (B * length * documents) / terms));
}

/** Documents that have all the terms, and of those the ones that have them in order. */
function phraseScores(phrase: readonly string[], source: TextSource, field: number): Scores {
  const found: Scores = new Map();
  const postings = phrase.map(
    (term) => new Map([...source.postings(field, term)].map((posting) => [posting.id, posting])),
  );
  const totals = source.totals(field);
  for (const [id, posting] of postings[0] ?? []) {
    if (!postings.every((one) => one.has(id))) continue;
    const count = phraseCount(phrase, source.termsIn(id, field));
    if (count === 0) continue;
    const score = postings.reduce((sum, one) => sum + weight(posting, count, one.size, totals), 0);
    found.set(id, score);
  }
  return found;
}

function phraseCount(phrase: readonly string[], terms: readonly string[]): number {
  let count = 0;
  for (let at = 0; at + phrase.length <= terms.length; at += 1) {
    if (phrase.every((term, offset) => terms[at + offset] === term)) count += 1;
  }
  return count;
}

/** Whether at most so many letters must be put in, taken out or changed: Levenshtein's distance. */
function isWithin(left: string, right: string, most: number): boolean {
  if (Math.abs(left.length - right.length) > most) return false;
  let row = Array.from({ length: right.length + 1 }, (_unused, at) => at);
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= right.length; to += 1) {
      const change = (row[to - 1] as number) + (left[at - 1] === right[to - 1] ? 0 : 1);
      next.push(Math.min(change, (row[to] as number) + 1, (next[to - 1] as number) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) <= most;
}
