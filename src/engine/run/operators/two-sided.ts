/**
 * All shortest paths between two nodes, searched breadth first from both ends, the smaller front first: where the fronts
 * meet, each path has one node of the meeting level. Pohl, Bi-directional search (1971), without weights.
 */

import type { Direction } from '../../syntax/ast.ts';
import type { RelationshipValue } from '../../values/entities.ts';
import { PAUSE, type RunContext } from '../context.ts';

interface Reached {
  readonly depth: number;
  /** Ways from the level before; one is enough where one path is wanted. */
  readonly ways: { readonly relationship: RelationshipValue; readonly node: number }[];
}
interface Side {
  readonly reached: Map<number, Reached>;
  front: readonly number[];
  depth: number;
  readonly direction: Direction;
}
export interface Search {
  readonly from: number;
  readonly to: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  /** Relationships of a path at most. */
  readonly max: number;
  readonly all: boolean;
  /** Whether a relationship may be walked. */
  readonly allows: (relationship: RelationshipValue) => boolean;
}

const OPPOSITE: Record<Direction, Direction> = { out: 'in', in: 'out', both: 'both' };
const BYTES = 96;

/** Relationships of each path in the order of travel; `from` and `to` are different nodes. */
export function* searchFromBothSides(
  search: Search,
  ctx: RunContext,
): Generator<readonly RelationshipValue[] | null, void, undefined> {
  const start = newSide(search.from, search.direction);
  const end = newSide(search.to, OPPOSITE[search.direction]);
  while (start.front.length > 0 && end.front.length > 0 && start.depth + end.depth < search.max) {
    const isForward = start.front.length <= end.front.length;
    const [side, other] = isForward ? [start, end] : [end, start];
    const meeting = yield* advance(search, side, other, ctx);
    if (meeting.length === 0) continue;
    for (const node of meeting) {
      for (const first of waysTo(start, node, start.reached.get(node)?.depth ?? 0)) {
        for (const last of waysTo(end, node, end.reached.get(node)?.depth ?? 0)) {
          if (ctx.tick()) yield PAUSE;
          yield [...first, ...last.toReversed()];
          if (!search.all) return;
        }
      }
    }
    return;
  }
}

function newSide(node: number, direction: Direction): Side {
  return { reached: new Map([[node, { depth: 0, ways: [] }]]), front: [node], depth: 0, direction };
}

/** One level further; gives the nodes that the other side has reached. */
function* advance(
  search: Search,
  side: Side,
  other: Side,
  ctx: RunContext,
): Generator<null, readonly number[], undefined> {
  const next: number[] = [];
  const meeting: number[] = [];
  side.depth += 1;
  for (const node of side.front) {
    for (const relationship of ctx.graph.expand(node, side.direction, search.types)) {
      if (ctx.tick()) yield PAUSE;
      const neighbor = relationship.startId === node ? relationship.endId : relationship.startId;
      const known = side.reached.get(neighbor);
      if (known !== undefined && (known.depth < side.depth || !search.all)) continue;
      if (!search.allows(relationship)) continue;
      ctx.charge(BYTES);
      if (known !== undefined) {
        known.ways.push({ relationship, node });
        continue;
      }
      side.reached.set(neighbor, { depth: side.depth, ways: [{ relationship, node }] });
      next.push(neighbor);
      if (!other.reached.has(neighbor)) continue;
      meeting.push(neighbor);
      if (!search.all) return meeting;
    }
  }
  side.front = next;
  return meeting;
}

/** Relationships from the side's own end to the node, for each way. */
function* waysTo(side: Side, node: number, depth: number): Generator<readonly RelationshipValue[]> {
  if (depth === 0) {
    yield [];
    return;
  }
  for (const { relationship, node: before } of side.reached.get(node)?.ways ?? []) {
    for (const way of waysTo(side, before, depth - 1)) yield [...way, relationship];
  }
}

/** A node and a shortest way to it. */
export interface Arrival {
  readonly node: number;
  readonly way: readonly RelationshipValue[];
}

/** Shortest ways of one relationship or more to every node, level by level; to the start itself round a circle. */
export function* searchFromOneSide(
  search: Omit<Search, 'to'>,
  ctx: RunContext,
): Generator<Arrival | null, void, undefined> {
  const { from, direction, max, all } = search;
  const side = newSide(from, direction);
  yield* circles(search, ctx);
  const nobody = { ...newSide(from, direction), reached: new Map<number, Reached>() };
  while (side.front.length > 0 && side.depth < max) {
    yield* advance({ ...search, to: from }, side, nobody, ctx);
    for (const node of side.front) {
      for (const way of waysTo(side, node, side.depth)) {
        if (ctx.tick()) yield PAUSE;
        yield { node, way };
        if (!all) break;
      }
    }
  }
}

/** The shortest ways from the start to itself that take no relationship twice. */
export function* circles(
  search: Omit<Search, 'to'>,
  ctx: RunContext,
): Generator<Arrival | null, void, undefined> {
  const { from, direction, max, all } = search;
  // Without a direction, the relationship that leads away from the start leads back as well, which is no circle.
  if (direction === 'both') {
    yield* undirectedCircles(search, ctx);
    return;
  }
  const side = { ...newSide(from, direction), reached: new Map<number, Reached>() };
  const nobody = { ...newSide(from, direction), reached: new Map<number, Reached>() };
  while (side.front.length > 0 && side.depth < max && !side.reached.has(from)) {
    yield* advance({ ...search, to: from }, side, nobody, ctx);
  }
  for (const way of waysTo(side, from, side.depth)) {
    if (ctx.tick()) yield PAUSE;
    yield { node: from, way };
    if (!all) return;
  }
}

function* undirectedCircles(
  search: Omit<Search, 'to'>,
  ctx: RunContext,
): Generator<Arrival | null, void, undefined> {
  const { from, direction, types, max, all, allows } = search;
  let level: readonly Arrival[] = [{ node: from, way: [] }];
  for (let length = 1; level.length > 0 && length <= max; length += 1) {
    const next: Arrival[] = [];
    let isFound = false;
    for (const { node, way } of level) {
      for (const relationship of ctx.graph.expand(node, direction, types)) {
        if (ctx.tick()) yield PAUSE;
        if (way.some(({ id }) => id === relationship.id) || !allows(relationship)) continue;
        ctx.charge(BYTES + way.length * 8);
        const other = relationship.startId === node ? relationship.endId : relationship.startId;
        const arrival = { node: other, way: [...way, relationship] };
        if (other !== from) {
          next.push(arrival);
          continue;
        }
        isFound = true;
        yield arrival;
        if (!all) return;
      }
    }
    if (isFound) return;
    level = next;
  }
}
