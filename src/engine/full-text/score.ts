/** BM25 (k1 1.2, b 0.75) of documents of several fields against a query. */

import type { TextQuery } from './query.ts';

const K1 = 1.2;
const B = 0.75;

/** A document: its terms, field by field. */
export type Fields = ReadonlyMap<string, readonly string[]>;

interface FieldStatistics {
  readonly documents: number;
  readonly averageLength: number;
  readonly frequency: ReadonlyMap<string, number>;
}

/** The documents that match, with their scores, best first; equal scores in the order given. */
export function search<D>(
  query: TextQuery,
  documents: readonly { readonly document: D; readonly fields: Fields }[],
): { readonly document: D; readonly score: number }[] {
  const statistics = new Map<string, FieldStatistics>();
  for (const { fields } of documents) {
    for (const name of fields.keys()) {
      if (!statistics.has(name)) statistics.set(name, statisticsOf(name, documents));
    }
  }
  return documents
    .map(({ document, fields }) => ({ document, score: scoreOf(query, fields, statistics) }))
    .filter((found): found is { document: D; score: number } => found.score !== undefined)
    .toSorted((a, b) => b.score - a.score);
}

function statisticsOf(name: string, documents: readonly { readonly fields: Fields }[]): FieldStatistics {
  const frequency = new Map<string, number>();
  let total = 0;
  let count = 0;
  for (const { fields } of documents) {
    const terms = fields.get(name);
    if (terms === undefined) continue;
    count += 1;
    total += terms.length;
    for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return { documents: count, averageLength: count === 0 ? 1 : total / count, frequency };
}

/** Undefined where the document does not match. */
function scoreOf(
  query: TextQuery,
  fields: Fields,
  statistics: ReadonlyMap<string, FieldStatistics>,
): number | undefined {
  if (query.kind === 'all') return 1;
  if (query.kind === 'group') return groupScore(query, fields, statistics);
  let score: number | undefined;
  for (const [name, terms] of fields) {
    if (query.field !== undefined && query.field !== name) continue;
    const known = statistics.get(name);
    const found = known === undefined ? undefined : leafScore(query, terms, known);
    if (found !== undefined) score = Math.max(score ?? 0, found);
  }
  return score;
}

function groupScore(
  query: TextQuery & { kind: 'group' },
  fields: Fields,
  statistics: ReadonlyMap<string, FieldStatistics>,
): number | undefined {
  if (query.not.some((part) => scoreOf(part, fields, statistics) !== undefined)) return undefined;
  const must = query.must.map((part) => scoreOf(part, fields, statistics));
  if (must.includes(undefined)) return undefined;
  const should = query.should.map((part) => scoreOf(part, fields, statistics));
  if (query.must.length === 0 && should.every((score) => score === undefined)) return undefined;
  return [...must, ...should].reduce<number>((sum, score) => sum + (score ?? 0), 0);
}

type Leaf = Exclude<TextQuery, { kind: 'group' | 'all' }>;

function leafScore(query: Leaf, terms: readonly string[], statistics: FieldStatistics): number | undefined {
  if (query.kind === 'prefix') return terms.some((term) => term.startsWith(query.term)) ? 1 : undefined;
  if (query.kind === 'phrase') {
    const count = phraseCount(query.terms, terms);
    if (count === 0) return undefined;
    return query.terms.reduce((sum, term) => sum + weight(term, count, terms, statistics), 0);
  }
  const wanted =
    query.kind === 'fuzzy'
      ? [...new Set(terms)].filter((term) => distanceWithin(term, query.term, query.edits))
      : [query.term];
  let score: number | undefined;
  for (const term of wanted) {
    const count = terms.filter((other) => other === term).length;
    if (count > 0) score = (score ?? 0) + weight(term, count, terms, statistics);
  }
  return score;
}

function weight(term: string, count: number, terms: readonly string[], statistics: FieldStatistics): number {
  const holding = statistics.frequency.get(term) ?? 0;
  const rarity = Math.log(1 + (statistics.documents - holding + 0.5) / (holding + 0.5));
  return (rarity * count) / (count + K1 * (1 - B + (B * terms.length) / statistics.averageLength));
}

function phraseCount(phrase: readonly string[], terms: readonly string[]): number {
  if (phrase.length === 0) return 0;
  let count = 0;
  for (let at = 0; at + phrase.length <= terms.length; at += 1) {
    if (phrase.every((term, offset) => terms[at + offset] === term)) count += 1;
  }
  return count;
}

/** Whether at most so many letters must be put in, taken out or changed. */
function distanceWithin(left: string, right: string, most: number): boolean {
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
