/** Nodes, relationships and their properties, read from a snapshot. */

import { runtimeError } from '../errors.ts';
import type { Snapshot } from '../kv/key-value-store.ts';
import { decodeValue } from '../values/codec.ts';
import { NodeValue, RelationshipValue, type EntitySource } from '../values/entities.ts';
import type { Value } from '../values/value.ts';
import { ENTITY, keyOf, LETTER, type EntityKind } from './graph-keys.ts';
import { endsIn, labelsIn, placeOf, propertiesIn } from './records.ts';
import { Tokens } from './tokens.ts';

export class EntityReader implements EntitySource {
  protected readonly snapshot: Snapshot;
  readonly tokens: Tokens;
  /** The record that was read last, of each kind: properties of one entity are mostly read together. */
  private lastNode: { readonly id: number; readonly bytes: Uint8Array } | undefined;
  private lastRelationship: { readonly id: number; readonly bytes: Uint8Array } | undefined;

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
    this.tokens = new Tokens(snapshot);
  }

  node(id: number): NodeValue | undefined {
    return this.find('node', id) === undefined ? undefined : new NodeValue(id, this);
  }

  nodeAt(id: number): NodeValue {
    return new NodeValue(id, this);
  }

  relationship(id: number): RelationshipValue | undefined {
    const bytes = this.find('relationship', id);
    if (bytes === undefined) return undefined;
    const { type, start, end } = endsIn(bytes);
    return new RelationshipValue(id, this.tokens.nameOf('type', type), start, end, this);
  }

  labelsOf(node: number): readonly string[] {
    return labelsIn(this.record('node', node)).map((label) => this.tokens.nameOf('label', label));
  }

  hasLabel(node: number, label: string): boolean {
    const id = this.tokens.idOf('label', label);
    return id !== undefined && labelsIn(this.record('node', node)).includes(id);
  }

  propertyOf(kind: EntityKind, id: number, key: string): Value {
    const bytes = this.record(kind, id);
    const token = this.tokens.idOf('property', key);
    if (token === undefined) return null;
    const place = placeOf(bytes, kind, token);
    if (place === undefined) return null;
    return place === 'apart' ? decodeValue(this.longValue(kind, id, token)) : decodeValue(bytes, place.from);
  }

  propertiesOf(kind: EntityKind, id: number): ReadonlyMap<string, Value> {
    const properties = new Map<string, Value>();
    const bytes = this.find(kind, id);
    // All properties of a deleted entity are none; a single one is an error.
    if (bytes === undefined) return properties;
    for (const [key, stored] of propertiesIn(bytes, kind)) {
      const value = decodeValue(stored ?? this.longValue(kind, id, key));
      properties.set(this.tokens.nameOf('property', key), value);
    }
    return properties;
  }

  /** A value that stands apart. @throws CypherError StoreDamaged where it is missing */
  private longValue(kind: EntityKind, id: number, key: number): Uint8Array {
    const bytes = this.snapshot.get(longValueKey(kind, id, key));
    if (bytes !== undefined) return bytes;
    throw runtimeError('StoreDamaged', `A long value of the ${kind} with id ${id} is missing.`);
  }

  protected find(kind: EntityKind, id: number): Uint8Array | undefined {
    const last = kind === 'node' ? this.lastNode : this.lastRelationship;
    if (last?.id === id) return last.bytes;
    const bytes = this.snapshot.get(keyOf(LETTER[kind], id));
    if (bytes !== undefined) this.remember(kind, id, bytes);
    return bytes;
  }

  /** @throws CypherError where the entity was deleted. */
  protected record(kind: EntityKind, id: number): Uint8Array {
    const bytes = this.find(kind, id);
    if (bytes !== undefined) return bytes;
    throw runtimeError(
      'DeletedEntityAccess',
      `The ${kind} with id ${id} has been deleted in this transaction.`,
    );
  }

  /** What the record is from now on; undefined where there is none any more. */
  protected remember(kind: EntityKind, id: number, bytes: Uint8Array | undefined): void {
    const last = bytes === undefined ? undefined : { id, bytes };
    if (kind === 'node') this.lastNode = last;
    else this.lastRelationship = last;
  }
}

export function longValueKey(kind: EntityKind, id: number, key: number): Uint8Array {
  return keyOf(LETTER.longValue, ENTITY[kind], id, key);
}
