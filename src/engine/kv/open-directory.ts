/** Opens the store in a directory, or makes one there: what is damaged, foreign or of another version is refused before LMDB sees it. */

import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CypherError } from '../errors.ts';
import { checkDataFile } from './check-data-file.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { toStoreError } from './lmdb-failure.ts';
import { openLmdbStore, type LmdbOptions } from './lmdb.ts';

const FORMAT_FILE = 'FORMAT';
const DATA_FILE = 'data.mdb';
const FORMAT_NAME = 'tangent-engine';
/** 2: the graph in segments, sets, ordered indexes, postings and counts. */
const FORMAT_VERSION = 2;

export interface DirectoryOptions extends LmdbOptions {
  /** Whether to make a store where the directory is missing or empty; otherwise that is StoreMissing. */
  readonly create: boolean;
}

/**
 * Opens the store; several processes may have it open at once.
 * @throws CypherError StoreMissing, StoreForeign, StoreDamaged, StoreVersion, StoreUnwritable, StoreFull
 */
export async function openDirectory(path: string, options: DirectoryOptions): Promise<KeyValueStore> {
  const directory = resolve(path);
  try {
    if (listOf(directory).length === 0) {
      if (!options.create) throw new CypherError('StoreMissing', `There is no store at ${directory}.`);
      await makeOnce(directory);
    }
    checkDirectory(directory);
    return openLmdbStore(directory, options);
  } catch (error) {
    throw toStoreError(error, directory);
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
  checkFormat(join(directory, FORMAT_FILE));
  if (!data) throw new CypherError('StoreDamaged', `${directory} has ${FORMAT_FILE}, but no ${DATA_FILE}.`);
  accessSync(directory, constants.R_OK | constants.W_OK);
  accessSync(join(directory, DATA_FILE), constants.R_OK | constants.W_OK);
  checkDataFile(join(directory, DATA_FILE));
}

function checkFormat(path: string): void {
  const text = readFileSync(path, 'utf8');
  const version = new RegExp(`^${FORMAT_NAME} (\\d+)\\n$`).exec(text)?.[1];
  if (version === undefined) {
    throw text.trim() === ''
      ? new CypherError('StoreDamaged', `${path} is empty.`)
      : new CypherError('StoreForeign', `${path} is not of this program.`);
  }
  if (Number(version) !== FORMAT_VERSION) {
    throw new CypherError(
      'StoreVersion',
      `${path} says format ${version}; this program reads ${FORMAT_VERSION}.`,
    );
  }
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
    writeFileSync(join(made, FORMAT_FILE), `${FORMAT_NAME} ${FORMAT_VERSION}\n`, { flush: true });
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

/** A rename is on disk only with the directory that holds it; Windows has no such call. */
function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(directory, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
