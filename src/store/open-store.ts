/** Opens a store by its URL; a backend is loaded only when a URL names it. */

import { TangentError } from '../domain/errors.ts';
import type { Check, CheckOptions } from './check.ts';
import { migrationsFrom } from './migrations.ts';
import { rowsOf } from './read-rows.ts';
import type { Compaction, StoreSize } from './size.ts';
import type { ReadStore, Store } from './store.ts';

/** What every backend is opened with; it takes what it needs. */
export interface StoreOptions {
  /** Milliseconds since 1970 of a clock that never goes back, such as `performance.timeOrigin + performance.now()`. */
  readonly now: () => number;
  /** From 0 up to, without, 1. */
  readonly random: () => number;
  /** For a server; a directory needs none of these. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

interface Backend {
  open(url: string, options: StoreOptions, create: boolean): Promise<Store>;
  /** Absent where a server looks after its own files. */
  check?(url: string, options: CheckOptions): Promise<Check>;
  /** The same; undefined where it takes no room. */
  measure?(url: string): Promise<StoreSize | undefined>;
  compact?(url: string): Promise<Compaction>;
}

const embedded: Backend = {
  open: async (url, { now, random }, create) => {
    const { openEmbedded } = await import('./embedded/open.ts');
    return await openEmbedded(url, { now, random, create });
  },
  check: async (url, options) => {
    const { checkEmbedded } = await import('./embedded/check.ts');
    return await checkEmbedded(url, options);
  },
  measure: async (url) => (await import('./embedded/size.ts')).measureEmbedded(url),
  compact: async (url) => (await import('./embedded/size.ts')).compactEmbedded(url),
};

const server: Backend = {
  open: async (url, options) => {
    const { openNeo4j } = await import('./neo4j/open.ts');
    return await openNeo4j(url, options);
  },
};

/** By what stands before `://`; a name without a scheme is a directory. */
const SCHEMES: ReadonlyMap<string, Backend> = new Map(
  ['bolt', 'neo4j'].flatMap((name) => ['', '+s', '+ssc'].map((security) => [name + security, server])),
);

/**
 * Opens the store that a URL names: a directory (made when missing), `memory:`, or a Neo4j (`bolt://`, `neo4j://`,
 * each also with `+s` and `+ssc`). A new store is empty: no node, index or constraint.
 * @throws TangentError `StoreUrlInvalid`, `StoreUnreachable`, `StoreBusy`, `StoreDamaged`, `StoreMissing`, `StoreVersion`
 */
export async function openStore(url: string, options: StoreOptions): Promise<Store> {
  return await openKnown(url, options, true);
}

/**
 * The same without any way to write; a directory that is missing or empty is `StoreMissing` instead of made.
 */
export async function openReadStore(url: string, options: StoreOptions): Promise<ReadStore> {
  const store = await openKnown(url, options, false);
  return {
    url: store.url,
    capabilities: store.capabilities,
    read: async (statement, parameters, limits) => await store.read(statement, parameters, limits),
    close: async () => {
      await store.close();
    },
  };
}

/**
 * Proves everything that a store derives from its records, and with `repair` makes it again from them.
 * @throws TangentError `StoreUrlInvalid` for a server; else as opening does
 */
export async function checkStore(url: string, options: CheckOptions): Promise<Check> {
  const backend = backendOf(url);
  if (backend.check !== undefined) return await backend.check(url, options);
  throw serversOwn(url);
}

/** The room that a store takes on disk; undefined for memory, and for a server, which looks after its own files. */
export async function measureStore(url: string): Promise<StoreSize | undefined> {
  return await backendOf(url).measure?.(url);
}

/**
 * Writes a store anew without what holds nothing.
 * @throws TangentError `StoreUrlInvalid` for a server; `StoreBusy` where a process has it open; else as opening and writing do
 */
export async function compactStore(url: string): Promise<Compaction> {
  const backend = backendOf(url);
  if (backend.compact !== undefined) return await backend.compact(url);
  throw serversOwn(url);
}

function serversOwn(url: string): TangentError {
  return new TangentError('StoreUrlInvalid', `${url} is a server, which looks after its own files`, {
    hint: 'Use the tools of the server, or name a directory.',
  });
}

/** Whatever it is opened for: a graph that a newer Tangent wrote would be misread. */
async function openKnown(url: string, options: StoreOptions, create: boolean): Promise<Store> {
  const store = await backendOf(url).open(url, options, create);
  try {
    for await (const [version] of rowsOf(store, 'load/read-stamp')) migrationsFrom(Number(version), url);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Two letters at least: one is a drive of Windows. `./mem:` is a directory of that name all the same. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

function backendOf(url: string): Backend {
  const scheme = SCHEME.exec(url)?.[1];
  if (url === 'memory:' || (scheme === undefined && url !== '')) return embedded;
  const found = url.includes('://') ? SCHEMES.get(scheme ?? '') : undefined;
  if (found !== undefined) return found;
  throw new TangentError('StoreUrlInvalid', `'${url}' names no store`, {
    hint: 'Use a directory (./name: if it holds a colon), memory:, bolt://host:7687 or neo4j://host:7687 (+s for TLS).',
  });
}
