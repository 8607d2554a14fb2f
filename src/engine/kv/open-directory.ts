/** Opens the store in a directory, or makes one there: what is damaged, foreign or of another version is refused before LMDB sees it. */

import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CypherError } from '../errors.ts';
import { checkDataFile } from './check-data-file.ts';
import { checkPages } from './check-pages.ts';
import { hold, isHeld, STAMP_FILE, stampClose, wasClosedCleanly } from './clean-close.ts';
import { FORMAT_FILE, FORMAT_VERSION, otherFormat, readFormat, writeFormat } from './format-file.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { toStoreError } from './lmdb-failure.ts';
import { openLmdbStore, type LmdbOptions } from './lmdb.ts';
import { lockFile } from './lock-file.ts';
import { syncDirectory } from './sync-directory.ts';
import { migrateDirectory, resumeMigration, type FormatMigration } from './migrate-directory.ts';

export const DATA_FILE = 'data.mdb';

export interface DirectoryOptions extends LmdbOptions {
  /** Whether to make a store where the directory is missing or empty; otherwise that is StoreMissing. */
  readonly create: boolean;
  /** Steps from older formats; without them a store of one is StoreVersion. */
  readonly migrations?: readonly FormatMigration[];
  /** Opens it also where values are damaged, to be checked and repaired; the next opening looks through it again. */
  readonly tolerant?: boolean;
}

/** Held while a store is looked at and opened, or closed. */
const OPENING_FILE = 'opening';
/** Milliseconds that another process may take to look at it. */
const OPENING_PATIENCE = 120_000;
/** Pages looked at between two turns of the event loop. */
const PAGES_A_TURN = 500;

/**
 * Opens the store; several processes may have it open at once. Unless it was closed cleanly, or another process has it
 * open, every page is looked at first. Where nothing may be made and the directory is not writable, it can only be read.
 * @throws CypherError StoreMissing, StoreForeign, StoreDamaged, StoreVersion, StoreUnwritable, StoreFull, StoreBusy
 */
export async function openDirectory(path: string, options: DirectoryOptions): Promise<KeyValueStore> {
  const directory = resolve(path);
  try {
    if (listOf(directory).length === 0) {
      if (!options.create) throw new CypherError('StoreMissing', `There is no store at ${directory}.`);
      await makeOnce(directory);
    }
    checkDirectory(directory);
    if (!isWritable(directory)) return await openForReading(directory, options);
    return await alone(directory, async () => await openHeld(directory, options));
  } catch (error) {
    throw toStoreError(error, directory);
  }
}

/** Does what no other process may do at the same time. */
export async function alone<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const release = await lockFile(join(directory, OPENING_FILE), OPENING_PATIENCE);
  if (release === undefined) {
    throw new CypherError('StoreBusy', `Another process has been opening ${directory} for two minutes.`);
  }
  try {
    return await work();
  } finally {
    release();
  }
}

async function openHeld(directory: string, options: DirectoryOptions): Promise<KeyValueStore> {
  const data = join(directory, DATA_FILE);
  const { migrations = [], tolerant = false } = options;
  if (!isHeld(directory)) {
    await lookThrough(directory, tolerant);
    await migrateDirectory(directory, data, migrations);
  } else if (readFormat(directory) !== FORMAT_VERSION) {
    throw new CypherError('StoreBusy', `${directory} has to be migrated, and another process has it open.`);
  }
  const release = hold(directory);
  let closed: Promise<void> | undefined;
  try {
    const store = openLmdbStore(directory, options);
    const close = async (): Promise<void> => {
      await store.close();
      release();
      if (tolerant) rmSync(join(directory, STAMP_FILE), { force: true });
      else if (!isHeld(directory)) stampClose(directory, data);
    };
    return { ...store, close: () => (closed ??= alone(directory, close)) };
  } catch (error) {
    release();
    throw error;
  }
}

/** Another process may have it open for writing, unseen: then LMDB's own lock stands between. */
async function openForReading(directory: string, options: DirectoryOptions): Promise<KeyValueStore> {
  if (options.create) {
    for (const path of [directory, join(directory, DATA_FILE)]) accessSync(path, constants.W_OK);
  }
  const format = readFormat(directory);
  if (format !== FORMAT_VERSION) throw otherFormat(join(directory, FORMAT_FILE), format);
  if (!isHeld(directory)) await lookThrough(directory, options.tolerant ?? false);
  return openLmdbStore(directory, { ...options, readOnly: true });
}

/** Every page, and unless `tolerant` every value, where it was not closed cleanly. @throws CypherError StoreDamaged */
export async function lookThrough(directory: string, tolerant: boolean): Promise<void> {
  const data = join(directory, DATA_FILE);
  if (wasClosedCleanly(directory, data)) return;
  let pages = 0;
  for (const _ of checkPages(data, { values: !tolerant })) {
    pages += 1;
    if (pages % PAGES_A_TURN === 0) await nextTurn();
  }
}

function isWritable(directory: string): boolean {
  try {
    for (const path of [directory, join(directory, DATA_FILE)]) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The names in it; none where it is missing. */
function listOf(directory: string): string[] {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) throw new CypherError('StoreForeign', `${directory} is no directory.`);
  return readdirSync(directory);
}

function checkDirectory(directory: string): void {
  const names = listOf(directory);
  const [format, data] = [names.includes(FORMAT_FILE), names.includes(DATA_FILE)];
  if (!format && !data) throw new CypherError('StoreForeign', `${directory} holds files, but no store.`);
  if (!format) throw new CypherError('StoreDamaged', `${directory} has ${DATA_FILE}, but no ${FORMAT_FILE}.`);
  resumeMigration(directory, join(directory, DATA_FILE));
  if (!existsSync(join(directory, DATA_FILE)))
    throw new CypherError('StoreDamaged', `${directory} has ${FORMAT_FILE}, but no ${DATA_FILE}.`);
  for (const path of [directory, join(directory, DATA_FILE)]) accessSync(path, constants.R_OK);
  checkDataFile(join(directory, DATA_FILE));
}

/** Stores that this process is making: a second caller waits for the first. */
const inTheMaking = new Map<string, Promise<void>>();

async function makeOnce(directory: string): Promise<void> {
  const running = inTheMaking.get(directory);
  if (running !== undefined) return running;
  const making = makeStore(directory).finally(() => inTheMaking.delete(directory));
  inTheMaking.set(directory, making);
  return making;
}

/** Made beside and renamed into place, so that a store is there whole or not at all. */
async function makeStore(directory: string): Promise<void> {
  const made = `${directory}.new-${process.pid}`;
  mkdirSync(dirname(directory), { recursive: true });
  // What an earlier process of this number left when it was killed.
  rmSync(made, { recursive: true, force: true });
  try {
    mkdirSync(made);
    const store = openLmdbStore(made);
    await store.commit(0, []);
    await store.close();
    stampClose(made, join(made, DATA_FILE));
    writeFormat(made);
    syncDirectory(made);
    moveIntoPlace(made, directory);
    syncDirectory(dirname(directory));
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function moveIntoPlace(made: string, directory: string): void {
  try {
    // Windows does not rename onto a directory, not even an empty one.
    if (process.platform === 'win32') rmdirSync(directory);
  } catch {
    // It is missing, or no longer empty: the rename says which.
  }
  try {
    renameSync(made, directory);
  } catch (error) {
    // Another process was first: its store is as good as ours.
    if (listOf(directory).length === 0) throw error;
  }
}
