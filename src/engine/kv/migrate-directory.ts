/** Brings a store of an older format to this one's by numbered steps; the older data file stays beside it as a backup. */

import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT_FILE, FORMAT_VERSION, otherFormat, readFormat, writeFormat } from './format-file.ts';
import type { KeyValueStore, Snapshot } from './key-value-store.ts';
import { openLmdbStore } from './lmdb.ts';
import { syncDirectory } from './sync-directory.ts';

/** One step; steps are in the order of their versions. */
export interface FormatMigration {
  readonly from: number;
  readonly to: number;
  /** Writes into the empty target what the source holds. */
  run(source: Snapshot, target: KeyValueStore): Promise<void>;
}

/** What the data file of a format is called once it is another's. */
export function oldDataFile(directory: string, format: number): string {
  return join(directory, `format-${format}.mdb`);
}

/**
 * Puts right what a migration left when it was killed.
 *
 * Its last steps are three renames: data away, new data in, FORMAT. So where old data stand beside, the new ones are
 * either not there yet, and it starts anew, or whole.
 */
export function resumeMigration(directory: string, data: string): void {
  const format = readFormat(directory);
  if (format === FORMAT_VERSION || !existsSync(oldDataFile(directory, format))) return;
  if (existsSync(data)) writeFormat(directory);
  else renameSync(oldDataFile(directory, format), data);
}

/**
 * Only for a process that has the directory to itself.
 * @throws CypherError StoreVersion where no step leads on from its format
 */
export async function migrateDirectory(
  directory: string,
  data: string,
  migrations: readonly FormatMigration[],
): Promise<void> {
  for (let format = readFormat(directory); format !== FORMAT_VERSION; format = readFormat(directory)) {
    const step = migrations.find(({ from }) => from === format);
    // The file says one format at a time: steps that lead elsewhere would need a version each to be written.
    if (step?.to !== FORMAT_VERSION) throw otherFormat(join(directory, FORMAT_FILE), format);
    const made = join(directory, `migrating-${step.to}`);
    rmSync(made, { recursive: true, force: true });
    await writeAnew(directory, made, step);
    renameSync(data, oldDataFile(directory, format));
    renameSync(join(made, 'data.mdb'), data);
    syncDirectory(directory);
    writeFormat(directory);
    rmSync(made, { recursive: true, force: true });
    // It is of the old data.
    rmSync(join(directory, 'lock.mdb'), { force: true });
  }
}

async function writeAnew(directory: string, made: string, step: FormatMigration): Promise<void> {
  const [source, target] = [openLmdbStore(directory), openLmdbStore(made)];
  const snapshot = source.snapshot();
  try {
    await target.commit(0, []);
    await step.run(snapshot, target);
  } finally {
    snapshot.done();
    await target.close();
    await source.close();
  }
}
