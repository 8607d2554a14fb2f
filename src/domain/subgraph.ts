/** A part of the graph by our own ids, apart from any database: what `project` makes, exports write and the viewer draws. */

export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];
/** Absent rather than null. */
export type Properties = Readonly<Record<string, PropertyValue>>;

export interface SubgraphNode {
  /** Ours (`p-...`, `neural-tangent-kernel`, `c-...`), never the database's. */
  readonly id: string;
  /** `['Paper']`, `['Entity', 'Method']`, ... */
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** One of its type between two nodes. */
export interface SubgraphRelationship {
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: Properties;
}

/** Nodes by id, relationships by start, type, end, both in code-unit order; every end is among the nodes. */
export interface Subgraph {
  readonly nodes: readonly SubgraphNode[];
  readonly relationships: readonly SubgraphRelationship[];
}
