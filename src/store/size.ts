/** How much room a store takes, and what compacting it made of that. */

/** Bytes on disk. */
export interface StoreSize {
  readonly bytes: number;
  /** What holds nothing, and a compaction would give back at least. */
  readonly freeBytes: number;
}

export interface Compaction {
  readonly before: StoreSize;
  readonly after: StoreSize;
}
