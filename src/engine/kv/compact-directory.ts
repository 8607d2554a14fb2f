/** Writes a store's entries anew, in their order and nothing between them, and puts the new file in the old one's place. */

import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CypherError } from '../errors.ts';
import { isHeld, STAMP_FILE, stampClose } from './clean-close.ts';
import { FORMAT_FILE, FORMAT_VERSION, otherFormat, readFormat } from './format-file.ts';
import type { Change, KeyValueStore, Snapshot } from './key-value-store.ts';
import { toStoreError } from './lmdb-failure.ts';
import { openLmdbStore } from './lmdb.ts';
import { measureDirectory, type DirectorySize } from './measure-data-file.ts';
import { alone, DATA_FILE, lookThrough } from './open-directory.ts';
import { syncDirectory } from './sync-directory.ts';

/** Bytes of keys and values that one commit of the copy takes. */
const COMMIT_BYTES = 8 * 2 ** 20;
const FIRST = Uint8Array.of(0);
/** Beyond every key, none of which starts with two such bytes. */
const LAST = Uint8Array.of(255, 255);

export interface Compaction {
  readonly before: DirectorySize;
  readonly after: DirectorySize;
}

/**
 * Only where no process has it open. Every value is proved as it is copied; until the new file is whole and on disk,
 * the old one stays as it is, and one rename puts it in place.
 * @throws CypherError StoreBusy, StoreMissing, StoreDamaged, StoreVersion, StoreFull, StoreUnwritable
 */
export async function compactDirectory(directory: string): Promise<Compaction> {
  const made = join(directory, 'compacting');
  try {
    return await alone(directory, async () => {
      if (isHeld(directory)) {
        throw new CypherError('StoreBusy', `${directory} is open in another process: close it there first.`);
      }
      const format = readFormat(directory);
      if (format !== FORMAT_VERSION) throw otherFormat(join(directory, FORMAT_FILE), format);
      await lookThrough(directory, false);
      const before = measureDirectory(directory);
      // What a compaction left that was killed.
      rmSync(made, { recursive: true, force: true });
      await copyTo(directory, made);
      putInPlace(directory, made);
      return { before, after: measureDirectory(directory) };
    });
  } catch (error) {
    throw toStoreError(error, directory);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

async function copyTo(directory: string, made: string): Promise<void> {
  const source = openLmdbStore(directory, { readOnly: true });
  try {
    const target = openLmdbStore(made);
    const snapshot = source.snapshot();
    try {
      await copyEntries(snapshot, target);
    } finally {
      snapshot.done();
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyEntries(snapshot: Snapshot, target: KeyValueStore): Promise<void> {
  let version = await target.commit(0, []);
  let changes: Change[] = [];
  let bytes = 0;
  for (const { key, value } of snapshot.range(FIRST, LAST)) {
    changes.push([key.slice(), value.slice()]);
    bytes += key.length + value.length;
    if (bytes < COMMIT_BYTES) continue;
    version = await target.commit(version, changes);
    changes = [];
    bytes = 0;
  }
  await target.commit(version, changes);
}

function putInPlace(directory: string, made: string): void {
  const [data, written] = [join(directory, DATA_FILE), join(made, DATA_FILE)];
  const file = openSync(written, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  // It is of the old data.
  rmSync(join(directory, STAMP_FILE), { force: true });
  renameSync(written, data);
  rmSync(join(directory, 'lock.mdb'), { force: true });
  syncDirectory(directory);
  stampClose(directory, data);
}
