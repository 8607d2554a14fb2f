/** A graph read from a snapshot through what was kept of its version. */

import type { Schema } from '../graph/schema.ts';
import { SnapshotGraph } from '../graph/snapshot-graph.ts';
import type { Snapshot } from '../kv/key-value-store.ts';
import type { Direction } from '../syntax/ast.ts';
import { NodeValue, RelationshipValue } from '../values/entities.ts';
import type { Value } from '../values/value.ts';
import type { GraphCache, Neighbors, Side } from './graph-cache.ts';

const TURNED = { out: 'in', in: 'out', both: 'both' } as const;

export class CachedGraph extends SnapshotGraph {
  private readonly cache: GraphCache;

  /** `cache` is of the snapshot's version. */
  constructor(snapshot: Snapshot, cache: GraphCache) {
    super(snapshot);
    this.cache = cache;
  }

  override node(id: number): NodeValue | undefined {
    return this.cache.labelsOf(id) === undefined ? super.node(id) : new NodeValue(id, this);
  }

  override labelsOf(node: number): readonly string[] {
    return this.cache.labelsOf(node) ?? this.cache.keepLabels(node, super.labelsOf(node));
  }

  override hasLabel(node: number, label: string): boolean {
    return this.labelsOf(node).includes(label);
  }

  override propertyOf(kind: 'node' | 'relationship', id: number, key: string): Value {
    const known = this.cache.property(kind, id, key);
    if (known !== undefined) return known;
    const value = super.propertyOf(kind, id, key);
    this.cache.keepProperty(kind, id, key, value);
    return value;
  }

  override seek(label: string, key: string, value: Value): readonly number[] | undefined {
    if (typeof value !== 'string') return super.seek(label, key, value);
    return this.cache.soughtText(indexName(label, key), value, () => super.seek(label, key, value));
  }

  override allNodes(): Iterable<number> {
    return this.cache.nodes(undefined) ?? this.kept(undefined, super.allNodes());
  }

  override nodesWithLabel(label: string): Iterable<number> {
    return this.cache.nodes(label) ?? this.kept(label, super.nodesWithLabel(label));
  }

  /** Kept where they are read to the end. */
  private *kept(label: string | undefined, nodes: Iterable<number>): Generator<number> {
    const found: number[] = [];
    for (const node of nodes) {
      found.push(node);
      yield node;
    }
    this.cache.keepNodes(label, found);
  }

  override countNodes(label?: string): number {
    return this.cache.count(`n${label ?? ''}`, () => super.countNodes(label));
  }

  override countRelationships(
    type?: string,
    at?: Parameters<SnapshotGraph['countRelationships']>[1],
  ): number {
    const key = JSON.stringify([type, at?.label, at?.direction]);
    return this.cache.count(key, () => super.countRelationships(type, at));
  }

  override degree(node: number, direction: Direction, types: readonly string[] | undefined): number {
    return this.cache.degree(node, `${direction} ${nameOf(types)}`, () =>
      super.degree(node, direction, types),
    );
  }

  protected override readSchema(): Schema {
    this.cache.schema ??= super.readSchema();
    return this.cache.schema;
  }

  override expand(
    node: number,
    direction: Direction,
    types: readonly string[] | undefined,
  ): readonly RelationshipValue[] {
    const found: RelationshipValue[] = [];
    if (direction !== 'in') this.collect(node, 'out', types, found, false);
    if (direction !== 'out') this.collect(node, 'in', types, found, direction === 'both');
    return found;
  }

  override *between(
    node: number,
    other: number,
    direction: Direction,
    types: readonly string[] | undefined,
  ): Generator<RelationshipValue> {
    const fromOther = this.degree(other, TURNED[direction], types) < this.degree(node, direction, types);
    const [from, to] = fromOther ? [other, node] : [node, other];
    for (const found of this.expand(from, fromOther ? TURNED[direction] : direction, types)) {
      if ((found.startId === from ? found.endId : found.startId) === to) yield found;
    }
  }

  private collect(
    node: number,
    side: Side,
    types: readonly string[] | undefined,
    into: RelationshipValue[],
    skipLoops: boolean,
  ): void {
    for (const { type, pairs } of this.neighbors(node, side)) {
      if (types !== undefined && !types.includes(type)) continue;
      for (let at = 0; at < pairs.length; at += 2) {
        const [id, other] = [pairs[at] as number, pairs[at + 1] as number];
        if (skipLoops && other === node) continue;
        into.push(
          side === 'out'
            ? new RelationshipValue(id, type, node, other, this)
            : new RelationshipValue(id, type, other, node, this),
        );
      }
    }
  }

  private neighbors(node: number, side: Side): readonly Neighbors[] {
    const known = this.cache.neighbors(node, side);
    if (known !== undefined) return known;
    const byType = new Map<string, number[]>();
    for (const { id, type, startId, endId } of super.expand(node, side, undefined)) {
      const pairs = byType.get(type) ?? [];
      byType.set(type, pairs);
      pairs.push(id, side === 'out' ? endId : startId);
    }
    const neighbors = [...byType].map(([type, pairs]) => ({ type, pairs }));
    this.cache.keepNeighbors(node, side, neighbors);
    return neighbors;
  }
}

function indexName(label: string, key: string): string {
  return `${label.length} ${label}${key}`;
}

const names = new WeakMap<readonly string[], string>();

/** A text that tells sets of types apart; made once for each list, which plans keep. */
function nameOf(types: readonly string[] | undefined): string {
  if (types === undefined) return '';
  const name = names.get(types) ?? JSON.stringify(types);
  names.set(types, name);
  return name;
}
