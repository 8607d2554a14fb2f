/** Opens the embedded store: a directory with one file of the engine in it, or memory. */

import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type * as engineModule from '@grafeo-db/js';
import { TangentError } from '../../domain/errors.ts';
import type { Store } from '../store.ts';
import { EmbeddedStore } from './embedded-store.ts';
import { damaged, toOpenError } from './errors.ts';

const FILE = 'graph.grafeo';

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
  if (url === 'memory:') return new EmbeddedStore(GrafeoDB.create(), url, options.now);
  const file = storeFile(url, options.create);
  try {
    return new EmbeddedStore(GrafeoDB.create(file), url, options.now);
  } catch (error) {
    throw toOpenError(error, url);
  }
}

function storeFile(folder: string, create: boolean): string {
  const file = join(folder, FILE);
  const entries = entriesOf(folder);
  if (entries === undefined && !create)
    throw new TangentError('StoreMissing', `there is no store at ${folder}`, {
      hint: 'Load papers into it: tangent ingest <file>.',
    });
  if (entries === undefined) mkdirSync(folder, { recursive: true });
  else if (entries.length > 0 && !existsSync(file))
    throw damaged(folder, `it has other files and no ${FILE}`);
  else if (entries.length === 0 && !create)
    throw new TangentError('StoreMissing', `${folder} is empty`, {
      hint: 'Load papers into it: tangent ingest <file>.',
    });
  return file;
}

function entriesOf(folder: string): readonly string[] | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) throw damaged(folder, 'it is a file, not a directory');
  return readdirSync(folder);
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
