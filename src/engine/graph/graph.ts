/** What the engine asks of a graph: reading, and writing inside one transaction. */

import type { TextQuery } from '../full-text/query.ts';
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

/** One end of a range of values; only values that compare with it are within. */
export interface IndexBound {
  readonly value: Value;
  readonly inclusive: boolean;
}
/** A part of a range or text index; without any bound, all of it. */
export interface IndexRange {
  /** Values of the index's first properties. */
  readonly equal?: readonly Value[];
  /** Of the property after those. */
  readonly lower?: IndexBound;
  readonly upper?: IndexBound;
  /** How the text of the property after those starts, in place of bounds. */
  readonly prefix?: string;
  /** From the largest value to the smallest. */
  readonly reverse?: boolean;
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
  /** Those of `expand` whose other end is this one, read from the end that has fewer. */
  between(
    node: number,
    other: number,
    direction: Direction,
    types: readonly string[] | undefined,
  ): Iterable<RelationshipValue>;
  /** How many `expand` gives, but that `both` counts a self-loop twice. One get, however many they are. */
  degree(node: number, direction: Direction, types: readonly string[] | undefined): number;
  /** Entities whose property equals the value, by index; undefined where there is no index for it. */
  seek(label: string, key: string, value: Value): readonly number[] | undefined;
  /**
   * Ids in the order of their values, as ORDER BY has it, from a range or text index; without those that lack one of its
   * properties. A range on texts finds only texts, one on numbers only numbers.
   */
  seekRange(index: IndexDefinition, range: IndexRange): Iterable<number>;
  /** Ids in the order of their texts, from a range or text index on one property. */
  seekText(index: IndexDefinition, mode: 'contains' | 'ends with', text: string): Iterable<number>;
  /** What matches in a full-text index, best first, with its score; equal scores in the order of ids. */
  searchText(
    index: IndexDefinition,
    query: TextQuery,
  ): readonly { readonly id: number; readonly score: number }[];
  labels(): readonly string[];
  relationshipTypes(): readonly string[];
  propertyKeys(): readonly string[];
  /** One get each. */
  countNodes(label?: string): number;
  /** `at`: only those that leave (`out`) or reach (`in`) a node of the label. */
  countRelationships(
    type?: string,
    at?: { readonly label: string; readonly direction: 'out' | 'in' },
  ): number;
  /** Entities in a range or text index. */
  countIndexed(index: IndexDefinition): number;
  indexes(): readonly IndexDefinition[];
  constraints(): readonly ConstraintDefinition[];
  /** Another number after every change of indexes or constraints. */
  schemaVersion(): number;
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
  /** `ofMap`: an entry of a map, which Neo4j counts also where it takes away what is not there. */
  setProperty(entity: NodeValue | RelationshipValue, key: string, value: Value, ofMap?: boolean): void;
  setLabel(node: NodeValue, label: string, present: boolean): void;
  /** Relationships must be gone by the time the transaction commits. */
  deleteNode(node: NodeValue): void;
  deleteRelationship(relationship: RelationshipValue): void;
  createIndex(index: Omit<IndexDefinition, 'id'>): void;
  dropIndex(name: string): void;
  createConstraint(constraint: Omit<ConstraintDefinition, 'id'>): void;
  dropConstraint(name: string): void;
  /** Before commit: checks constraints and dangling relationships, and writes what was counted. @throws CypherError */
  validate(): void;
}
