/** Reads the head of LMDB's data file before LMDB maps it: damage there would end the process, or look like an empty store. */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { CypherError } from '../errors.ts';

/** A page's header, then the fields of `struct MDB_meta` in mdb.c of lmdb 3.5, on 64 bits, little-endian. */
const META_BYTES = 24 + 136;
const AT = {
  magic: 24,
  version: 28,
  /** Of the table of free pages, whose first field is the size of a page. */
  free: 48,
  main: 96,
  root: 136,
  lastPage: 144,
  transaction: 152,
} as const;
const MAGIC = 0xbe_ef_c0_de;
const DATA_VERSION = 2;
const NO_PAGE = 0xff_ff_ff_ff_ff_ff_ff_ffn;
const PAGE_SIZES = { least: 256, most: 65_536 } as const;

/** What the newer head says. */
export interface Meta {
  readonly pageSize: number;
  readonly root: bigint;
  readonly lastPage: bigint;
  readonly transaction: bigint;
  readonly free: Tree;
  readonly main: Tree;
}

/** `struct MDB_db`: what is known of a tree of pages. */
export interface Tree {
  readonly depth: number;
  readonly branches: number;
  readonly leaves: number;
  readonly overflow: number;
  readonly entries: number;
  /** Undefined where it is empty. */
  readonly root: number | undefined;
}
export const TREE_BYTES = 48;

export function readTree(bytes: Buffer, at: number): Tree {
  const [branches, leaves, overflow, entries] = [8, 16, 24, 32].map((field) =>
    Number(bytes.readBigUInt64LE(at + field)),
  ) as [number, number, number, number];
  const root = bytes.readBigUInt64LE(at + 40);
  const depth = bytes.readUInt16LE(at + 6);
  return { depth, branches, leaves, overflow, entries, root: root === NO_PAGE ? undefined : Number(root) };
}

/**
 * Both meta pages are whole, and the newer one speaks of no page beyond the file's end.
 * @throws CypherError StoreDamaged, or StoreVersion for a file of another LMDB.
 */
export function checkDataFile(path: string): Meta {
  const file = openSync(path, 'r');
  try {
    const size = fstatSync(file).size;
    const first = readMeta(file, 0, path);
    const second = readMeta(file, first.pageSize, path);
    const newer = first.transaction > second.transaction ? first : second;
    const pages = BigInt(Math.floor(size / newer.pageSize));
    if (second.pageSize !== first.pageSize) throw damaged(path, 'its two heads differ');
    // The last page may be one that was given up before it was ever written.
    if (newer.lastPage > pages || (newer.root !== NO_PAGE && newer.root >= pages)) {
      throw damaged(path, `${newer.lastPage + 1n} pages are spoken of, ${pages} are there`);
    }
    if (newer.root === NO_PAGE) throw damaged(path, 'it holds nothing, though a store was made here');
    return newer;
  } finally {
    closeSync(file);
  }
}

function readMeta(file: number, position: number, path: string): Meta {
  const bytes = Buffer.alloc(META_BYTES);
  if (readSync(file, bytes, 0, META_BYTES, position) < META_BYTES) throw damaged(path, 'it is cut off');
  if (bytes.readUInt32LE(AT.magic) !== MAGIC) throw damaged(path, 'its head is not that of a data file');
  if (bytes.readUInt32LE(AT.version) !== DATA_VERSION) {
    throw new CypherError('StoreVersion', `${path} was written by another version of LMDB.`);
  }
  const pageSize = bytes.readUInt32LE(AT.free);
  const isPower = (pageSize & (pageSize - 1)) === 0;
  if (!isPower || pageSize < PAGE_SIZES.least || pageSize > PAGE_SIZES.most) {
    throw damaged(path, `its pages would have ${pageSize} bytes`);
  }
  const [root, lastPage, transaction] = [AT.root, AT.lastPage, AT.transaction].map((at) =>
    bytes.readBigUInt64LE(at),
  ) as [bigint, bigint, bigint];
  const [free, main] = [readTree(bytes, AT.free), readTree(bytes, AT.main)];
  return { pageSize, root, lastPage, transaction, free, main };
}

export function damaged(path: string, what: string): CypherError {
  return new CypherError('StoreDamaged', `${path} is damaged: ${what}.`);
}
