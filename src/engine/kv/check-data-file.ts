/** Reads the head of LMDB's data file before LMDB maps it: damage there would end the process, or look like an empty store. */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { CypherError } from '../errors.ts';

/** A page's header, then the fields of `struct MDB_meta` in mdb.c of lmdb 3.5, on 64 bits, little-endian. */
const META_BYTES = 24 + 136;
const AT = { magic: 24, version: 28, pageSize: 48, root: 136, lastPage: 144, transaction: 152 } as const;
const MAGIC = 0xbe_ef_c0_de;
const DATA_VERSION = 2;
const NO_PAGE = 0xff_ff_ff_ff_ff_ff_ff_ffn;
const PAGE_SIZES = { least: 256, most: 65_536 } as const;

interface Meta {
  readonly pageSize: number;
  readonly root: bigint;
  readonly lastPage: bigint;
  readonly transaction: bigint;
}

/**
 * Both meta pages are whole, and the newer one speaks of no page beyond the file's end.
 * @throws CypherError StoreDamaged, or StoreVersion for a file of another LMDB.
 */
export function checkDataFile(path: string): void {
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
  const pageSize = bytes.readUInt32LE(AT.pageSize);
  const isPower = (pageSize & (pageSize - 1)) === 0;
  if (!isPower || pageSize < PAGE_SIZES.least || pageSize > PAGE_SIZES.most) {
    throw damaged(path, `its pages would have ${pageSize} bytes`);
  }
  const [root, lastPage, transaction] = [AT.root, AT.lastPage, AT.transaction].map((at) =>
    bytes.readBigUInt64LE(at),
  ) as [bigint, bigint, bigint];
  return { pageSize, root, lastPage, transaction };
}

function damaged(path: string, what: string): CypherError {
  return new CypherError('StoreDamaged', `${path} is damaged: ${what}.`);
}
