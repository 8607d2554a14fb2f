/** The seam under the graph: ordered bytes to bytes, snapshots, and commits that fail when the version moved. */

export type Key = Uint8Array;

export interface KeyRange {
  readonly key: Key;
  /** Reading it throws StoreDamaged where it is not what was written. */
  readonly value: Uint8Array;
}

/** One version of the store, unchanged by later commits. Bytes handed out are not copies: do not change them. */
export interface Snapshot {
  readonly version: number;
  get(key: Key): Uint8Array | undefined;
  /** Entries from `from` (included) to `to` (excluded), in the order of their keys or against it. */
  range(from: Key, to: Key, options?: { readonly reverse?: boolean }): Iterable<KeyRange>;
  /** Must be called once: it lets the store drop the version. */
  done(): void;
}

/** What a commit writes; `undefined` deletes. */
export type Change = readonly [key: Key, value: Uint8Array | undefined];

export interface KeyValueStore {
  snapshot(): Snapshot;
  /**
   * Writes all changes or none, and gives the new version.
   * @throws CypherError Conflict where another commit came after `baseVersion`.
   */
  commit(baseVersion: number, changes: readonly Change[]): Promise<number>;
  /**
   * Keeps other processes from committing until what it gives is called; absent where no other process can.
   * @throws CypherError StoreBusy where another process keeps the store for too long.
   */
  reserve?(): Promise<() => void>;
  close(): Promise<void>;
}
