/** Index entries and postings against the records, and what belongs to no index at all. */

import type { Snapshot } from '../../kv/key-value-store.ts';
import { idIn, keyOf, LETTER, type EntityKind } from '../graph-keys.ts';
import type { IndexDefinition } from '../graph.ts';
import { postingsOf } from '../postings.ts';
import { entryIn, entryKey, indexPrefix } from '../range-index.ts';
import { SnapshotGraph } from '../snapshot-graph.ts';
import { addPosting, indexFault, postingName } from './check-entities.ts';
import { nameOf, PAUSE, type Fault, type Step } from './fault.ts';
import { DAMAGED, entriesFrom, getOrDamaged, whole } from './tolerant.ts';

export function* checkIndexEntries(snapshot: Snapshot): Generator<Step> {
  const graph = new SnapshotGraph(snapshot);
  for (const index of graph.indexes()) {
    if (index.type === 'fulltext') continue;
    for (const { key, value } of entriesFrom(snapshot, indexPrefix(index))) {
      yield PAUSE;
      const wrong = value === DAMAGED ? 'has a damaged entry' : entryFault(graph, index, key, value);
      if (wrong === undefined) continue;
      yield indexFault(index, wrong);
      break;
    }
  }
  yield* checkOwners(snapshot, graph.indexes());
}

function entryFault(
  graph: SnapshotGraph,
  index: IndexDefinition,
  key: Uint8Array,
  value: Uint8Array,
): string | undefined {
  for (const id of entryIn(index, key, value).ids) {
    if (!belongs(graph, index, id)) return `holds ${nameOf(index.entity, id)}, which is not there`;
    const wanted = whole(
      () =>
        entryKey(
          index,
          index.properties.map((one) => graph.propertyOf(index.entity, id, one)),
          id,
        ),
      key,
    );
    if (wanted === undefined || Buffer.compare(wanted, key) !== 0) {
      return `has ${nameOf(index.entity, id)} under a value that it does not have`;
    }
  }
  return undefined;
}

function belongs(graph: SnapshotGraph, index: IndexDefinition, id: number): boolean {
  if (index.entity === 'node') {
    return whole(
      () => graph.node(id) !== undefined && index.labels.some((label) => graph.hasLabel(id, label)),
      true,
    );
  }
  return whole(() => index.labels.includes(graph.relationship(id)?.type ?? ''), true);
}

/** Entries of indexes that no longer are. */
function* checkOwners(snapshot: Snapshot, indexes: readonly IndexDefinition[]): Generator<Step> {
  const known = new Set(indexes.map(({ id }) => id));
  for (const letter of [LETTER.index, LETTER.unique, LETTER.postings, LETTER.postingsSegment]) {
    for (const { key } of entriesFrom(snapshot, keyOf(letter))) {
      yield PAUSE;
      if (known.has(idIn(key, 0))) continue;
      yield {
        code: 'index',
        message: `an entry belongs to index ${idIn(key, 0)}, which is not there`,
        mending: { kind: 'key', key: key.slice(), value: undefined },
      };
    }
  }
}

/** `expected`: what the texts of the records add up to, by index, field and term. */
export function* checkPostings(
  snapshot: Snapshot,
  expected: ReadonlyMap<string, { readonly total: number; readonly sum: number }>,
): Generator<Step> {
  const graph = new SnapshotGraph(snapshot);
  const found = new Set<string>();
  const faulty = new Set<IndexDefinition>();
  for (const index of graph.indexes()) {
    if (index.type !== 'fulltext') continue;
    for (const { key } of entriesFrom(snapshot, keyOf(LETTER.postings, index.id))) {
      yield PAUSE;
      const field = idIn(key, 1);
      const term = new TextDecoder().decode(key.subarray(keyOf(LETTER.postings, 0, 0).length));
      const name = postingName(index.id, field, term);
      found.add(name);
      const stored = whole(() => sumOf(snapshot, index.id, field, term), undefined);
      const wanted = expected.get(name);
      if (stored?.total !== wanted?.total || stored?.sum !== wanted?.sum) faulty.add(index);
    }
  }
  for (const name of expected.keys()) {
    if (found.has(name)) continue;
    const index = graph.indexes().find(({ id }) => id === Number(name.slice(0, name.indexOf(','))));
    if (index !== undefined) faulty.add(index);
  }
  for (const index of faulty) yield indexFault(index, 'has other postings than the texts');
}

function sumOf(
  snapshot: Snapshot,
  index: number,
  field: number,
  term: string,
): { total: number; sum: number } {
  let [total, sum] = [0, 0];
  for (const { id, count, length } of postingsOf(snapshot, index, field, term)) {
    total += 1;
    sum = addPosting(sum, id, count, length);
  }
  return { total, sum };
}

/** Long values that no record speaks of. */
export function* checkLongValues(snapshot: Snapshot, ownerHas: OwnerHas): Generator<Fault> {
  for (const { key } of entriesFrom(snapshot, keyOf(LETTER.longValue))) {
    const kind: EntityKind = idIn(key, 0) === 0 ? 'node' : 'relationship';
    const [id, property] = [idIn(key, 1), idIn(key, 2)];
    const record = getOrDamaged(snapshot, keyOf(LETTER[kind], id));
    if (record === DAMAGED || (record !== undefined && ownerHas(record, kind, property))) continue;
    yield {
      code: 'long-value-stray',
      message: `a long value belongs to ${nameOf(kind, id)}, which has none`,
      mending: { kind: 'key', key: key.slice(), value: undefined },
    };
  }
}
export type OwnerHas = (record: Uint8Array, kind: EntityKind, property: number) => boolean;
