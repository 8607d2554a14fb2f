/** From what is derived back to the records: nothing stands where it should not. */

import type { Snapshot } from '../../kv/key-value-store.ts';
import { decodeHead, type HeadPart, type Side } from '../adjacency.ts';
import { after, idIn, keyOf, LETTER, NUMBER_BYTES, readNumber } from '../graph-keys.ts';
import { idsOfChunk } from '../id-sets.ts';
import { countPairs, firstOf, secondOf } from '../pair-list.ts';
import { endsIn, labelsIn, type Ends } from '../records.ts';
import { PAUSE, type Fault, type FaultCode, type Step } from './fault.ts';
import { DAMAGED, entriesFrom, getOrDamaged } from './tolerant.ts';

/** Sets of ids, each against the records that its ids name. */
export function* checkSets(snapshot: Snapshot): Generator<Step> {
  const isNode = (id: number): boolean => getOrDamaged(snapshot, keyOf(LETTER.node, id)) !== undefined;
  yield* checkSet(snapshot, 'node-set', keyOf(LETTER.allNodes), (_, id) => isNode(id));
  yield* checkSet(snapshot, 'label-set', keyOf(LETTER.label), (label, id) => {
    const bytes = getOrDamaged(snapshot, keyOf(LETTER.node, id));
    return bytes === DAMAGED || (bytes !== undefined && labelsIn(bytes).includes(label));
  });
  yield* checkSet(snapshot, 'type-set', keyOf(LETTER.type), (type, id) => {
    const ends = endsOf(snapshot, id);
    return ends === DAMAGED || ends?.type === type;
  });
}

function* checkSet(
  snapshot: Snapshot,
  code: FaultCode,
  letter: Uint8Array,
  belongs: (token: number, id: number) => boolean,
): Generator<Step> {
  for (const { key, value } of entriesFrom(snapshot, letter)) {
    yield PAUSE;
    const chunkAt = key.length - NUMBER_BYTES;
    const chunk = readNumber(key, chunkAt);
    const token = chunkAt > 1 ? idIn(key, 0) : 0;
    const stray = value === DAMAGED ? -1 : [...idsOfChunk(value, chunk)].find((id) => !belongs(token, id));
    if (stray === undefined) continue;
    const message =
      stray === -1 ? `the set ${token} is damaged` : `${stray} is in the set ${token}, and should not be`;
    yield { code, message, mending: { kind: 'id set', prefix: key.slice(0, chunkAt), chunk } };
  }
}

function endsOf(snapshot: Snapshot, relationship: number): Ends | undefined | typeof DAMAGED {
  const bytes = getOrDamaged(snapshot, keyOf(LETTER.relationship, relationship));
  return bytes === undefined || bytes === DAMAGED ? bytes : endsIn(bytes);
}

/** Adjacency of both directions: totals, order, and each pair against its record. */
export function* checkAdjacency(snapshot: Snapshot): Generator<Step> {
  for (const side of ['out', 'in'] as const) {
    const letter = side === 'out' ? LETTER.outgoing : LETTER.incoming;
    for (const { key, value } of entriesFrom(snapshot, keyOf(letter))) {
      yield PAUSE;
      const node = idIn(key, 0);
      const wrong = value === DAMAGED ? 'is damaged' : headFault(snapshot, side, node, value);
      if (wrong !== undefined) yield adjacencyFault(side, node, wrong);
    }
    yield* checkSegments(snapshot, side);
  }
}

function adjacencyFault(side: Side, node: number, what: string): Fault {
  return {
    code: 'adjacency',
    message: `the relationships of node ${node} (${side}): ${what}`,
    mending: { kind: 'adjacency', side, node },
  };
}

function headFault(snapshot: Snapshot, side: Side, node: number, head: Uint8Array): string | undefined {
  for (const part of decodeHead(head)) {
    if (part.last !== undefined) continue;
    if (countPairs(part.pairs) !== part.total) return 'the total is wrong';
    const wrong = pairFault(snapshot, { side, node, type: part.type }, part.pairs, -1);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

interface Place {
  readonly side: Side;
  readonly node: number;
  readonly type: number;
}

/** What is wrong with pairs that come after a relationship. */
function pairFault(snapshot: Snapshot, place: Place, pairs: Uint8Array, last: number): string | undefined {
  let before = last;
  for (let at = 0; at < countPairs(pairs); at += 1) {
    const [relationship, neighbor] = [firstOf(pairs, at), secondOf(pairs, at)];
    if (relationship <= before) return `relationship ${relationship} is out of order`;
    before = relationship;
    const ends = endsOf(snapshot, relationship);
    if (ends === DAMAGED) continue;
    const [mine, theirs] = place.side === 'out' ? [ends?.start, ends?.end] : [ends?.end, ends?.start];
    if (ends?.type !== place.type || mine !== place.node || theirs !== neighbor) {
      return `relationship ${relationship} is not as its record says`;
    }
  }
  return undefined;
}

/** Segments, list by list, against the head that they belong to. */
function* checkSegments(snapshot: Snapshot, side: Side): Generator<Step> {
  const letter = side === 'out' ? LETTER.outgoingSegment : LETTER.incomingSegment;
  let list: SegmentList | undefined;
  for (const { key, value } of entriesFrom(snapshot, keyOf(letter))) {
    yield PAUSE;
    const [node, type, first] = [idIn(key, 0), idIn(key, 1), idIn(key, 2)];
    if (list?.node !== node || list.type !== type) {
      yield* endOfList(snapshot, side, list);
      list = { node, type, total: 0, first, last: -1, wrong: undefined };
    }
    list.first = first;
    if (value === DAMAGED) list.wrong ??= 'a segment is damaged';
    else {
      list.wrong ??= pairFault(snapshot, { side, node, type }, value, Math.max(list.last, first - 1));
      list.total += countPairs(value);
      list.last = countPairs(value) === 0 ? list.last : firstOf(value, countPairs(value) - 1);
    }
  }
  yield* endOfList(snapshot, side, list);
  yield* headsWithoutSegments(snapshot, side, letter);
}

interface SegmentList {
  readonly node: number;
  readonly type: number;
  total: number;
  /** The first number of its last record. */
  first: number;
  /** The last relationship. */
  last: number;
  wrong: string | undefined;
}

function* endOfList(snapshot: Snapshot, side: Side, list: SegmentList | undefined): Generator<Fault> {
  if (list === undefined) return;
  const part = partFor(snapshot, side, list.node, list.type);
  if (part === DAMAGED) return;
  const agrees = part?.last === list.first && part.total === list.total;
  const wrong = list.wrong ?? (agrees ? undefined : 'the head does not fit the segments');
  if (wrong !== undefined) yield adjacencyFault(side, list.node, wrong);
}

function partFor(
  snapshot: Snapshot,
  side: Side,
  node: number,
  type: number,
): HeadPart | undefined | typeof DAMAGED {
  const head = getOrDamaged(snapshot, keyOf(side === 'out' ? LETTER.outgoing : LETTER.incoming, node));
  return head === DAMAGED ? DAMAGED : decodeHead(head).find((part) => part.type === type);
}

function* headsWithoutSegments(snapshot: Snapshot, side: Side, letter: string): Generator<Fault> {
  const heads = keyOf(side === 'out' ? LETTER.outgoing : LETTER.incoming);
  for (const { key, value } of entriesFrom(snapshot, heads)) {
    if (value === DAMAGED) continue;
    const node = idIn(key, 0);
    for (const { type, last } of decodeHead(value)) {
      if (last === undefined) continue;
      const prefix = keyOf(letter, node, type);
      const isThere = snapshot.range(prefix, after(prefix))[Symbol.iterator]().next().done !== true;
      if (!isThere) yield adjacencyFault(side, node, 'its segments are missing');
    }
  }
}
