/** The key-value store on LMDB: one directory, many processes, every commit on disk before it is acknowledged. */

import { join } from 'node:path';
import { ABORT, open, type Database, type RootDatabase, type Transaction } from 'lmdb';
import { CypherError } from '../errors.ts';
import type { Change, Key, KeyRange, KeyValueStore, Snapshot } from './key-value-store.ts';
import { checkKeys } from './keys.ts';
import { toStoreError } from './lmdb-failure.ts';
import { lockFile } from './lock-file.ts';
import { seal, unseal, unsealCopy } from './sealed-value.ts';

type Table = Database<Uint8Array, Key>;
/** As it is: LMDB's declarations leave the second parameter out. */
interface FastTable {
  getBinaryFast(key: Key, options: { readonly transaction: Transaction }): Uint8Array | undefined;
}

export interface LmdbOptions {
  /** Milliseconds that a commit waits for another process; 10,000 when absent. */
  readonly patience?: number;
  /** Commits are refused. */
  readonly readOnly?: boolean;
}

const PATIENCE = 10_000;
/** Held while this process writes: LMDB's own lock would hold up a thread, and with it the end of the process. */
const WRITING_FILE = 'writing';
const VERSION_KEY = new TextEncoder().encode('version');
const BINARY = { encoding: 'binary', keyEncoding: 'binary' } as const;

class LmdbSnapshot implements Snapshot {
  readonly version: number;
  private readonly entries: Table;
  private readonly transaction: Transaction;
  private readonly reading: { readonly transaction: Transaction };
  private readonly open = new Set<Iterator<KeyRange>>();
  private isDone = false;

  constructor(entries: Table, meta: Table, transaction: Transaction) {
    this.entries = entries;
    this.transaction = transaction;
    this.reading = { transaction };
    this.version = versionIn(meta, transaction);
  }

  get(key: Key): Uint8Array | undefined {
    this.check();
    // LMDB has no empty key, so nothing stands under it.
    if (key.length === 0) return undefined;
    try {
      // Valid until the next call only: it is proved where it lies, and copied once.
      const sealed = (this.entries as unknown as FastTable).getBinaryFast(key, this.reading);
      return sealed === undefined ? undefined : unsealCopy(key, sealed);
    } catch (error) {
      throw toStoreError(error);
    }
  }

  *range(from: Key, to: Key, options: { readonly reverse?: boolean } = {}): Generator<KeyRange> {
    this.check();
    const [start, end] = options.reverse === true ? [to, from] : [from, to];
    const bounds =
      options.reverse === true ? { reverse: true, exclusiveStart: true, inclusiveEnd: true } : {};
    const { transaction } = this;
    const next = (): IteratorResult<KeyRange> => coded(() => iterator.next());
    const iterator = coded(() =>
      this.entries.getRange({ start, end, ...bounds, transaction })[Symbol.iterator](),
    );
    this.open.add(iterator);
    try {
      for (let result = next(); result.done !== true; result = next()) {
        const { key, value } = result.value;
        yield toEntry(key, value);
        this.check();
      }
    } finally {
      if (this.open.delete(iterator)) iterator.return?.();
    }
  }

  done(): void {
    if (this.isDone) return;
    this.isDone = true;
    // A cursor left open would hold the version for ever.
    for (const iterator of this.open) iterator.return?.();
    this.open.clear();
    this.transaction.done();
  }

  private check(): void {
    if (this.isDone) throw new CypherError('ExecutionFailed', 'The snapshot was given back already.');
  }
}

/** Its value is proved only when it is asked for: who looks at keys alone, or past a damaged value, can go on. */
function toEntry(key: Key, sealed: Uint8Array): KeyRange {
  return {
    // Never a Buffer, whose `slice` is no copy.
    key: new Uint8Array(key.buffer, key.byteOffset, key.length),
    get value(): Uint8Array {
      return unseal(key, sealed);
    },
  };
}

/** 0 where nothing was committed yet. */
function versionIn(meta: Table, transaction?: Transaction): number {
  const sealed = meta.get(VERSION_KEY, transaction === undefined ? {} : { transaction });
  return sealed === undefined ? 0 : Number(new TextDecoder().decode(unseal(VERSION_KEY, sealed)));
}

function sealVersion(version: number): Uint8Array {
  return seal(VERSION_KEY, new TextEncoder().encode(String(version)));
}

/**
 * Opens the environment in a directory that was checked; makes it where there is none.
 * @throws CypherError where LMDB cannot open it.
 */
export function openLmdbStore(directory: string, options: LmdbOptions = {}): KeyValueStore {
  const { root, entries, meta } = coded(() => openTables(directory, options.readOnly ?? false), directory);
  const patience = options.patience ?? PATIENCE;
  /** Whether this store holds the lock already, for more than one commit. */
  let holds = false;
  const lock = async (): Promise<() => void> => await lockToWrite(join(directory, WRITING_FILE), patience);
  return {
    snapshot: () => {
      // Without it, a commit of another process in this turn of the event loop would not be seen.
      root.resetReadTxn();
      return new LmdbSnapshot(entries, meta, root.useReadTransaction());
    },
    commit: async (baseVersion, changes) => {
      checkKeys(changes);
      const sealed = changes.map(([key, value]): Change => [key, value && seal(key, value)]);
      if (options.readOnly === true) {
        throw new CypherError('StoreUnwritable', `${directory} was opened for reading: it is not writable.`);
      }
      const release = holds ? undefined : await lock();
      try {
        return await commitWithin(patience, root, () => {
          if (versionIn(meta) !== baseVersion) {
            throw new CypherError('Conflict', 'Another transaction committed in between.');
          }
          for (const [key, value] of sealed) {
            if (value === undefined) entries.removeSync(key);
            else entries.putSync(key, value);
          }
          meta.putSync(VERSION_KEY, sealVersion(baseVersion + 1));
          return baseVersion + 1;
        });
      } finally {
        release?.();
      }
    },
    reserve: async () => {
      const release = await lock();
      holds = true;
      return () => {
        holds = false;
        release();
      };
    },
    close: () => root.close(),
  };
}

async function lockToWrite(path: string, patience: number): Promise<() => void> {
  try {
    const release = await lockFile(path, patience);
    if (release !== undefined) return release;
  } catch (error) {
    throw toStoreError(error);
  }
  throw tooLate(patience);
}

function tooLate(patience: number): CypherError {
  return new CypherError('StoreBusy', `Another process has been writing for ${patience / 1_000} s.`);
}

function openTables(
  directory: string,
  readOnly: boolean,
): {
  readonly root: RootDatabase<Uint8Array, Key>;
  readonly entries: Table;
  readonly meta: Table;
} {
  const root = open<Uint8Array, Key>({
    path: directory,
    noSubdir: false,
    maxDbs: 4,
    readOnly,
    // A sync inside the commit: no process ever sees what a power cut could take back.
    overlappingSync: false,
    // Batching by turns keeps a promise that nobody can handle: on a full disk it would end the process.
    eventTurnBatching: false,
    ...BINARY,
  });
  return { root, entries: root.openDB('entries', BINARY), meta: root.openDB('meta', BINARY) };
}

/** Does it, and gives what LMDB says against it a code of ours. */
function coded<T>(action: () => T, place?: string): T {
  try {
    return action();
  } catch (error) {
    throw toStoreError(error, place);
  }
}

/** `write` runs in one synchronous callback that rolls back when it throws; too late, it does not run at all. */
async function commitWithin(
  patience: number,
  root: RootDatabase<Uint8Array, Key>,
  write: () => number,
): Promise<number> {
  let state: 'waiting' | 'writing' | 'late' = 'waiting';
  const committed = root.childTransaction((): number => {
    if (state === 'late') return ABORT as unknown as number;
    state = 'writing';
    return write();
  });
  const written = committed
    .then(async (version) => {
      await root.flushed;
      return version;
    })
    .catch(async (error: unknown) => {
      throw await toCommitError(error);
    });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      if (state !== 'waiting') return;
      state = 'late';
      reject(tooLate(patience));
    }, patience);
  });
  try {
    return await Promise.race([written, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The cause stands in a promise of its own, which must be waited for: unhandled, it would end the process. */
async function toCommitError(failure: unknown): Promise<unknown> {
  if (!(failure instanceof Error) || !('commitError' in failure)) return toStoreError(failure);
  const cause: unknown = await Promise.resolve(failure.commitError).catch((reason: unknown) => reason);
  return toStoreError(cause);
}
