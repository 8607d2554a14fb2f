/** Opens the embedded store: a directory with one file of the engine in it, or memory. */

import type * as engineModule from '@grafeo-db/js';
import { TangentError } from '../../domain/errors.ts';
import type { Store } from '../store.ts';
import { EmbeddedStore } from './embedded-store.ts';
import { toOpenError } from './errors.ts';
import { StoreFolder } from './store-folder.ts';

export interface EmbeddedOptions {
  /** Makes the directory when it is missing; without it a missing one is `StoreMissing`. */
  readonly create: boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/**
 * Opens a directory or `memory:`; a new store is empty.
 * @throws TangentError `StoreMissing`, `StoreDamaged`, `StoreBusy`, or `StoreUnreachable` where the engine has no build
 */
export async function openEmbedded(url: string, options: EmbeddedOptions): Promise<Store> {
  const { GrafeoDB } = await importEngine();
  if (url === 'memory:') return new EmbeddedStore(GrafeoDB.create(), { url, now: options.now });
  const folder = new StoreFolder(url, options.create);
  try {
    return new EmbeddedStore(GrafeoDB.create(folder.file), { url, now: options.now, folder });
  } catch (error) {
    throw toOpenError(error, url);
  }
}

async function importEngine(): Promise<Pick<typeof engineModule, 'GrafeoDB'>> {
  try {
    const engine = await import('@grafeo-db/js');
    return engine.default;
  } catch (cause) {
    throw new TangentError('StoreUnreachable', 'the embedded engine does not run on this machine', {
      hint: 'Only linux-x64 (glibc) has a build of it; use a Neo4j instead: --store bolt://localhost:7687.',
      cause,
    });
  }
}
