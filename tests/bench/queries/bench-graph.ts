/** A graph to time queries on, and its load into any store. */

import type { Store } from '../../../src/store/store.ts';
import type { Value, ValueMap } from '../../../src/store/values.ts';

/** Nodes that have the same labels; each has a property `id`, unique among the nodes of its first label. */
export interface NodeGroup {
  readonly labels: readonly string[];
  readonly rows: readonly ValueMap[];
}

export interface RelationshipRow {
  readonly from: string;
  readonly to: string;
  readonly properties: ValueMap;
}

/** Relationships of one type between nodes of two labels. */
export interface RelationshipGroup {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly RelationshipRow[];
}

export interface BenchGraph {
  readonly nodes: readonly NodeGroup[];
  readonly relationships: readonly RelationshipGroup[];
}

const ROWS_A_STATEMENT = 2_000;

/** The labels whose nodes are known by an id: the first of each group. */
export function labelsWithId({ nodes }: BenchGraph): string[] {
  return [...new Set(nodes.flatMap(({ labels }) => labels.slice(0, 1)))];
}

/** A constraint for each label, and further indexes by their statements. */
export async function createSchema(
  store: Store,
  labels: readonly string[],
  indexes: readonly string[],
): Promise<void> {
  for (const label of labels) {
    await run(store, `CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  }
  for (const statement of indexes) await run(store, statement);
}

/** Nodes, then relationships, in batches; the constraints are there. */
export async function loadGraph(store: Store, { nodes, relationships }: BenchGraph): Promise<void> {
  for (const { labels, rows } of nodes) {
    await inBatches(store, `UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row`, rows);
  }
  for (const { type, from, to, rows } of relationships) {
    const statement = `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
    await inBatches(
      store,
      statement,
      rows.map((row): ValueMap => ({ ...row })),
    );
  }
}

async function inBatches(store: Store, statement: string, rows: readonly Value[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await run(store, statement, { rows: rows.slice(from, from + ROWS_A_STATEMENT) });
  }
}

async function run(store: Store, statement: string, parameters: ValueMap = {}): Promise<void> {
  const result = await store.write(statement, parameters);
  await result.summary();
}

/** Numbers of nodes and relationships. */
export function sizeOf({ nodes, relationships }: BenchGraph): { nodes: number; relationships: number } {
  const total = (groups: readonly { readonly rows: readonly unknown[] }[]): number =>
    groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return { nodes: total(nodes), relationships: total(relationships) };
}
