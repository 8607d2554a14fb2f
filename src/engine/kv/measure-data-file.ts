/** How large LMDB's data file is, and how much of it is in use: by its head and the page that lists its tables. */

import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILE } from './open-directory.ts';
import { checkDataFile, damaged, readTree, TREE_BYTES, type Meta, type Tree } from './check-data-file.ts';

/** Layout of a leaf page as in mdb.c of lmdb 3.5: header, then the places of its nodes. */
const HEADER_BYTES = 24;
const LOWER = 20;
const NODE_BYTES = 8;
/** Two heads stand before all pages. */
const HEADS = 2;

export interface DirectorySize {
  /** Of the data file. */
  readonly bytes: number;
  /** Of its pages that hold nothing: writes use them before the file grows, and a compaction gives them back. */
  readonly freeBytes: number;
}

/** Where it is written meanwhile it is measured again, so often at most. */
const MOST_TRIES = 5;

/** Also while another process writes. @throws CypherError StoreDamaged, StoreVersion */
export function measureDirectory(directory: string): DirectorySize {
  const path = join(directory, DATA_FILE);
  for (let left = MOST_TRIES; ; left -= 1) {
    const head = checkDataFile(path);
    const isStill = (): boolean => left === 1 || checkDataFile(path).transaction === head.transaction;
    try {
      const size = sizeBy(path, head);
      if (isStill()) return size;
    } catch (error) {
      if (isStill()) throw error;
    }
  }
}

function sizeBy(path: string, { pageSize, lastPage, free, main }: Meta): DirectorySize {
  const trees = [free, main, ...tablesOf(path, main, pageSize)];
  const inUse = trees.reduce(
    (sum, { branches, leaves, overflow }) => sum + branches + leaves + overflow,
    HEADS,
  );
  const bytes = (Number(lastPage) + 1) * pageSize;
  return { bytes, freeBytes: Math.max(0, bytes - inUse * pageSize) };
}

/** The tables that the main tree names; it is one leaf, as there are few. */
function tablesOf(path: string, { root, depth }: Tree, pageSize: number): Tree[] {
  if (root === undefined || depth !== 1) throw damaged(path, 'its list of tables is not one page');
  const page = Buffer.alloc(pageSize);
  const file = openSync(path, 'r');
  try {
    readSync(file, page, 0, pageSize, root * pageSize);
  } finally {
    closeSync(file);
  }
  const count = page.readUInt16LE(LOWER) / 2;
  return Array.from({ length: count }, (_, at) => {
    const node = HEADER_BYTES + page.readUInt16LE(HEADER_BYTES + at * 2);
    const value = node + NODE_BYTES + page.readUInt16LE(node + 6);
    if (value + TREE_BYTES > pageSize) throw damaged(path, 'its list of tables is not whole');
    return readTree(page, value);
  });
}
