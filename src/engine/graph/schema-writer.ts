/** Creates and drops indexes and constraints in a transaction. */

import type { Value } from '../values/value.ts';
import type { CountOf } from './counts.ts';
import type { EntityKind } from './graph-keys.ts';
import type { ConstraintDefinition, Counters, IndexDefinition } from './graph.ts';
import type { Indexed } from './index-writer.ts';
import { RecordWriter } from './record-writer.ts';
import { encodeSchema, SCHEMA_KEY, type Schema } from './schema.ts';
import { entitiesOf } from './text-index.ts';

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

export abstract class SchemaWriter extends RecordWriter {
  readonly counters: Counters = noCounters();

  createIndex(definition: Omit<IndexDefinition, 'id'>): void {
    this.addIndex(definition);
    this.counters.indexesAdded += 1;
  }

  private addIndex(definition: Omit<IndexDefinition, 'id'>): void {
    const index: IndexDefinition = { ...definition, id: this.next('schema') };
    const { indexes, ...rest } = this.readSchema();
    this.putSchema({ ...rest, indexes: [...indexes, index] });
    this.putAll(index);
  }

  /** Puts in every entity that belongs there. */
  private putAll(index: IndexDefinition): void {
    for (const id of entitiesOf(this, index)) {
      this.indexWriter.set([index], this.indexed(index.entity, id, index.labels), true);
    }
  }

  dropIndex(name: string): void {
    const index = this.indexes().find((candidate) => candidate.name === name);
    if (index === undefined) return;
    this.clearIndex(index);
    const { indexes, ...rest } = this.readSchema();
    this.putSchema({ ...rest, indexes: indexes.filter(({ id }) => id !== index.id) });
    this.counters.indexesRemoved += 1;
  }

  /** Takes all entities out, and the counts with them. */
  private clearIndex(index: IndexDefinition): void {
    this.indexWriter.clear(index);
    const counts: CountOf[] = [['indexed', index.id]];
    index.properties.forEach((_, field) =>
      counts.push(['documents', index.id, field], ['terms', index.id, field]),
    );
    for (const of of counts) this.changes.add(of, -this.count(of));
  }

  createConstraint(definition: Omit<ConstraintDefinition, 'id'>): void {
    const constraint: ConstraintDefinition = { ...definition, id: this.next('schema') };
    const { name, entity, label, properties } = constraint;
    this.addIndex({ name, type: 'range', entity, labels: [label], properties, constraint: name });
    const { constraints, ...rest } = this.readSchema();
    this.putSchema({ ...rest, constraints: [...constraints, constraint] });
    this.counters.constraintsAdded += 1;
    this.checkUniqueness();
  }

  dropConstraint(name: string): void {
    const constraint = this.constraints().find((candidate) => candidate.name === name);
    if (constraint === undefined) return;
    this.dropIndex(name);
    this.counters.indexesRemoved -= 1;
    const { constraints, ...rest } = this.readSchema();
    this.putSchema({ ...rest, constraints: constraints.filter(({ id }) => id !== constraint.id) });
    this.counters.constraintsRemoved += 1;
  }

  private putSchema(schema: Schema): void {
    this.schema = { ...schema, version: schema.version + 1 };
    this.overlay.set(SCHEMA_KEY, encodeSchema(this.schema));
  }

  /** @throws CypherError ConstraintViolated */
  protected abstract checkUniqueness(): void;

  protected concerned(entity: Indexed, key?: string): readonly IndexDefinition[] {
    return this.indexWriter.concerned(this.indexes(), entity.kind, entity.labels, key);
  }

  /** The entity as its records are when a property is asked for. */
  protected indexed(kind: EntityKind, id: number, labels: readonly string[]): Indexed {
    return { kind, id, labels, property: (key): Value => this.propertyOf(kind, id, key) };
  }
}
