/** Measures and compacts a directory's data file. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TangentError } from '../../domain/errors.ts';
import type { Compaction, StoreSize } from '../size.ts';
import { toTangentError } from './errors.ts';
import { importOnDisk } from './open.ts';

/** Undefined in memory. @throws TangentError `StoreDamaged`, `StoreVersion` */
export async function measureEmbedded(url: string): Promise<StoreSize | undefined> {
  if (url === 'memory:') return undefined;
  const { measureDirectory } = await importOnDisk(() => import('../../engine/kv/measure-data-file.ts'));
  return coded(() => measureDirectory(url));
}

/** @throws TangentError `StoreMissing`; `StoreBusy` where a process has it open; `StoreDamaged`, `StoreFull` ... as opening and writing do */
export async function compactEmbedded(url: string): Promise<Compaction> {
  if (url === 'memory:' || !existsSync(join(url, 'FORMAT'))) {
    throw new TangentError('StoreMissing', `There is no store on disk at ${url}`, {
      hint: 'Name the directory of a store: --store <directory>.',
    });
  }
  const { compactDirectory } = await importOnDisk(() => import('../../engine/kv/compact-directory.ts'));
  try {
    return await compactDirectory(url);
  } catch (error) {
    throw toTangentError(error);
  }
}

function coded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toTangentError(error);
  }
}
