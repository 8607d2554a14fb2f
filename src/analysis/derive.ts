/** The step at the end of an ingest: derives what is true of the whole graph, and writes what changed. */

import { readMaps } from '../store/read-rows.ts';
import { loadStatement } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import type { Value, ValueMap } from '../store/values.ts';
import { changedRows } from './changed-rows.ts';
import type { Derivation } from './derivation.ts';
import { deriveApart } from './derive-apart.ts';
import { LAYOUT_VERSION } from './layout.ts';
import { readMentionedGraph, type DerivedRows } from './read-mentioned-graph.ts';

/** Rows of one transaction. */
const BATCH = 2000;
/** Two writers settle in three; more would mean that somebody writes without end. */
const MOST_PASSES = 10;

export interface DeriveOptions {
  /** Names too broad to say anything of a paper, aliases included; compared in lower case. */
  readonly genericNames: readonly string[];
  /** Milliseconds since 1970, for the stamp. */
  readonly now: () => number;
}

export interface DeriveSummary {
  readonly generic: number;
  readonly hubs: number;
  readonly pairs: number;
  /** Topics; their parts are not counted. */
  readonly communities: number;
  /** Rows set or deleted; 0 when nothing changed since the last time. */
  readonly written: number;
}

/**
 * Sets specificity, generic, hub, community, x and y of every entity, APPEARS_WITH, Community and IN_COMMUNITY, and
 * stamps `(:Tangent {derivedAt, derivedFacts, layoutVersion})` where the store has one and nobody brought other facts meanwhile.
 * Running it again changes nothing but the stamp; broken off between two batches, the next run finishes it.
 * @throws TangentError as the store does
 */
export async function derive(store: Store, options: DeriveOptions): Promise<DeriveSummary> {
  let facts = await readFactsDigest(store);
  let summary = await deriveOnce(store, options);
  let { written } = summary;
  for (let pass = 1; pass < MOST_PASSES && needsAnotherPass(store, summary); pass += 1) {
    facts = await readFactsDigest(store);
    summary = await deriveOnce(store, options);
    written += summary.written;
  }
  const derivedAt = new Date(options.now()).toISOString();
  const result = await store.write(loadStatement('load/derive-stamp'), {
    derivedAt,
    facts,
    layoutVersion: BigInt(LAYOUT_VERSION),
  });
  await result.summary();
  return { ...summary, written };
}

/** Read before the graph: facts that come in between are of another digest, and not stamped as seen. */
async function readFactsDigest(store: Store): Promise<Value> {
  const [stamp] = await readMaps(store, 'load/read-stamp');
  return stamp?.['facts'] ?? null;
}

/** Another process may derive at the same time; who reads the graph as it should be after both have written has the proof. */
function needsAnotherPass(store: Store, { written }: DeriveSummary): boolean {
  return store.capabilities.sharesAcrossProcesses && written > 0;
}

async function deriveOnce(store: Store, { genericNames }: DeriveOptions): Promise<DeriveSummary> {
  const { graph, derived } = await readMentionedGraph(store);
  const derivation = await deriveApart(graph, genericNames);
  let written = 0;
  for (const { path, rows } of writesOf(derived, derivation))
    written += await writeBatches(store, path, rows);
  return {
    generic: derivation.entities.filter(({ generic }) => generic).length,
    hubs: derivation.entities.filter(({ hub }) => hub).length,
    pairs: derivation.pairs.length,
    communities: derivation.communities.filter(({ level }) => level === 0).length,
    written,
  };
}

interface Write {
  readonly path: string;
  readonly rows: readonly ValueMap[];
}

/** In this order: a membership needs its community, and a community goes with its memberships. */
function writesOf(derived: DerivedRows, { entities, pairs, communities }: Derivation): readonly Write[] {
  const changedEntities = changedRows(derived.entities, entities.map(toRow), ['id']);
  const changedPairs = changedRows(
    derived.pairs,
    pairs.map((pair) => ({ ...pair, papers: BigInt(pair.papers) })),
    ['start', 'end'],
  );
  const changedCommunities = changedRows(
    derived.communities,
    communities.map(({ id, level, name, members }) => ({
      id,
      level: BigInt(level),
      name,
      size: BigInt(members.length),
    })),
    ['id'],
  );
  const changedMembers = changedRows(
    derived.members,
    communities.flatMap(({ id, members }) => members.map((entity) => ({ entity, community: id }))),
    ['entity', 'community'],
  );
  const members = (rows: readonly ValueMap[]): readonly ValueMap[] =>
    rows.map((row) => ({ start: row['entity'] ?? null, end: row['community'] ?? null }));
  return [
    { path: 'load/derive-set-entities', rows: changedEntities.set.map((row) => withProperties(row, ['id'])) },
    { path: 'load/derive-delete-pairs', rows: changedPairs.gone },
    {
      path: 'load/derive-set-pairs',
      rows: changedPairs.set.map((row) => withProperties(row, ['start', 'end'])),
    },
    { path: 'load/derive-delete-members', rows: members(changedMembers.gone) },
    { path: 'load/derive-delete-communities', rows: changedCommunities.gone },
    {
      path: 'load/derive-set-communities',
      rows: changedCommunities.set.map((row) => withProperties(row, ['id'])),
    },
    { path: 'load/derive-set-members', rows: members(changedMembers.set) },
  ];
}

/** `{id, properties: {...}}`: the keys beside everything else. */
function withProperties(row: ValueMap, keys: readonly string[]): ValueMap {
  const entries = Object.entries(row);
  const properties: ValueMap = Object.fromEntries(entries.filter(([key]) => !keys.includes(key)));
  return { ...Object.fromEntries(entries.filter(([key]) => keys.includes(key))), properties };
}

function toRow(entity: Readonly<Record<keyof Derivation['entities'][number], Value>>): ValueMap {
  return { ...entity };
}

/** Where other processes write too, each batch waits its turn at the stamp, as an ingest does. */
async function writeBatches(store: Store, path: string, rows: readonly ValueMap[]): Promise<number> {
  const statement = loadStatement(path);
  const isShared = store.capabilities.sharesAcrossProcesses;
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    await store.transaction(async (transaction) => {
      if (isShared) await transaction.write(loadStatement('load/lock-stamp'));
      await transaction.write(statement, { rows: batch });
      if (isShared) await transaction.write(loadStatement('load/unlock-stamp'));
    });
  }
  return rows.length;
}
