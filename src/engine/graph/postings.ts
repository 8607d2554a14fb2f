/** Postings of full-text indexes: for each term of each field the entities that have it, how often, and how long their text is. */

import type { Snapshot } from '../kv/key-value-store.ts';
import type { Overlay } from '../kv/overlay.ts';
import { after, concat, keyOf, LETTER, NUMBER_BYTES, readNumber, writeNumber } from './graph-keys.ts';
import { countPairs, firstOf, MOST_PAIRS, secondOf, withoutPair, withPair } from './pair-list.ts';
import { addToSegments, removeFromSegments, segmentsOf, takeSegments, writeSegments } from './segments.ts';

/** Letters after which a term is cut off, as Lucene's standard analyzer does. */
const TERM_LETTERS = 255;
/** A pair's second number: how often, and how long. */
const OFTEN = 2 ** 32;
const MOST_OFTEN = 65_535;
const IN_RECORD = 2 ** 48 - 1;
const HEAD_BYTES = 2 * NUMBER_BYTES;
const END = Uint8Array.of(0);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface Posting {
  readonly id: number;
  /** Times that the term stands in the text. */
  readonly count: number;
  /** Terms of the text. */
  readonly length: number;
}

interface TermRecord {
  readonly total: number;
  readonly last: number | undefined;
  readonly pairs: Uint8Array;
}

function termBytes(term: string): Uint8Array {
  return encoder.encode(term.slice(0, TERM_LETTERS));
}

function recordKey(index: number, field: number, term: string): Uint8Array {
  return concat(keyOf(LETTER.postings, index, field), termBytes(term));
}

function segmentsPrefix(index: number, field: number, term: string): Uint8Array {
  return concat(keyOf(LETTER.postingsSegment, index, field), termBytes(term), END);
}

function decode(bytes: Uint8Array | undefined): TermRecord {
  if (bytes === undefined) return { total: 0, last: undefined, pairs: new Uint8Array() };
  const last = readNumber(bytes, NUMBER_BYTES);
  return {
    total: readNumber(bytes, 0),
    last: last === IN_RECORD ? undefined : last,
    pairs: bytes.subarray(HEAD_BYTES),
  };
}

function encode({ total, last, pairs }: TermRecord): Uint8Array | undefined {
  if (total === 0) return undefined;
  const bytes = new Uint8Array(HEAD_BYTES + pairs.length);
  writeNumber(bytes, 0, total);
  writeNumber(bytes, NUMBER_BYTES, last ?? IN_RECORD);
  bytes.set(pairs, HEAD_BYTES);
  return bytes;
}

/** Entities in the order of their ids. */
export function* postingsOf(
  snapshot: Snapshot,
  index: number,
  field: number,
  term: string,
): Generator<Posting> {
  const { last, pairs } = decode(snapshot.get(recordKey(index, field, term)));
  const records = last === undefined ? [pairs] : segmentsOf(snapshot, segmentsPrefix(index, field, term));
  for (const record of records) {
    for (let at = 0; at < countPairs(record); at += 1) {
      const second = secondOf(record, at);
      yield { id: firstOf(record, at), count: Math.floor(second / OFTEN), length: second % OFTEN };
    }
  }
}

/** Terms that start so, in the order of their bytes. */
export function* termsFrom(
  snapshot: Snapshot,
  index: number,
  field: number,
  start: string,
): Generator<string> {
  const prefix = keyOf(LETTER.postings, index, field);
  const from = concat(prefix, encoder.encode(start));
  for (const { key } of snapshot.range(from, after(from))) yield decoder.decode(key.subarray(prefix.length));
}

function setPosting(
  overlay: Overlay,
  place: readonly [index: number, field: number, term: string],
  id: number,
  second: number | undefined,
): void {
  const key = recordKey(...place);
  const record = decode(overlay.get(key));
  const prefix = segmentsPrefix(...place);
  if (record.last !== undefined) {
    overlay.set(key, encode(changeSegments(overlay, prefix, record, [id, second])));
    return;
  }
  const pairs = second === undefined ? withoutPair(record.pairs, id) : withPair(record.pairs, id, second);
  const total = countPairs(pairs);
  const last = total > MOST_PAIRS ? writeSegments(overlay, prefix, pairs) : undefined;
  overlay.set(key, encode({ total, last, pairs: last === undefined ? pairs : new Uint8Array() }));
}

function changeSegments(
  overlay: Overlay,
  prefix: Uint8Array,
  record: TermRecord,
  [id, second]: readonly [id: number, second: number | undefined],
): TermRecord {
  const before = record.last as number;
  if (second !== undefined) {
    const last = addToSegments(overlay, prefix, [id, second], before);
    return { ...record, total: record.total + 1, last };
  }
  const last = removeFromSegments(overlay, prefix, id, before);
  const total = record.total - 1;
  if (last !== undefined && total > MOST_PAIRS / 4) return { ...record, total, last };
  const pairs = takeSegments(overlay, prefix);
  return { total: countPairs(pairs), last: undefined, pairs };
}

/** Changes of postings, gathered so that each term's record is written once a transaction. */
export class PostingChanges {
  private readonly terms = new Map<
    string,
    {
      readonly place: readonly [number, number, string];
      readonly was: Map<number, boolean>;
      readonly is: Map<number, number | undefined>;
    }
  >();

  get size(): number {
    return this.terms.size;
  }

  /** Puts the terms of a text in, or takes them out. */
  set(index: number, field: number, id: number, terms: readonly string[], present: boolean): void {
    const counts = new Map<string, number>();
    for (const term of terms) {
      const cut = term.slice(0, TERM_LETTERS);
      counts.set(cut, (counts.get(cut) ?? 0) + 1);
    }
    for (const [term, count] of counts) {
      const name = `${index},${field},${term}`;
      let known = this.terms.get(name);
      if (known === undefined) {
        known = { place: [index, field, term], was: new Map(), is: new Map() };
        this.terms.set(name, known);
      }
      if (!known.was.has(id)) known.was.set(id, !present);
      known.is.set(id, present ? Math.min(count, MOST_OFTEN) * OFTEN + terms.length : undefined);
    }
  }

  flush(overlay: Overlay): void {
    for (const { place, was, is } of this.terms.values()) {
      for (const [id, second] of is) {
        // What came and went in this transaction was never there.
        if (second === undefined && was.get(id) === false) continue;
        if (second !== undefined && was.get(id) === true) setPosting(overlay, place, id, undefined);
        setPosting(overlay, place, id, second);
      }
    }
    this.forget();
  }

  forget(): void {
    this.terms.clear();
  }
}
