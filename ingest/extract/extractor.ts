/** Reads one paper: the names in it, their roles, and what it states of them. */

import type { Extraction } from '../../src/domain/extraction.ts';

/** The text that is read is `title + "\n" + (abstract ?? "")`; offsets refer to it. */
export interface ExtractorInput {
  readonly id: string;
  readonly title: string;
  readonly abstract?: string;
}

export interface Extractor {
  /** `rules` or `model`. */
  readonly id: string;
  /** Changes whenever the same text could give another extraction. */
  readonly version: string;
  /** Papers that it can read at the same time. */
  readonly atOnce: number;
  /** The same for the same paper in any order and batch. */
  extract(paper: ExtractorInput): Promise<Extraction>;
  close(): Promise<void>;
}
