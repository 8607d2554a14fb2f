/** What the engine asks of a graph: reading, and writing inside one transaction. */

import type { Direction } from '../syntax/ast.ts';
import type { EntitySource, NodeValue, RelationshipValue } from '../values/entities.ts';
import type { Value } from '../values/value.ts';

export interface IndexDefinition {
  readonly id: number;
  readonly name: string;
  readonly type: 'range' | 'text' | 'fulltext' | 'lookup';
  readonly entity: 'node' | 'relationship';
  readonly labels: readonly string[];
  readonly properties: readonly string[];
  /** The constraint that made it. */
  readonly constraint: string | undefined;
}
export interface ConstraintDefinition {
  readonly id: number;
  readonly name: string;
  readonly entity: 'node' | 'relationship';
  readonly label: string;
  readonly properties: readonly string[];
}

/** One version of the graph. Ids are whole numbers of at least 0. */
export interface GraphReader extends EntitySource {
  node(id: number): NodeValue | undefined;
  /** A node that is known to exist. */
  nodeAt(id: number): NodeValue;
  relationship(id: number): RelationshipValue | undefined;
  allNodes(): Iterable<number>;
  nodesWithLabel(label: string): Iterable<number>;
  hasLabel(node: number, label: string): boolean;
  allRelationships(): Iterable<RelationshipValue>;
  relationshipsOfType(type: string): Iterable<RelationshipValue>;
  /** Relationships of a node; `both` gives a self-loop once. `types` undefined: of any type. */
  expand(
    node: number,
    direction: Direction,
    types: readonly string[] | undefined,
  ): Iterable<RelationshipValue>;
  /** Nodes whose property equals the value, by index; undefined where there is no index for it. */
  seek(label: string, key: string, value: Value): readonly number[] | undefined;
  labels(): readonly string[];
  relationshipTypes(): readonly string[];
  propertyKeys(): readonly string[];
  countNodes(label?: string): number;
  countRelationships(type?: string): number;
  indexes(): readonly IndexDefinition[];
  constraints(): readonly ConstraintDefinition[];
}

/** What a transaction changed. */
export interface Counters {
  nodesCreated: number;
  nodesDeleted: number;
  relationshipsCreated: number;
  relationshipsDeleted: number;
  propertiesSet: number;
  labelsAdded: number;
  labelsRemoved: number;
  indexesAdded: number;
  indexesRemoved: number;
  constraintsAdded: number;
  constraintsRemoved: number;
}

export interface GraphWriter extends GraphReader {
  readonly counters: Counters;
  createNode(labels: readonly string[], properties: ReadonlyMap<string, Value>): NodeValue;
  createRelationship(
    type: string,
    start: NodeValue,
    end: NodeValue,
    properties: ReadonlyMap<string, Value>,
  ): RelationshipValue;
  /** Null removes. Does nothing on a deleted entity. */
  setProperty(entity: NodeValue | RelationshipValue, key: string, value: Value): void;
  setLabel(node: NodeValue, label: string, present: boolean): void;
  /** Relationships must be gone by the time the transaction commits. */
  deleteNode(node: NodeValue): void;
  deleteRelationship(relationship: RelationshipValue): void;
  createIndex(index: Omit<IndexDefinition, 'id'>): void;
  dropIndex(name: string): void;
  createConstraint(constraint: Omit<ConstraintDefinition, 'id'>): void;
  dropConstraint(name: string): void;
  /** Checks constraints and dangling relationships. @throws CypherError */
  validate(): void;
}
