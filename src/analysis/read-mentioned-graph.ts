/** Reads from a store what derive starts from, and what an earlier derive has left there. */

import type { Role } from '../domain/schema.ts';
import { loadStatement } from '../store/statements.ts';
import type { ReadStore } from '../store/store.ts';
import type { Value, ValueMap } from '../store/values.ts';
import type { MentionedGraph } from './derivation.ts';

/** What stands in the store of an earlier derive: a map of columns for each row. */
export interface DerivedRows {
  readonly entities: readonly ValueMap[];
  readonly pairs: readonly ValueMap[];
  readonly communities: readonly ValueMap[];
  readonly members: readonly ValueMap[];
}

export async function readMentionedGraph(
  store: ReadStore,
): Promise<{ readonly graph: MentionedGraph; readonly derived: DerivedRows }> {
  const entities = await readRows(store, 'load/derive-read-entities');
  const mentions = await readRows(store, 'load/derive-read-mentions');
  const [counted] = await readRows(store, 'load/derive-count-papers');
  return {
    graph: {
      papers: Number(counted?.['papers'] ?? 0),
      entities: entities.map((row) => ({
        id: text(row['id']),
        name: text(row['name']),
        names: Array.isArray(row['names']) ? row['names'].map(text) : [],
      })),
      mentions: mentions.map((row) => ({
        paper: text(row['paper']),
        entity: text(row['entity']),
        role: text(row['role']) as Role,
      })),
    },
    derived: {
      entities,
      pairs: await readRows(store, 'load/derive-read-pairs'),
      communities: await readRows(store, 'load/derive-read-communities'),
      members: await readRows(store, 'load/derive-read-members'),
    },
  };
}

async function readRows(store: ReadStore, path: string): Promise<readonly ValueMap[]> {
  const result = await store.read(loadStatement(path));
  const rows: ValueMap[] = [];
  for await (const row of result.rows())
    rows.push(Object.fromEntries(result.columns.map((column, index) => [column, row[index] ?? null])));
  return rows;
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
