/** A graph read from a snapshot of the key-value store. */

import { search } from '../full-text/score.ts';
import type { TextQuery } from '../full-text/query.ts';
import type { Direction } from '../syntax/ast.ts';
import { RelationshipValue } from '../values/entities.ts';
import type { Value } from '../values/value.ts';
import { pairsOf, partsOf, type HeadPart, type Side } from './adjacency.ts';
import { readCount, type CountOf } from './counts.ts';
import { EntityReader } from './entity-reader.ts';
import { after, concat, idIn, keyOf, LETTER } from './graph-keys.ts';
import type { ConstraintDefinition, GraphReader, IndexDefinition, IndexRange } from './graph.ts';
import { idsIn } from './id-sets.ts';
import { decodeText, RANK } from './ordered-value.ts';
import { countPairs, firstOf, secondOf } from './pair-list.ts';
import { entriesBetween, indexPrefix, rangeOfIndex, seekIndex } from './range-index.ts';
import { endsIn } from './records.ts';
import { readSchema, type Schema } from './schema.ts';
import { textSource } from './text-index.ts';

export class SnapshotGraph extends EntityReader implements GraphReader {
  protected schema: Schema | undefined;

  allNodes(): Iterable<number> {
    return idsIn(this.snapshot, keyOf(LETTER.allNodes));
  }

  nodesWithLabel(label: string): Iterable<number> {
    const id = this.tokens.idOf('label', label);
    return id === undefined ? [] : idsIn(this.snapshot, keyOf(LETTER.label, id));
  }

  *allRelationships(): Generator<RelationshipValue> {
    const from = keyOf(LETTER.relationship);
    for (const { key, value } of this.snapshot.range(from, after(from))) {
      const { type, start, end } = endsIn(value);
      yield new RelationshipValue(idIn(key, 0), this.tokens.nameOf('type', type), start, end, this);
    }
  }

  *relationshipsOfType(type: string): Generator<RelationshipValue> {
    const token = this.tokens.idOf('type', type);
    if (token === undefined) return;
    for (const id of idsIn(this.snapshot, keyOf(LETTER.type, token))) {
      const found = this.relationship(id);
      if (found !== undefined) yield found;
    }
  }

  expand(
    node: number,
    direction: Direction,
    types: readonly string[] | undefined,
  ): Iterable<RelationshipValue> {
    return this.expandBoth(node, direction, types);
  }

  private *expandBoth(
    node: number,
    direction: Direction,
    types: readonly string[] | undefined,
  ): Generator<RelationshipValue> {
    const wanted = this.typeIds(types);
    if (direction !== 'in') yield* this.expandOne(node, 'out', wanted, false);
    if (direction !== 'out') yield* this.expandOne(node, 'in', wanted, direction === 'both');
  }

  private *expandOne(
    node: number,
    side: Side,
    types: ReadonlySet<number> | undefined,
    skipLoops: boolean,
  ): Generator<RelationshipValue> {
    for (const part of this.partsAt(side, node, types)) {
      const type = this.tokens.nameOf('type', part.type);
      for (const pairs of this.pairsAt(side, node, part)) {
        for (let at = 0; at < countPairs(pairs); at += 1) {
          const neighbor = secondOf(pairs, at);
          if (skipLoops && neighbor === node) continue;
          const [start, end] = side === 'out' ? [node, neighbor] : [neighbor, node];
          yield new RelationshipValue(firstOf(pairs, at), type, start, end, this);
        }
      }
    }
  }

  *between(
    node: number,
    other: number,
    direction: Direction,
    types: readonly string[] | undefined,
  ): Generator<RelationshipValue> {
    const wanted = this.typeIds(types);
    if (direction !== 'in') yield* this.joining(node, other, wanted);
    if (direction === 'in' || (direction === 'both' && node !== other)) {
      yield* this.joining(other, node, wanted);
    }
  }

  /** Looked for at the end that has fewer. */
  private *joining(
    start: number,
    end: number,
    types: ReadonlySet<number> | undefined,
  ): Generator<RelationshipValue> {
    const [leaving, reaching] = [this.partsAt('out', start, types), this.partsAt('in', end, types)];
    const atStart = totalOf(leaving) <= totalOf(reaching);
    const [side, node, wanted] = atStart ? (['out', start, end] as const) : (['in', end, start] as const);
    for (const part of atStart ? leaving : reaching) {
      for (const pairs of this.pairsAt(side, node, part)) {
        const count = countPairs(pairs);
        for (let at = 0; at < count; at += 1) {
          if (secondOf(pairs, at) !== wanted) continue;
          yield new RelationshipValue(
            firstOf(pairs, at),
            this.tokens.nameOf('type', part.type),
            start,
            end,
            this,
          );
        }
      }
    }
  }

  /** What a node has on one side. */
  protected partsAt(side: Side, node: number, types: ReadonlySet<number> | undefined): HeadPart[] {
    return partsOf(this.snapshot, side, node, types);
  }

  /** The records that hold a part's pairs. */
  protected pairsAt(side: Side, node: number, part: HeadPart): Iterable<Uint8Array> {
    return pairsOf(this.snapshot, side, node, part);
  }

  degree(node: number, direction: Direction, types: readonly string[] | undefined): number {
    const wanted = this.typeIds(types);
    const sides: readonly Side[] = direction === 'both' ? ['out', 'in'] : [direction];
    return sides
      .flatMap((side) => this.partsAt(side, node, wanted))
      .reduce((sum, { total }) => sum + total, 0);
  }

  private typeIds(types: readonly string[] | undefined): ReadonlySet<number> | undefined {
    if (types === undefined) return undefined;
    const ids = types.map((type) => this.tokens.idOf('type', type));
    return new Set(ids.filter((id) => id !== undefined));
  }

  seek(label: string, key: string, value: Value): readonly number[] | undefined {
    const index = this.indexFor(label, key);
    return index && seekIndex(this.snapshot, index, [value], (id) => this.indexedValues(index, id));
  }

  private indexFor(label: string, key: string): IndexDefinition | undefined {
    return this.indexes().find(
      ({ type, entity, labels, properties }) =>
        type === 'range' &&
        entity === 'node' &&
        labels[0] === label &&
        properties.length === 1 &&
        properties[0] === key,
    );
  }

  seekRange(index: IndexDefinition, range: IndexRange): Iterable<number> {
    return rangeOfIndex(this.snapshot, index, range, (id) => this.indexedValues(index, id));
  }

  *seekText(index: IndexDefinition, mode: 'contains' | 'ends with', text: string): Generator<number> {
    const from = concat(indexPrefix(index), Uint8Array.of(RANK.string));
    for (const { ids, encoded, inexact } of entriesBetween(
      this.snapshot,
      index,
      { from, to: after(from) },
      false,
    )) {
      for (const id of ids) {
        const value = inexact
          ? this.propertyOf(index.entity, id, index.properties[0] ?? '')
          : decodeText(encoded);
        if (typeof value !== 'string') continue;
        if (mode === 'contains' ? value.includes(text) : value.endsWith(text)) yield id;
      }
    }
  }

  searchText(
    index: IndexDefinition,
    query: TextQuery,
  ): readonly { readonly id: number; readonly score: number }[] {
    return search(
      query,
      textSource(this, this.snapshot, index, (of) => this.count(of)),
    );
  }

  protected indexedValues(index: IndexDefinition, id: number): Value[] {
    return index.properties.map((key) => this.propertyOf(index.entity, id, key));
  }

  labels(): readonly string[] {
    const used = this.tokens.entries('label').filter(({ id }) => this.count(['label', id]) > 0);
    return used.map(({ name }) => name);
  }

  relationshipTypes(): readonly string[] {
    const used = this.tokens.entries('type').filter(({ id }) => this.count(['type', id]) > 0);
    return used.map(({ name }) => name);
  }

  propertyKeys(): readonly string[] {
    return this.tokens.all('property');
  }

  countNodes(label?: string): number {
    if (label === undefined) return this.count(['nodes']);
    const id = this.tokens.idOf('label', label);
    return id === undefined ? 0 : this.count(['label', id]);
  }

  countRelationships(
    type?: string,
    at?: { readonly label: string; readonly direction: 'out' | 'in' },
  ): number {
    if (type === undefined && at !== undefined) {
      return this.relationshipTypes().reduce((sum, one) => sum + this.countRelationships(one, at), 0);
    }
    if (type === undefined) return this.count(['relationships']);
    const id = this.tokens.idOf('type', type);
    if (id === undefined) return 0;
    if (at === undefined) return this.count(['type', id]);
    const label = this.tokens.idOf('label', at.label);
    if (label === undefined) return 0;
    return this.count([at.direction === 'out' ? 'outgoing' : 'incoming', label, id]);
  }

  countIndexed(index: IndexDefinition): number {
    return this.count(['indexed', index.id]);
  }

  protected count(of: CountOf): number {
    return readCount(this.snapshot, of);
  }

  indexes(): readonly IndexDefinition[] {
    return this.readSchema().indexes;
  }

  constraints(): readonly ConstraintDefinition[] {
    return this.readSchema().constraints;
  }

  schemaVersion(): number {
    return this.readSchema().version;
  }

  protected readSchema(): Schema {
    this.schema ??= readSchema(this.snapshot);
    return this.schema;
  }
}

function totalOf(parts: readonly HeadPart[]): number {
  let sum = 0;
  for (const { total } of parts) sum += total;
  return sum;
}
