/** Reads from a store what derive starts from, and what an earlier derive has left there. */

import type { Role } from '../domain/schema.ts';
import { readMaps, textOf } from '../store/read-rows.ts';
import type { ReadStore } from '../store/store.ts';
import type { ValueMap } from '../store/values.ts';
import type { MentionedGraph } from './derivation.ts';
import { LAYOUT_VERSION, type Position } from './layout.ts';

/** What stands in the store of an earlier derive: a map of columns for each row. */
export interface DerivedRows {
  readonly entities: readonly ValueMap[];
  readonly pairs: readonly ValueMap[];
  readonly communities: readonly ValueMap[];
  readonly members: readonly ValueMap[];
}

/** @throws TangentError `StoreDamaged` where a node has lost its id or name */
export async function readMentionedGraph(
  store: ReadStore,
): Promise<{ readonly graph: MentionedGraph; readonly derived: DerivedRows }> {
  const entities = await readMaps(store, 'load/derive-read-entities');
  const mentions = await readMaps(store, 'load/derive-read-mentions');
  const [counted] = await readMaps(store, 'load/derive-count-papers');
  const [stamp] = await readMaps(store, 'load/derive-read-layout');
  const isOurs = Number(stamp?.['layoutVersion'] ?? 0) === LAYOUT_VERSION;
  return {
    graph: {
      papers: Number(counted?.['papers'] ?? 0),
      entities: entities.map((row) => ({
        id: textOf(row['id']),
        name: textOf(row['name']),
        names: Array.isArray(row['names']) ? row['names'].map(textOf) : [],
      })),
      mentions: mentions.map((row) => ({
        paper: textOf(row['paper']),
        entity: textOf(row['entity']),
        role: textOf(row['role']) as Role,
      })),
      standing: isOurs ? placesIn(entities) : new Map(),
    },
    derived: {
      entities,
      pairs: await readMaps(store, 'load/derive-read-pairs'),
      communities: await readMaps(store, 'load/derive-read-communities'),
      members: await readMaps(store, 'load/derive-read-members'),
    },
  };
}

function placesIn(entities: readonly ValueMap[]): ReadonlyMap<string, Position> {
  const places = new Map<string, Position>();
  for (const row of entities) {
    const [x, y] = [row['x'], row['y']];
    if (typeof x === 'number' && typeof y === 'number') places.set(textOf(row['id']), { x, y });
  }
  return places;
}
