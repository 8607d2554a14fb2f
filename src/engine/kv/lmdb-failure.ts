/** What LMDB and the operating system say when a store cannot be read or written, in the engine's own codes. */

import { CypherError, type ErrorName } from '../errors.ts';

/** By error number (Linux, macOS, Windows), LMDB's own number, or Node's name of it. */
const NAMES: ReadonlyMap<unknown, ErrorName> = new Map<unknown, ErrorName>([
  // ENOSPC, EFBIG, EDQUOT (Linux, macOS), ERROR_DISK_FULL, MDB_MAP_FULL; EIO, which LMDB says of a write cut short
  ...['ENOSPC', 'EFBIG', 'EDQUOT', 28, 27, 122, 69, 112, -30_792].map((code) => [code, 'StoreFull'] as const),
  ...['EIO', 5].map((code) => [code, 'StoreFull'] as const),
  // EPERM, EACCES, EROFS
  ...['EPERM', 'EACCES', 'EROFS', 1, 13, 30].map((code) => [code, 'StoreUnwritable'] as const),
  // MDB_PAGE_NOTFOUND, MDB_CORRUPTED, MDB_PANIC, MDB_INVALID, MDB_BAD_TXN
  ...[-30_797, -30_796, -30_795, -30_793, -30_782].map((code) => [code, 'StoreDamaged'] as const),
  // MDB_VERSION_MISMATCH
  [-30_794, 'StoreVersion'],
]);

/** The same error where it is one of the engine's, or none of the store's. */
export function toStoreError(error: unknown, place?: string): unknown {
  if (!(error instanceof Error) || error instanceof CypherError || !('code' in error)) return error;
  const name = NAMES.get(error.code);
  if (name === undefined) return error;
  const where = place === undefined ? '' : ` at ${place}`;
  return new CypherError(name, `The store${where} cannot be used: ${error.message}.`, { cause: error });
}
