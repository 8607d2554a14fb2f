/** Nodes, relationships and paths as values: equal by id; labels and properties are read when asked for. */

import type { Value } from './value.ts';

/** What entities read from: a transaction's view of the graph. Methods fail on deleted entities. */
export interface EntitySource {
  labelsOf(node: number): readonly string[];
  propertyOf(kind: 'node' | 'relationship', id: number, key: string): Value;
  propertiesOf(kind: 'node' | 'relationship', id: number): ReadonlyMap<string, Value>;
}

export class NodeValue {
  readonly id: number;
  private readonly source: EntitySource;

  constructor(id: number, source: EntitySource) {
    this.id = id;
    this.source = source;
  }

  labels(): readonly string[] {
    return this.source.labelsOf(this.id);
  }

  property(key: string): Value {
    return this.source.propertyOf('node', this.id, key);
  }

  properties(): ReadonlyMap<string, Value> {
    return this.source.propertiesOf('node', this.id);
  }
}

export class RelationshipValue {
  readonly id: number;
  readonly type: string;
  readonly startId: number;
  readonly endId: number;
  private readonly source: EntitySource;

  constructor(id: number, type: string, startId: number, endId: number, source: EntitySource) {
    this.id = id;
    this.type = type;
    this.startId = startId;
    this.endId = endId;
    this.source = source;
  }

  get start(): NodeValue {
    return new NodeValue(this.startId, this.source);
  }

  get end(): NodeValue {
    return new NodeValue(this.endId, this.source);
  }

  property(key: string): Value {
    return this.source.propertyOf('relationship', this.id, key);
  }

  properties(): ReadonlyMap<string, Value> {
    return this.source.propertiesOf('relationship', this.id);
  }
}

/** n + 1 nodes joined by n relationships, in the order of travel. */
export class PathValue {
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];

  constructor(nodes: readonly NodeValue[], relationships: readonly RelationshipValue[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
}
