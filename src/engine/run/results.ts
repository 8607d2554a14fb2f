/** What a caller gets: entities no longer tied to a transaction. */

import { elementIdOf } from '../functions/scalar.ts';
import { NodeValue, PathValue, RelationshipValue } from '../values/entities.ts';
import { isList, isMap, type Temporal, type Value } from '../values/value.ts';

export interface ResultNode {
  readonly kind: 'node';
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, ResultValue>;
}
export interface ResultRelationship {
  readonly kind: 'relationship';
  readonly elementId: string;
  readonly type: string;
  readonly startElementId: string;
  readonly endElementId: string;
  readonly properties: ReadonlyMap<string, ResultValue>;
}
export interface ResultPath {
  readonly kind: 'path';
  readonly nodes: readonly ResultNode[];
  readonly relationships: readonly ResultRelationship[];
}
/** Maps are `Map`, lists arrays, integers bigint, floats number. */
export type ResultValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | Temporal
  | readonly ResultValue[]
  | ReadonlyMap<string, ResultValue>
  | ResultNode
  | ResultRelationship
  | ResultPath;

/** The value with all its entities read. A deleted entity keeps its id and loses the rest. */
export function toResult(value: Value): ResultValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(toResult);
  if (value instanceof NodeValue) return toNode(value);
  if (value instanceof RelationshipValue) return toRelationship(value);
  if (value instanceof PathValue) {
    return {
      kind: 'path',
      nodes: value.nodes.map(toNode),
      relationships: value.relationships.map(toRelationship),
    };
  }
  if (isMap(value)) return new Map([...value].map(([key, inner]) => [key, toResult(inner)]));
  return value;
}

/** What it gives, or the fallback where the entity is gone. */
function unlessDeleted<T>(read: () => T, fallback: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'kind' in error && error.kind === 'DeletedEntityAccess') return fallback;
    throw error;
  }
}

function propertiesOf(entity: NodeValue | RelationshipValue): Map<string, ResultValue> {
  return new Map([...entity.properties()].map(([key, value]) => [key, toResult(value)]));
}

function toNode(node: NodeValue): ResultNode {
  return {
    kind: 'node',
    elementId: elementIdOf(node),
    labels: unlessDeleted(() => [...node.labels()], []),
    properties: unlessDeleted(() => propertiesOf(node), new Map<string, ResultValue>()),
  };
}

function toRelationship(relationship: RelationshipValue): ResultRelationship {
  return {
    kind: 'relationship',
    elementId: elementIdOf(relationship),
    type: relationship.type,
    startElementId: elementIdOf(relationship.start),
    endElementId: elementIdOf(relationship.end),
    properties: unlessDeleted(() => propertiesOf(relationship), new Map<string, ResultValue>()),
  };
}
