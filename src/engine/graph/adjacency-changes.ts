/** Adjacency as a transaction leaves it: a head that it touches is decoded once, grows in place, and is written at the end. */

import type { Overlay } from '../kv/overlay.ts';
import {
  decodeHead,
  encodeHead,
  headKey,
  pairsOf,
  removeAdjacency,
  segmentPrefix,
  withRoom,
  type AdjacencyEntry,
  type HeadPart,
  type Side,
} from './adjacency.ts';
import { NUMBER_BYTES, writeNumber } from './graph-keys.ts';
import { MOST_PAIRS, PAIR_BYTES } from './pair-list.ts';
import { segmentKey } from './segments.ts';

/** Pairs that grow in place: those of the head, or of the last segment. */
interface Part {
  readonly type: number;
  total: number;
  last: number | undefined;
  /** Undefined while the last segment was not asked for. */
  bytes: Uint8Array | undefined;
  used: number;
}
interface Head {
  readonly parts: Part[];
  isChanged: boolean;
}

/** Heads that were only read and are kept nevertheless: those of a row are often written next. */
const MOST_UNCHANGED = 20_000;
const NO_PAIRS = new Uint8Array();
/** Up to here bytes grow by four pairs, beyond it they are doubled. */
const FEW_BYTES = 16 * PAIR_BYTES;

export class AdjacencyChanges {
  private readonly overlay: Overlay;
  private readonly heads: Record<Side, Map<number, Head>> = { out: new Map(), in: new Map() };
  private unchanged = 0;

  constructor(overlay: Overlay) {
    this.overlay = overlay;
  }

  /** The parts of these types, or all, as they are now; later changes do not show in them. */
  partsOf(side: Side, node: number, types: ReadonlySet<number> | undefined): HeadPart[] {
    const found: HeadPart[] = [];
    for (const { type, total, last, bytes, used } of this.head(side, node).parts) {
      if (types !== undefined && !types.has(type)) continue;
      const pairs = last === undefined && bytes !== undefined ? bytes.subarray(0, used) : NO_PAIRS;
      found.push({ type, total, last, pairs });
    }
    return found;
  }

  /** The records that hold a part's pairs. */
  pairsOf(side: Side, node: number, part: HeadPart): Iterable<Uint8Array> {
    if (part.last === undefined) return [part.pairs];
    this.release(side, node);
    return pairsOf(this.overlay, side, node, part);
  }

  /** Adds a relationship, whose id is above all there are, to both of its ends. */
  append(type: number, relationship: number, start: number, end: number): void {
    this.appendTo('out', start, type, relationship, end);
    this.appendTo('in', end, type, relationship, start);
  }

  private appendTo(side: Side, node: number, type: number, relationship: number, neighbor: number): void {
    const head = this.head(side, node);
    if (!head.isChanged) this.unchanged -= 1;
    head.isChanged = true;
    const part = partOf(head, type);
    part.total += 1;
    if (part.last !== undefined)
      this.appendToSegment(segmentPrefix(side, node, type), part, relationship, neighbor);
    else {
      push(part, relationship, neighbor);
      let inHead = 0;
      for (const { last, used } of head.parts) inHead += last === undefined ? used : 0;
      // What no longer fits in the head goes to segments when it is written.
      if (inHead > MOST_PAIRS * PAIR_BYTES) this.release(side, node);
    }
  }

  private appendToSegment(prefix: Uint8Array, part: Part, relationship: number, neighbor: number): void {
    const key = segmentKey(prefix, part.last as number);
    if (part.bytes === undefined) {
      part.bytes = this.overlay.get(key) ?? NO_PAIRS;
      part.used = part.bytes.length;
    }
    if (part.used >= MOST_PAIRS * PAIR_BYTES) {
      this.overlay.set(key, part.bytes.slice(0, part.used));
      part.last = relationship;
      part.bytes = NO_PAIRS;
      part.used = 0;
    }
    push(part, relationship, neighbor);
  }

  remove(entry: AdjacencyEntry): void {
    this.release(entry.side, entry.node);
    removeAdjacency(this.overlay, entry);
  }

  /** Puts all changes into the overlay. */
  flush(): void {
    for (const side of ['out', 'in'] as const) {
      for (const [node, head] of this.heads[side]) if (head.isChanged) this.write(side, node, head);
    }
    this.forget();
  }

  forget(): void {
    this.heads.out.clear();
    this.heads.in.clear();
    this.unchanged = 0;
  }

  private head(side: Side, node: number): Head {
    const known = this.heads[side].get(node);
    if (known !== undefined) return known;
    if (this.unchanged >= MOST_UNCHANGED) this.dropUnchanged();
    const parts = decodeHead(this.overlay.get(headKey(side, node))).map(
      ({ type, total, last, pairs }): Part => ({
        type,
        total,
        last,
        bytes: last === undefined ? pairs : undefined,
        used: pairs.length,
      }),
    );
    const head = { parts, isChanged: false };
    this.heads[side].set(node, head);
    this.unchanged += 1;
    return head;
  }

  private dropUnchanged(): void {
    for (const heads of [this.heads.out, this.heads.in]) {
      for (const [node, { isChanged }] of heads) if (!isChanged) heads.delete(node);
    }
    this.unchanged = 0;
  }

  /** From now on the overlay alone knows of it. */
  private release(side: Side, node: number): void {
    const head = this.heads[side].get(node);
    if (head === undefined) return;
    this.heads[side].delete(node);
    if (head.isChanged) this.write(side, node, head);
    else this.unchanged -= 1;
  }

  private write(side: Side, node: number, head: Head): void {
    const parts = head.parts.map(({ type, total, last, bytes, used }): HeadPart => {
      if (last === undefined) return { type, total, last, pairs: (bytes ?? NO_PAIRS).subarray(0, used) };
      if (bytes !== undefined) {
        this.overlay.set(segmentKey(segmentPrefix(side, node, type), last), bytes.slice(0, used));
      }
      return { type, total, last, pairs: NO_PAIRS };
    });
    this.overlay.set(headKey(side, node), encodeHead(withRoom(this.overlay, side, node, parts)));
  }
}

/** The part of a type, which may be new; parts are in the order of their types. */
function partOf({ parts }: Head, type: number): Part {
  let at = 0;
  for (; at < parts.length; at += 1) {
    const part = parts[at] as Part;
    if (part.type === type) return part;
    if (part.type > type) break;
  }
  const part = { type, total: 0, last: undefined, bytes: NO_PAIRS, used: 0 };
  parts.splice(at, 0, part);
  return part;
}

/** Bytes that were handed out are never changed: what is behind them is. */
function push(part: Part, first: number, second: number): void {
  const { used } = part;
  let bytes = part.bytes ?? NO_PAIRS;
  if (used + PAIR_BYTES > bytes.length) {
    const larger = new Uint8Array(used < FEW_BYTES ? used + 4 * PAIR_BYTES : used * 2);
    larger.set(bytes.subarray(0, used));
    bytes = larger;
    part.bytes = bytes;
  }
  writeNumber(bytes, used, first);
  writeNumber(bytes, used + NUMBER_BYTES, second);
  part.used = used + PAIR_BYTES;
}
