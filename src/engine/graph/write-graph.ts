/** A graph that can be changed inside one transaction: an overlay over a snapshot. */

import { runtimeError } from '../errors.ts';
import type { Key } from '../kv/key-value-store.ts';
import type { Overlay } from '../kv/overlay.ts';
import { encodeValue } from '../values/codec.ts';
import { NodeValue, RelationshipValue } from '../values/entities.ts';
import type { Value } from '../values/value.ts';
import { COUNTER, idIn, keyOf, LETTER, TOKEN, type TokenKind } from './graph-keys.ts';
import type { ConstraintDefinition, Counters, GraphWriter, IndexDefinition } from './graph.ts';
import { indexKey } from './indexes.ts';
import {
  encodeNode,
  encodeRelationship,
  endsIn,
  labelsIn,
  propertiesIn,
  type StoredProperties,
} from './records.ts';
import { encodeSchema, schemaKey } from './schema.ts';
import { SnapshotGraph } from './snapshot-graph.ts';
import { encodeName, tokenIdKey } from './tokens.ts';
import { checkUniqueness } from './uniqueness.ts';

const NOTHING = new Uint8Array();

export function noCounters(): Counters {
  return {
    nodesCreated: 0,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
    propertiesSet: 0,
    labelsAdded: 0,
    labelsRemoved: 0,
    indexesAdded: 0,
    indexesRemoved: 0,
    constraintsAdded: 0,
    constraintsRemoved: 0,
  };
}

export class WriteGraph extends SnapshotGraph implements GraphWriter {
  readonly counters: Counters = noCounters();
  private readonly overlay: Overlay;
  private readonly deletedNodes = new Set<number>();
  /** Nodes whose uniqueness must be looked at before commit. */
  private readonly touched = new Set<number>();

  constructor(overlay: Overlay) {
    super(overlay);
    this.overlay = overlay;
  }

  createNode(labels: readonly string[], properties: ReadonlyMap<string, Value>): NodeValue {
    const id = this.next(COUNTER.node);
    const labelIds = [...new Set(labels)].map((label) => this.token('label', label));
    this.put(
      keyOf(LETTER.node, id),
      encodeNode({ labels: labelIds, properties: this.encodeProperties(properties) }),
    );
    for (const label of labelIds) this.put(keyOf(LETTER.label, label, id), NOTHING);
    this.counters.nodesCreated += 1;
    this.counters.labelsAdded += labelIds.length;
    const node = new NodeValue(id, this);
    this.index(node, true);
    return node;
  }

  createRelationship(
    type: string,
    start: NodeValue,
    end: NodeValue,
    properties: ReadonlyMap<string, Value>,
  ): RelationshipValue {
    this.record('node', start.id);
    this.record('node', end.id);
    const id = this.next(COUNTER.relationship);
    const typeId = this.token('type', type);
    const stored = this.encodeProperties(properties);
    this.put(
      keyOf(LETTER.relationship, id),
      encodeRelationship({ type: typeId, start: start.id, end: end.id, properties: stored }),
    );
    this.put(keyOf(LETTER.outgoing, start.id, typeId, id), keyOf('#', end.id));
    this.put(keyOf(LETTER.incoming, end.id, typeId, id), keyOf('#', start.id));
    this.put(keyOf(LETTER.type, typeId, id), NOTHING);
    this.counters.relationshipsCreated += 1;
    return new RelationshipValue(id, type, start.id, end.id, this);
  }

  setProperty(entity: NodeValue | RelationshipValue, key: string, value: Value): void {
    const kind = entity instanceof NodeValue ? 'node' : 'relationship';
    const recordKey = keyOf(LETTER[kind], entity.id);
    const bytes = this.overlay.get(recordKey);
    if (bytes === undefined) {
      // Neo4j counts it, though nothing is left to set it on.
      this.counters.propertiesSet += 1;
      return;
    }
    const properties = propertiesIn(bytes, kind);
    const token = value === null ? this.tokens.idOf('property', key) : this.token('property', key);
    if (value === null && (token === undefined || !properties.has(token))) {
      if (kind === 'relationship') this.counters.propertiesSet += 1;
      return;
    }
    if (entity instanceof NodeValue) this.index(entity, false);
    if (value === null) properties.delete(token as number);
    else properties.set(token as number, encodeValue(value));
    this.counters.propertiesSet += 1;
    this.put(
      recordKey,
      kind === 'node'
        ? encodeNode({ labels: labelsIn(bytes), properties })
        : encodeRelationship({ ...endsIn(bytes), properties }),
    );
    if (entity instanceof NodeValue) this.index(entity, true);
  }

  setLabel(node: NodeValue, label: string, present: boolean): void {
    const recordKey = keyOf(LETTER.node, node.id);
    const bytes = present ? this.record('node', node.id) : this.overlay.get(recordKey);
    if (bytes === undefined) return;
    const labels = labelsIn(bytes);
    const id = present ? this.token('label', label) : this.tokens.idOf('label', label);
    if (id === undefined || labels.includes(id) === present) return;
    this.index(node, false);
    const changed = present ? [...labels, id] : labels.filter((other) => other !== id);
    this.put(recordKey, encodeNode({ labels: changed, properties: propertiesIn(bytes, 'node') }));
    this.put(keyOf(LETTER.label, id, node.id), present ? NOTHING : undefined);
    if (present) this.counters.labelsAdded += 1;
    else this.counters.labelsRemoved += 1;
    this.index(node, true);
  }

  deleteNode(node: NodeValue): void {
    const recordKey = keyOf(LETTER.node, node.id);
    const bytes = this.overlay.get(recordKey);
    if (bytes === undefined) return;
    this.index(node, false);
    for (const label of labelsIn(bytes)) this.put(keyOf(LETTER.label, label, node.id), undefined);
    this.put(recordKey, undefined);
    this.deletedNodes.add(node.id);
    this.counters.nodesDeleted += 1;
  }

  deleteRelationship(relationship: RelationshipValue): void {
    const recordKey = keyOf(LETTER.relationship, relationship.id);
    const bytes = this.overlay.get(recordKey);
    if (bytes === undefined) return;
    const { type, start, end } = endsIn(bytes);
    this.put(recordKey, undefined);
    this.put(keyOf(LETTER.outgoing, start, type, relationship.id), undefined);
    this.put(keyOf(LETTER.incoming, end, type, relationship.id), undefined);
    this.put(keyOf(LETTER.type, type, relationship.id), undefined);
    this.counters.relationshipsDeleted += 1;
  }

  createIndex(definition: Omit<IndexDefinition, 'id'>): void {
    const index: IndexDefinition = { ...definition, id: this.next(COUNTER.schema) };
    this.put(schemaKey(index.id), encodeSchema({ kind: 'index', index }));
    this.counters.indexesAdded += 1;
    if (index.entity !== 'node' || index.type !== 'range') return;
    for (const id of this.nodesWithLabel(index.labels[0] ?? ''))
      this.indexIn(index, new NodeValue(id, this), true);
  }

  dropIndex(name: string): void {
    const index = this.indexes().find((candidate) => candidate.name === name);
    if (index === undefined) return;
    if (index.entity === 'node' && index.type === 'range') {
      for (const id of this.nodesWithLabel(index.labels[0] ?? ''))
        this.indexIn(index, new NodeValue(id, this), false);
    }
    this.put(schemaKey(index.id), undefined);
    this.counters.indexesRemoved += 1;
  }

  createConstraint(definition: Omit<ConstraintDefinition, 'id'>): void {
    const constraint: ConstraintDefinition = { ...definition, id: this.next(COUNTER.schema) };
    const { name, entity, label, properties } = constraint;
    this.createIndex({ name, type: 'range', entity, labels: [label], properties, constraint: name });
    this.counters.indexesAdded -= 1;
    this.put(schemaKey(constraint.id), encodeSchema({ kind: 'constraint', constraint }));
    this.counters.constraintsAdded += 1;
    for (const id of this.nodesWithLabel(label)) checkUniqueness(this, this.overlay, id);
  }

  dropConstraint(name: string): void {
    const constraint = this.constraints().find((candidate) => candidate.name === name);
    if (constraint === undefined) return;
    this.dropIndex(name);
    this.counters.indexesRemoved -= 1;
    this.put(schemaKey(constraint.id), undefined);
    this.counters.constraintsRemoved += 1;
  }

  validate(): void {
    for (const node of this.deletedNodes) {
      if (!this.expand(node, 'both', undefined)[Symbol.iterator]().next().done) {
        throw runtimeError(
          'DeleteConnectedNode',
          `Cannot delete node<${node}>, because it still has relationships. To delete this node, you must first delete its relationships.`,
        );
      }
    }
    if (this.touched.size === 0 || this.constraints().length === 0) return;
    for (const id of this.touched) if (this.node(id) !== undefined) checkUniqueness(this, this.overlay, id);
  }

  /** To be called when the overlay goes on over a later snapshot: nothing that was read before is believed. */
  reread(): void {
    this.forget(true);
    this.tokens.forget();
  }

  /** Puts the node in all indexes that its labels and properties call for, or takes it out. */
  private index(node: NodeValue, present: boolean): void {
    if (present) this.touched.add(node.id);
    for (const index of this.indexes()) {
      if (
        index.entity === 'node' &&
        index.type === 'range' &&
        this.hasLabel(node.id, index.labels[0] ?? '')
      ) {
        this.indexIn(index, node, present);
      }
    }
  }

  private indexIn(index: IndexDefinition, node: NodeValue, present: boolean): void {
    const values = index.properties.map((key) => node.property(key));
    if (values.includes(null)) return;
    this.put(indexKey(index.id, values, node.id), present ? NOTHING : undefined);
  }

  private encodeProperties(properties: ReadonlyMap<string, Value>): StoredProperties {
    const stored = new Map<number, Uint8Array>();
    for (const [key, value] of properties) {
      if (value === null) continue;
      stored.set(this.token('property', key), encodeValue(value));
      this.counters.propertiesSet += 1;
    }
    return stored;
  }

  private token(kind: TokenKind, name: string): number {
    const known = this.tokens.idOf(kind, name);
    if (known !== undefined) return known;
    const id = this.next(COUNTER[kind]);
    this.put(tokenIdKey(kind, name), keyOf('#', id));
    this.put(keyOf(LETTER.tokenName, TOKEN[kind], id), encodeName(name));
    return id;
  }

  private put(key: Key, value: Uint8Array | undefined): void {
    this.forget(key[0] === LETTER.schema.charCodeAt(0));
    this.overlay.set(key, value);
  }

  private next(counter: number): number {
    const key = keyOf(LETTER.counter, counter);
    const bytes = this.overlay.get(key);
    const id = bytes === undefined ? 0 : idIn(bytes, 0);
    this.put(key, keyOf('#', id + 1));
    return id;
  }
}
