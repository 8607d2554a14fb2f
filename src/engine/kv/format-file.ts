/** FORMAT: whose store it is, and of which version its records are. */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CypherError } from '../errors.ts';

export const FORMAT_FILE = 'FORMAT';
const FORMAT_NAME = 'tangent-engine';
/** 2: the graph in segments, sets, ordered indexes, postings and counts. */
export const FORMAT_VERSION = 2;

/** @throws CypherError StoreDamaged, StoreForeign, or StoreVersion for a newer one */
export function readFormat(directory: string): number {
  const path = join(directory, FORMAT_FILE);
  const text = readFileSync(path, 'utf8');
  const version = new RegExp(`^${FORMAT_NAME} (\\d+)\\n$`).exec(text)?.[1];
  if (version === undefined) {
    throw text.trim() === ''
      ? new CypherError('StoreDamaged', `${path} is empty.`)
      : new CypherError('StoreForeign', `${path} is not of this program.`);
  }
  if (Number(version) > FORMAT_VERSION) throw otherFormat(path, Number(version));
  return Number(version);
}

export function otherFormat(path: string, version: number): CypherError {
  return new CypherError(
    'StoreVersion',
    `${path} says format ${version}; this program reads ${FORMAT_VERSION}.`,
  );
}

/** Written beside and renamed, so that it is never there by halves. */
export function writeFormat(directory: string): void {
  const made = join(directory, `${FORMAT_FILE}-${process.pid}`);
  writeFileSync(made, `${FORMAT_NAME} ${FORMAT_VERSION}\n`, { flush: true });
  renameSync(made, join(directory, FORMAT_FILE));
}
