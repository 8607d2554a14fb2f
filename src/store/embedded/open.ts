/** Opens the embedded store: a directory of our own engine, or memory. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TangentError } from '../../domain/errors.ts';
import { openDatabase } from '../../engine/database.ts';
import { FROM_FORMAT_1 } from '../../engine/graph/migrations/format-1.ts';
import type { KeyValueStore } from '../../engine/kv/key-value-store.ts';
import { openMemoryStore } from '../../engine/kv/memory.ts';
import type { Store } from '../store.ts';
import { EmbeddedStore } from './embedded-store.ts';
import { toTangentError } from './errors.ts';

export interface EmbeddedOptions {
  /** Makes the directory when it is missing; without it a missing one is `StoreMissing`. */
  readonly create: boolean;
  /** Milliseconds since 1970, of a clock that never goes back. */
  readonly now: () => number;
  /** From 0 up to, without, 1. */
  readonly random: () => number;
}

/**
 * Opens a directory or `memory:`; a new store is empty.
 * @throws TangentError `StoreMissing`, `StoreDamaged`, `StoreVersion`, or `StoreUnreachable` where it cannot be used
 */
export async function openEmbedded(url: string, { create, now, random }: EmbeddedOptions): Promise<Store> {
  const store = await openKeyValues(url, { create });
  return new EmbeddedStore(openDatabase({ store, now, random }), { url, now });
}

/** The bytes under the graph. @throws TangentError as `openEmbedded` */
export async function openKeyValues(url: string, options: FolderOptions): Promise<KeyValueStore> {
  return url === 'memory:' ? openMemoryStore() : await openFolder(url, options);
}

interface FolderOptions {
  readonly create: boolean;
  /** Also where values are damaged. */
  readonly tolerant?: boolean;
}

async function openFolder(path: string, options: FolderOptions): Promise<KeyValueStore> {
  if (existsSync(join(path, 'graph.grafeo')))
    throw new TangentError('StoreVersion', `${path} was written by an older Tangent, with another engine`, {
      hint: 'Load the papers again into a new directory: tangent ingest <file> --store <directory>.',
    });
  const { openDirectory } = await importOnDisk(() => import('../../engine/kv/open-directory.ts'));
  try {
    return await openDirectory(path, { ...options, migrations: [FROM_FORMAT_1] });
  } catch (error) {
    throw toTangentError(error);
  }
}

/** Loaded only when a directory is named: LMDB is native code, which memory does without. */
export async function importOnDisk<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new TangentError('StoreUnreachable', 'LMDB has no build for this machine', {
      hint: 'Use a Neo4j instead: --store bolt://localhost:7687.',
      cause,
    });
  }
}
