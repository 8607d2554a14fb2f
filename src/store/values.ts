/** Values at the store's boundary, the same on every store. */

export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | Temporal
  | Node
  | Relationship
  | Path
  | readonly Value[]
  | ValueMap;

/** A map of Cypher: an object without prototype, so that a key such as `constructor` is a key. */
export interface ValueMap {
  readonly [key: string]: Value;
}

/** `id` is the database's and holds within one answer; ours is `properties.id`. */
export class Node {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: ValueMap;

  constructor(id: string, labels: readonly string[], properties: ValueMap) {
    this.id = id;
    this.labels = labels;
    this.properties = properties;
  }
}

/** `start` and `end` are ids of nodes. */
export class Relationship {
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: ValueMap;

  constructor(id: string, type: string, start: string, end: string, properties: ValueMap) {
    this.id = id;
    this.type = type;
    this.start = start;
    this.end = end;
    this.properties = properties;
  }
}

/** `nodes.length === relationships.length + 1`, in the order of the walk. */
export class Path {
  readonly nodes: readonly Node[];
  readonly relationships: readonly Relationship[];

  constructor(nodes: readonly Node[], relationships: readonly Relationship[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
}

export type TemporalType = 'DATE' | 'TIME' | 'LOCAL_TIME' | 'ZONED_DATETIME' | 'LOCAL_DATETIME' | 'DURATION';

/** A temporal value by its text, as Neo4j's `toString()` gives it. */
export class Temporal {
  readonly type: TemporalType;
  readonly text: string;

  constructor(type: TemporalType, text: string) {
    this.type = type;
    this.text = text;
  }
}
