/** From the records to what is derived: each node and relationship stands wherever it should. */

import type { Snapshot } from '../../kv/key-value-store.ts';
import { headKey, segmentPrefix, decodeHead, type Side } from '../adjacency.ts';
import { longValueKey } from '../entity-reader.ts';
import { idIn, keyOf, LETTER, type EntityKind, type TokenKind } from '../graph-keys.ts';
import type { IndexDefinition } from '../graph.ts';
import { CHUNK, hasId } from '../id-sets.ts';
import { countPairs, findPair, firstOf, secondOf } from '../pair-list.ts';
import { entryKey, idsOf, isUnique } from '../range-index.ts';
import { endsIn, labelsIn, propertiesIn, type Ends } from '../records.ts';
import { SnapshotGraph } from '../snapshot-graph.ts';
import { termsOfValue } from '../text-index.ts';
import { nameOf, PAUSE, type Fault, type FaultCode, type Step } from './fault.ts';
import { Tally } from './tally.ts';
import { DAMAGED, entriesFrom, getOrDamaged, whole } from './tolerant.ts';

export interface Largest {
  node: number;
  relationship: number;
}

export class EntityCheck {
  readonly tally = new Tally();
  /** The largest id of each kind; -1 where there is none. */
  readonly largest: Largest = { node: -1, relationship: -1 };
  private readonly snapshot: Snapshot;
  private readonly graph: SnapshotGraph;

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
    this.graph = new SnapshotGraph(snapshot);
  }

  *nodes(): Generator<Step> {
    for (const { key, value } of entriesFrom(this.snapshot, keyOf(LETTER.node))) {
      yield PAUSE;
      const id = idIn(key, 0);
      this.largest.node = Math.max(this.largest.node, id);
      this.tally.add(['nodes']);
      yield* this.member('node-set', keyOf(LETTER.allNodes), id);
      if (value === DAMAGED) yield damaged(nameOf('node', id));
      else yield* this.node(id, value);
    }
  }

  private *node(id: number, bytes: Uint8Array): Generator<Fault> {
    const labels = labelsIn(bytes);
    for (const label of labels) {
      this.tally.add(['label', label]);
      yield* this.member('label-set', keyOf(LETTER.label, label), id);
      yield* this.named('label', label, nameOf('node', id));
    }
    const names = labels.map((label) => this.nameOf('label', label));
    yield* this.properties('node', id, bytes);
    yield* this.indexed('node', id, names);
  }

  *relationships(): Generator<Step> {
    for (const { key, value } of entriesFrom(this.snapshot, keyOf(LETTER.relationship))) {
      yield PAUSE;
      const id = idIn(key, 0);
      this.largest.relationship = Math.max(this.largest.relationship, id);
      this.tally.add(['relationships']);
      if (value === DAMAGED) yield damaged(nameOf('relationship', id));
      else yield* this.relationship(id, value);
    }
  }

  private *relationship(id: number, bytes: Uint8Array): Generator<Fault> {
    const ends = endsIn(bytes);
    const { type, start, end } = ends;
    this.tally.add(['type', type]);
    yield* this.member('type-set', keyOf(LETTER.type, type), id);
    yield* this.named('type', type, nameOf('relationship', id));
    yield* this.end(id, ends, 'out');
    yield* this.end(id, ends, 'in');
    for (const label of this.labelsAt(start)) this.tally.add(['outgoing', label, type]);
    for (const label of this.labelsAt(end)) this.tally.add(['incoming', label, type]);
    yield* this.properties('relationship', id, bytes);
    yield* this.indexed('relationship', id, [this.nameOf('type', type)]);
  }

  private labelsAt(node: number): readonly number[] {
    const bytes = getOrDamaged(this.snapshot, keyOf(LETTER.node, node));
    return bytes === undefined || bytes === DAMAGED ? [] : labelsIn(bytes);
  }

  private *end(id: number, { type, start, end }: Ends, side: Side): Generator<Fault> {
    const [node, neighbor] = side === 'out' ? [start, end] : [end, start];
    if (getOrDamaged(this.snapshot, keyOf(LETTER.node, node)) === undefined) {
      yield {
        code: 'end-missing',
        message: `relationship ${id} ${side === 'out' ? 'begins' : 'ends'} at node ${node}, which is not there`,
        mending: undefined,
      };
    }
    const place = { side, node, type, relationship: id };
    if (!whole(() => hasPair(this.snapshot, place, neighbor), false)) {
      yield {
        code: 'adjacency',
        message: `node ${node} lacks its relationship ${id} (${side})`,
        mending: { kind: 'adjacency', side, node },
      };
    }
  }

  private *member(code: FaultCode, prefix: Uint8Array, id: number): Generator<Fault> {
    if (whole(() => hasId(this.snapshot, prefix, id), false)) return;
    const chunk = Math.floor(id / CHUNK);
    yield { code, message: `${id} is not in its set`, mending: { kind: 'id set', prefix, chunk } };
  }

  /** Empty where there is none, or it is damaged. */
  private nameOf(kind: TokenKind, id: number): string {
    return whole(() => this.graph.tokens.nameOf(kind, id), '');
  }

  private *named(kind: TokenKind, id: number, where: string): Generator<Fault> {
    if (this.nameOf(kind, id) === '') {
      yield {
        code: 'token-missing',
        message: `${where} has ${kind} ${id}, which has no name`,
        mending: undefined,
      };
    }
  }

  private *properties(kind: EntityKind, id: number, bytes: Uint8Array): Generator<Fault> {
    for (const [key, stored] of propertiesIn(bytes, kind)) {
      yield* this.named('property', key, nameOf(kind, id));
      if (stored !== undefined) continue;
      const long = getOrDamaged(this.snapshot, longValueKey(kind, id, key));
      if (long === DAMAGED) yield damaged(`a long value of ${nameOf(kind, id)}`);
      else if (long === undefined) {
        yield {
          code: 'long-value-missing',
          message: `${nameOf(kind, id)} has a long value that is not there`,
          mending: undefined,
        };
      }
    }
  }

  private *indexed(kind: EntityKind, id: number, labels: readonly string[]): Generator<Fault> {
    for (const index of this.graph.indexes()) {
      if (index.entity !== kind || !index.labels.some((label) => labels.includes(label))) continue;
      if (index.type === 'fulltext') whole(() => this.expectTexts(index, id), undefined);
      else if (!whole(() => this.hasEntry(index, id), false))
        yield indexFault(index, `lacks ${nameOf(kind, id)}`);
    }
  }

  private hasEntry(index: IndexDefinition, id: number): boolean {
    const values = index.properties.map((key) => this.graph.propertyOf(index.entity, id, key));
    const key = values.includes(null) ? undefined : entryKey(index, values, id);
    if (key === undefined) return true;
    this.tally.add(['indexed', index.id]);
    const bytes = this.snapshot.get(key);
    return isUnique(index) ? idsOf(bytes).includes(id) : bytes !== undefined;
  }

  private expectTexts(index: IndexDefinition, id: number): void {
    index.properties.forEach((key, field) => {
      const terms = termsOfValue(this.graph.propertyOf(index.entity, id, key));
      if (terms === undefined) return;
      this.tally.add(['documents', index.id, field]);
      this.tally.add(['terms', index.id, field], terms.length);
      for (const term of new Set(terms)) {
        this.expectPosting(index.id, field, term, [
          id,
          terms.filter((other) => other === term).length,
          terms.length,
        ]);
      }
    });
  }

  /** What each term's postings add up to: compared in one pass with those that are stored. */
  readonly postings = new Map<string, { total: number; sum: number }>();

  private expectPosting(
    index: number,
    field: number,
    term: string,
    [id, count, length]: readonly [number, number, number],
  ): void {
    const name = postingName(index, field, term);
    const known = this.postings.get(name) ?? { total: 0, sum: 0 };
    known.total += 1;
    known.sum = addPosting(known.sum, id, count, length);
    this.postings.set(name, known);
  }
}

export function postingName(index: number, field: number, term: string): string {
  return `${index},${field},${term.slice(0, 255)}`;
}

const PRIME = 4_294_967_291;

/** A sum that does not depend on the order of postings, and that a missing, changed or added one changes. */
export function addPosting(sum: number, id: number, count: number, length: number): number {
  let mixed = (id % PRIME) + 1;
  for (const part of [Math.min(count, 65_535), length]) mixed = (mixed * 1_000_003 + part) % PRIME;
  return (sum + mixed) % PRIME;
}

function hasPair(
  snapshot: Snapshot,
  place: { readonly side: Side; readonly node: number; readonly type: number; readonly relationship: number },
  neighbor: number,
): boolean {
  const { side, node, type, relationship } = place;
  const part = decodeHead(snapshot.get(headKey(side, node))).find((one) => one.type === type);
  if (part === undefined) return false;
  const pairs = part.last === undefined ? part.pairs : segmentFor(snapshot, place);
  const at = findPair(pairs, relationship);
  return at < countPairs(pairs) && firstOf(pairs, at) === relationship && secondOf(pairs, at) === neighbor;
}

function segmentFor(
  snapshot: Snapshot,
  {
    side,
    node,
    type,
    relationship,
  }: { readonly side: Side; readonly node: number; readonly type: number; readonly relationship: number },
): Uint8Array {
  const prefix = segmentPrefix(side, node, type);
  const [letter] = prefix as unknown as readonly [number];
  const from = keyOf(String.fromCharCode(letter), node, type, 0);
  const to = keyOf(String.fromCharCode(letter), node, type, relationship + 1);
  for (const { value } of snapshot.range(from, to, { reverse: true })) return value;
  return new Uint8Array();
}

function damaged(what: string): Fault {
  return { code: 'record-damaged', message: `${what} is not what was written`, mending: undefined };
}

export function indexFault(index: IndexDefinition, what: string): Fault {
  return {
    code: index.type === 'fulltext' ? 'full-text-index' : 'index',
    message: `index ${index.name} ${what}`,
    mending: { kind: 'index', index: index.id },
  };
}
