/** A graph that can be changed inside one transaction: an overlay over a snapshot. */

import type { TextQuery } from '../full-text/query.ts';
import { runtimeError } from '../errors.ts';
import { encodeValue } from '../values/codec.ts';
import { NodeValue, RelationshipValue } from '../values/entities.ts';
import type { Value } from '../values/value.ts';
import { LETTER, type EntityKind } from './graph-keys.ts';
import type { GraphWriter, IndexDefinition } from './graph.ts';
import type { Indexed } from './index-writer.ts';
import { idsOf } from './range-index.ts';
import {
  encodeNode,
  encodeRelationship,
  endsIn,
  labelsIn,
  placeOf,
  propertiesIn,
  withProperties,
  type Ends,
  type StoredProperties,
  type StoredValue,
} from './records.ts';
import { SchemaWriter } from './schema-writer.ts';
import { violation } from './uniqueness.ts';

const NO_PROPERTIES: StoredProperties = new Map();

export class WriteGraph extends SchemaWriter implements GraphWriter {
  private readonly deletedNodes = new Set<number>();

  createNode(labels: readonly string[], properties: ReadonlyMap<string, Value>): NodeValue {
    const id = this.next('node');
    const labelIds = [...new Set(labels)].map((label) => this.token('label', label));
    const stored = this.storeAll('node', id, properties);
    this.putRecord('node', id, encodeNode({ labels: labelIds, properties: stored }));
    this.sets.set(LETTER.allNodes, undefined, id, true);
    for (const label of labelIds) this.setLabelId(id, label, true);
    this.changes.add(['nodes'], 1);
    this.counters.nodesCreated += 1;
    this.counters.labelsAdded += labelIds.length;
    const entity = this.indexed('node', id, labels);
    this.indexWriter.set(this.concerned(entity), entity, true);
    return new NodeValue(id, this);
  }

  createRelationship(
    type: string,
    start: NodeValue,
    end: NodeValue,
    properties: ReadonlyMap<string, Value>,
  ): RelationshipValue {
    this.record('node', start.id);
    this.record('node', end.id);
    const id = this.next('relationship');
    const stored = this.storeAll('relationship', id, properties);
    const ends = { type: this.token('type', type), start: start.id, end: end.id, properties: stored };
    this.putRecord('relationship', id, encodeRelationship(ends));
    this.adjacency.append(ends.type, id, start.id, end.id);
    this.countRelationship(id, ends, 1);
    this.counters.relationshipsCreated += 1;
    const entity = this.indexed('relationship', id, [type]);
    this.indexWriter.set(this.concerned(entity), entity, true);
    return new RelationshipValue(id, type, start.id, end.id, this);
  }

  private storeAll(kind: EntityKind, id: number, properties: ReadonlyMap<string, Value>): StoredProperties {
    if (properties.size === 0) return NO_PROPERTIES;
    const stored = new Map<number, StoredValue>();
    for (const [key, value] of properties) {
      if (value === null) continue;
      const token = this.token('property', key);
      stored.set(token, this.store(kind, id, token, value));
      this.counters.propertiesSet += 1;
    }
    return stored;
  }

  private setLabelId(node: number, label: number, present: boolean): void {
    this.sets.set(LETTER.label, label, node, present);
    this.changes.add(['label', label], present ? 1 : -1);
  }

  private countRelationship(id: number, { type, start, end }: Ends, by: 1 | -1): void {
    this.sets.set(LETTER.type, type, id, by === 1);
    this.changes.add(['relationships'], by);
    this.changes.add(['type', type], by);
    for (const label of this.labelIds(start)) this.changes.add(['outgoing', label, type], by);
    for (const label of this.labelIds(end)) this.changes.add(['incoming', label, type], by);
  }

  /** None where the node is deleted: its relationships were taken off the counts with it. */
  private labelIds(node: number): readonly number[] {
    const bytes = this.find('node', node);
    return bytes === undefined ? [] : labelsIn(bytes);
  }

  setProperty(entity: NodeValue | RelationshipValue, key: string, value: Value, ofMap = false): void {
    const kind = entity instanceof NodeValue ? 'node' : 'relationship';
    const bytes = this.find(kind, entity.id);
    if (bytes === undefined) {
      // Neo4j counts it, though nothing is left to set it on.
      this.counters.propertiesSet += 1;
      return;
    }
    const token = value === null ? this.tokens.idOf('property', key) : this.token('property', key);
    const known = token === undefined ? undefined : placeOf(bytes, kind, token);
    if (token === undefined || (value === null && known === undefined)) {
      if (kind === 'relationship' || ofMap) this.counters.propertiesSet += 1;
      return;
    }
    this.counters.propertiesSet += 1;
    const stored = value === null ? undefined : encodeValue(value);
    if (stored !== undefined && typeof known === 'object' && isAt(stored, bytes, known)) return;
    const indexed = this.indexedEntity(entity, kind, bytes);
    const concerned = this.concerned(indexed, key);
    if (concerned.length > 0) this.indexWriter.set(concerned, indexed, false);
    const properties = propertiesIn(bytes, kind);
    if (known === 'apart') this.dropLong(kind, entity.id, new Map([[token, undefined]]));
    if (stored === undefined) properties.delete(token);
    else properties.set(token, this.storeEncoded(kind, entity.id, token, stored));
    this.putRecord(kind, entity.id, withProperties(bytes, kind, properties));
    if (concerned.length > 0) this.indexWriter.set(concerned, indexed, true);
  }

  private indexedEntity(entity: NodeValue | RelationshipValue, kind: EntityKind, bytes: Uint8Array): Indexed {
    const labels =
      entity instanceof NodeValue
        ? labelsIn(bytes).map((label) => this.tokens.nameOf('label', label))
        : [entity.type];
    return this.indexed(kind, entity.id, labels);
  }

  setLabel(node: NodeValue, label: string, present: boolean): void {
    const bytes = present ? this.record('node', node.id) : this.find('node', node.id);
    if (bytes === undefined) return;
    const labels = labelsIn(bytes);
    const id = present ? this.token('label', label) : this.tokens.idOf('label', label);
    if (id === undefined || labels.includes(id) === present) return;
    const before = this.indexedEntity(node, 'node', bytes);
    const concerned = this.indexWriter.concerned(this.indexes(), 'node', [label]);
    this.indexWriter.set(among(concerned, before.labels), before, false);
    const changed = present ? [...labels, id] : labels.filter((other) => other !== id);
    this.putRecord('node', node.id, encodeNode({ labels: changed, properties: propertiesIn(bytes, 'node') }));
    this.setLabelId(node.id, id, present);
    this.countEnds(node.id, [id], present ? 1 : -1);
    if (present) this.counters.labelsAdded += 1;
    else this.counters.labelsRemoved += 1;
    const after = this.indexed('node', node.id, this.labelsOf(node.id));
    this.indexWriter.set(among(concerned, after.labels), after, true);
  }

  /** Adds a node's relationships to the counts of labels, or takes them off. */
  private countEnds(node: number, labels: readonly number[], by: 1 | -1): void {
    for (const side of ['out', 'in'] as const) {
      for (const { type, total } of this.partsAt(side, node, undefined)) {
        for (const label of labels) {
          this.changes.add([side === 'out' ? 'outgoing' : 'incoming', label, type], by * total);
        }
      }
    }
  }

  deleteNode(node: NodeValue): void {
    const bytes = this.find('node', node.id);
    if (bytes === undefined) return;
    const entity = this.indexedEntity(node, 'node', bytes);
    this.indexWriter.set(this.concerned(entity), entity, false);
    const labels = labelsIn(bytes);
    this.countEnds(node.id, labels, -1);
    for (const label of labels) this.setLabelId(node.id, label, false);
    this.sets.set(LETTER.allNodes, undefined, node.id, false);
    this.dropLong('node', node.id, propertiesIn(bytes, 'node'));
    this.putRecord('node', node.id, undefined);
    this.changes.add(['nodes'], -1);
    this.deletedNodes.add(node.id);
    this.counters.nodesDeleted += 1;
  }

  deleteRelationship(relationship: RelationshipValue): void {
    const { id } = relationship;
    const bytes = this.find('relationship', id);
    if (bytes === undefined) return;
    const entity = this.indexedEntity(relationship, 'relationship', bytes);
    this.indexWriter.set(this.concerned(entity), entity, false);
    const ends = endsIn(bytes);
    this.countRelationship(id, ends, -1);
    const entry = { type: ends.type, relationship: id };
    this.adjacency.remove({ ...entry, side: 'out', node: ends.start });
    this.adjacency.remove({ ...entry, side: 'in', node: ends.end });
    this.dropLong('relationship', id, propertiesIn(bytes, 'relationship'));
    this.putRecord('relationship', id, undefined);
    this.counters.relationshipsDeleted += 1;
  }

  override searchText(
    index: IndexDefinition,
    query: TextQuery,
  ): readonly { readonly id: number; readonly score: number }[] {
    this.indexWriter.flush();
    return super.searchText(index, query);
  }

  validate(): void {
    for (const node of this.deletedNodes) {
      if (this.degree(node, 'both', undefined) > 0) {
        throw runtimeError(
          'DeleteConnectedNode',
          `Cannot delete node<${node}>, because it still has relationships. To delete this node, you must first delete its relationships.`,
        );
      }
    }
    this.checkUniqueness();
    this.flush();
  }

  /** To be called when the overlay goes on over a later snapshot: nothing that was read before is believed. */
  reread(): void {
    this.forget();
    this.deletedNodes.clear();
  }

  protected override checkUniqueness(): void {
    for (const { index, key } of this.indexWriter.contested.values()) {
      const found = violation(index, idsOf(this.overlay.get(key)), (node) => this.indexedValues(index, node));
      if (found !== undefined) throw found;
    }
    this.indexWriter.contested.clear();
  }
}

/** Of these indexes, those that are on one of the labels. */
function among(indexes: readonly IndexDefinition[], labels: readonly string[]): readonly IndexDefinition[] {
  return indexes.filter((index) => index.labels.some((label) => labels.includes(label)));
}

function isAt(
  value: Uint8Array,
  bytes: Uint8Array,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (value.length !== to - from) return false;
  for (let at = 0; at < value.length; at += 1) if (value[at] !== bytes[from + at]) return false;
  return true;
}
