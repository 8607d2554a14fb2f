/** A graph read from a snapshot of the key-value store. */

import { runtimeError } from '../errors.ts';
import type { Snapshot } from '../kv/key-value-store.ts';
import type { Direction } from '../syntax/ast.ts';
import { decodeValue } from '../values/codec.ts';
import { NodeValue, RelationshipValue } from '../values/entities.ts';
import type { Value } from '../values/value.ts';
import { after, idIn, keyOf, LETTER } from './graph-keys.ts';
import type { ConstraintDefinition, GraphReader, IndexDefinition } from './graph.ts';
import { seekIndex } from './indexes.ts';
import { endsIn, labelsIn, propertiesIn, propertyIn } from './records.ts';
import { readSchema } from './schema.ts';
import { Tokens } from './tokens.ts';

export class SnapshotGraph implements GraphReader {
  protected readonly snapshot: Snapshot;
  readonly tokens: Tokens;
  private schema: ReturnType<typeof readSchema> | undefined;
  private lastNode: { readonly id: number; readonly bytes: Uint8Array } | undefined;

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
    this.tokens = new Tokens(snapshot);
  }

  node(id: number): NodeValue | undefined {
    return this.snapshot.get(keyOf(LETTER.node, id)) === undefined ? undefined : new NodeValue(id, this);
  }

  nodeAt(id: number): NodeValue {
    return new NodeValue(id, this);
  }

  relationship(id: number): RelationshipValue | undefined {
    const bytes = this.snapshot.get(keyOf(LETTER.relationship, id));
    if (bytes === undefined) return undefined;
    const { type, start, end } = endsIn(bytes);
    return new RelationshipValue(id, this.tokens.nameOf('type', type), start, end, this);
  }

  labelsOf(node: number): readonly string[] {
    return labelsIn(this.record('node', node)).map((label) => this.tokens.nameOf('label', label));
  }

  hasLabel(node: number, label: string): boolean {
    const id = this.tokens.idOf('label', label);
    if (id === undefined) return false;
    return labelsIn(this.record('node', node)).includes(id);
  }

  propertyOf(kind: 'node' | 'relationship', id: number, key: string): Value {
    const bytes = this.record(kind, id);
    const token = this.tokens.idOf('property', key);
    return token === undefined ? null : propertyIn(bytes, kind, token);
  }

  propertiesOf(kind: 'node' | 'relationship', id: number): ReadonlyMap<string, Value> {
    const properties = new Map<string, Value>();
    const bytes = this.snapshot.get(keyOf(LETTER[kind], id));
    // All properties of a deleted entity are none; a single one is an error.
    if (bytes === undefined) return properties;
    for (const [key, value] of propertiesIn(bytes, kind)) {
      properties.set(this.tokens.nameOf('property', key), decodeValue(value));
    }
    return properties;
  }

  allNodes(): Iterable<number> {
    return this.nodeIds();
  }

  private *nodeIds(): Generator<number> {
    const from = keyOf(LETTER.node);
    for (const { key } of this.snapshot.range(from, after(from))) yield idIn(key, 0);
  }

  nodesWithLabel(label: string): Iterable<number> {
    const id = this.tokens.idOf('label', label);
    return id === undefined ? [] : this.membersOf(id);
  }

  private *membersOf(id: number): Generator<number> {
    const from = keyOf(LETTER.label, id);
    for (const { key } of this.snapshot.range(from, after(from))) yield idIn(key, 1);
  }

  *allRelationships(): Generator<RelationshipValue> {
    const from = keyOf(LETTER.relationship);
    for (const { key } of this.snapshot.range(from, after(from))) {
      const found = this.relationship(idIn(key, 0));
      if (found !== undefined) yield found;
    }
  }

  *relationshipsOfType(type: string): Generator<RelationshipValue> {
    const id = this.tokens.idOf('type', type);
    if (id === undefined) return;
    const from = keyOf(LETTER.type, id);
    for (const { key } of this.snapshot.range(from, after(from))) {
      const found = this.relationship(idIn(key, 1));
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
    if (direction !== 'in') yield* this.expandOne(node, 'out', types, false);
    if (direction !== 'out') yield* this.expandOne(node, 'in', types, direction === 'both');
  }

  private *expandOne(
    node: number,
    direction: 'out' | 'in',
    types: readonly string[] | undefined,
    skipLoops: boolean,
  ): Generator<RelationshipValue> {
    const letter = direction === 'out' ? LETTER.outgoing : LETTER.incoming;
    const prefixes =
      types === undefined
        ? [keyOf(letter, node)]
        : [...new Set(types)]
            .map((type) => this.tokens.idOf('type', type))
            .filter((type) => type !== undefined)
            .map((type) => keyOf(letter, node, type));
    for (const prefix of prefixes) {
      for (const { key, value } of this.snapshot.range(prefix, after(prefix))) {
        const neighbor = idIn(value, 0);
        if (skipLoops && neighbor === node) continue;
        const type = this.tokens.nameOf('type', idIn(key, 1));
        const [start, end] = direction === 'out' ? [node, neighbor] : [neighbor, node];
        yield new RelationshipValue(idIn(key, 2), type, start, end, this);
      }
    }
  }

  seek(label: string, key: string, value: Value): readonly number[] | undefined {
    const index = this.indexes().find(
      (candidate) =>
        candidate.type === 'range' &&
        candidate.entity === 'node' &&
        candidate.labels[0] === label &&
        candidate.properties.length === 1 &&
        candidate.properties[0] === key,
    );
    return index === undefined ? undefined : seekIndex(this.snapshot, index.id, [value]);
  }

  labels(): readonly string[] {
    return this.tokens.all('label').filter((label) => count(this.nodesWithLabel(label)) > 0);
  }

  relationshipTypes(): readonly string[] {
    return this.tokens.all('type').filter((type) => !this.relationshipsOfType(type).next().done);
  }

  propertyKeys(): readonly string[] {
    return this.tokens.all('property');
  }

  countNodes(label?: string): number {
    return count(label === undefined ? this.allNodes() : this.nodesWithLabel(label));
  }

  countRelationships(type?: string): number {
    return count(type === undefined ? this.allRelationships() : this.relationshipsOfType(type));
  }

  indexes(): readonly IndexDefinition[] {
    this.schema ??= readSchema(this.snapshot);
    return this.schema.indexes;
  }

  constraints(): readonly ConstraintDefinition[] {
    this.schema ??= readSchema(this.snapshot);
    return this.schema.constraints;
  }

  /** @throws CypherError where the entity was deleted. */
  protected record(kind: 'node' | 'relationship', id: number): Uint8Array {
    if (kind === 'node' && this.lastNode?.id === id) return this.lastNode.bytes;
    const bytes = this.snapshot.get(keyOf(LETTER[kind], id));
    if (bytes === undefined) {
      throw runtimeError(
        'DeletedEntityAccess',
        `The ${kind} with id ${id} has been deleted in this transaction.`,
      );
    }
    if (kind === 'node') this.lastNode = { id, bytes };
    return bytes;
  }

  /** What was read is no longer so. */
  protected forget(schema: boolean): void {
    this.lastNode = undefined;
    if (schema) this.schema = undefined;
  }
}

function count(found: Iterable<unknown>): number {
  let total = 0;
  for (const _one of found) total += 1;
  return total;
}
