/**
 * The relationships of a node in one direction: a head record with total and place of each type's pairs, which stand in
 * the head itself while it has at most 120 of them, and beyond that in segments.
 */

import type { Snapshot } from '../kv/key-value-store.ts';
import type { Overlay } from '../kv/overlay.ts';
import { keyOf, LETTER, NUMBER_BYTES, readNumber, writeNumber } from './graph-keys.ts';
import { countPairs, MOST_PAIRS, PAIR_BYTES, withoutPair, withPair } from './pair-list.ts';
import { addToSegments, removeFromSegments, segmentsOf, takeSegments, writeSegments } from './segments.ts';

export type Side = 'out' | 'in';

/** One type's part of a head. `last` is where the last segment stands; undefined while the pairs are in the head. */
export interface HeadPart {
  readonly type: number;
  readonly total: number;
  readonly last: number | undefined;
  /** Relationship and neighbor; empty where they stand in segments. */
  readonly pairs: Uint8Array;
}

const PART_BYTES = 3 * NUMBER_BYTES;
const IN_HEAD = 2 ** 48 - 1;
const NO_PAIRS = new Uint8Array();
/** Segments that shrank to this many pairs go back into the head. */
const FEW_PAIRS = 30;

export function headKey(side: Side, node: number): Uint8Array {
  return keyOf(side === 'out' ? LETTER.outgoing : LETTER.incoming, node);
}

export function segmentPrefix(side: Side, node: number, type: number): Uint8Array {
  return keyOf(side === 'out' ? LETTER.outgoingSegment : LETTER.incomingSegment, node, type);
}

/** The parts in the order of their types. */
export function decodeHead(head: Uint8Array | undefined): HeadPart[] {
  if (head === undefined) return [];
  const count = readNumber(head, 0);
  const parts: HeadPart[] = [];
  let at = NUMBER_BYTES + count * PART_BYTES;
  for (let part = 0; part < count; part += 1) {
    const from = NUMBER_BYTES + part * PART_BYTES;
    const total = readNumber(head, from + NUMBER_BYTES);
    const last = readNumber(head, from + 2 * NUMBER_BYTES);
    const inHead = last === IN_HEAD;
    const end = inHead ? at + total * PAIR_BYTES : at;
    parts.push({
      type: readNumber(head, from),
      total,
      last: inHead ? undefined : last,
      pairs: inHead ? head.subarray(at, end) : NO_PAIRS,
    });
    at = end;
  }
  return parts;
}

/** Undefined where no relationship is left. */
export function encodeHead(parts: readonly HeadPart[]): Uint8Array | undefined {
  if (parts.length === 0) return undefined;
  const size = parts.reduce((sum, { pairs }) => sum + PART_BYTES + pairs.length, NUMBER_BYTES);
  const head = new Uint8Array(size);
  writeNumber(head, 0, parts.length);
  let at = NUMBER_BYTES + parts.length * PART_BYTES;
  parts.forEach(({ type, total, last, pairs }, part) => {
    const from = NUMBER_BYTES + part * PART_BYTES;
    writeNumber(head, from, type);
    writeNumber(head, from + NUMBER_BYTES, total);
    writeNumber(head, from + 2 * NUMBER_BYTES, last ?? IN_HEAD);
    head.set(pairs, at);
    at += pairs.length;
  });
  return head;
}

/** The parts of these types, or all. */
export function partsOf(
  snapshot: Snapshot,
  side: Side,
  node: number,
  types: ReadonlySet<number> | undefined,
): HeadPart[] {
  const parts = decodeHead(snapshot.get(headKey(side, node)));
  return types === undefined ? parts : parts.filter(({ type }) => types.has(type));
}

/** The records that hold a part's pairs. */
export function* pairsOf(
  snapshot: Snapshot,
  side: Side,
  node: number,
  part: HeadPart,
): Generator<Uint8Array> {
  if (part.last === undefined) yield part.pairs;
  else yield* segmentsOf(snapshot, segmentPrefix(side, node, part.type));
}

/** One end of a relationship. */
export interface AdjacencyEntry {
  readonly side: Side;
  readonly node: number;
  readonly type: number;
  readonly relationship: number;
}

export function addAdjacency(overlay: Overlay, entry: AdjacencyEntry, neighbor: number): void {
  const { side, node, type, relationship } = entry;
  const key = headKey(side, node);
  const parts = decodeHead(overlay.get(key));
  let at = parts.findIndex((part) => part.type >= type);
  if (at === -1) at = parts.length;
  const part = parts[at]?.type === type ? (parts[at] as HeadPart) : undefined;
  const { total, last, pairs } = part ?? { total: 0, last: undefined, pairs: NO_PAIRS };
  const changed =
    last === undefined
      ? { type, total: total + 1, last, pairs: withPair(pairs, relationship, neighbor) }
      : {
          type,
          total: total + 1,
          last: addToSegments(overlay, segmentPrefix(side, node, type), [relationship, neighbor], last),
          pairs: NO_PAIRS,
        };
  parts.splice(at, part === undefined ? 0 : 1, changed);
  overlay.set(key, encodeHead(changed.last === undefined ? withRoom(overlay, side, node, parts) : parts));
}

/** The same with the largest part in segments, where the head holds too many pairs. */
export function withRoom(overlay: Overlay, side: Side, node: number, parts: HeadPart[]): HeadPart[] {
  const inHead = parts.reduce((sum, { pairs }) => sum + countPairs(pairs), 0);
  if (inHead <= MOST_PAIRS) return parts;
  const largest = parts.reduce((most, part) => (part.pairs.length > most.pairs.length ? part : most));
  const last = writeSegments(overlay, segmentPrefix(side, node, largest.type), largest.pairs);
  const moved = parts.map((part) => (part === largest ? { ...part, last, pairs: NO_PAIRS } : part));
  return withRoom(overlay, side, node, moved);
}

export function removeAdjacency(overlay: Overlay, entry: AdjacencyEntry): void {
  const { side, node, type, relationship } = entry;
  const key = headKey(side, node);
  const parts = decodeHead(overlay.get(key));
  const at = parts.findIndex((part) => part.type === type);
  const part = parts[at];
  if (part === undefined) return;
  const changed = part.last === undefined ? fromHead(part, relationship) : fromSegments(overlay, entry, part);
  parts.splice(at, 1, ...(changed.total === 0 ? [] : [changed]));
  overlay.set(key, encodeHead(parts));
}

function fromHead(part: HeadPart, relationship: number): HeadPart {
  const pairs = withoutPair(part.pairs, relationship);
  return { ...part, pairs, total: countPairs(pairs) };
}

function fromSegments(overlay: Overlay, entry: AdjacencyEntry, part: HeadPart): HeadPart {
  const prefix = segmentPrefix(entry.side, entry.node, part.type);
  const last = removeFromSegments(overlay, prefix, entry.relationship, part.last as number);
  const total = part.total - 1;
  if (last !== undefined && total > FEW_PAIRS) return { ...part, total, last };
  const pairs = takeSegments(overlay, prefix);
  return { ...part, total: countPairs(pairs), last: undefined, pairs };
}
