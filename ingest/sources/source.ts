/** Where papers come from: a format that can be recognized and read record by record. */

import type { PaperRecord } from '../../src/domain/record.ts';

/** A file before it is known what it is. */
export interface SourceFile {
  /** As the user named it; for messages. */
  readonly path: string;
  /** Whole text, decoded as UTF-8 without a byte-order mark. */
  readonly text: string;
}

/** Something in a file that could not be used; the rest was read. */
export interface SourceWarning {
  readonly kind: 'warning';
  /** Stable, kebab-case: `record-without-title`. */
  readonly code: string;
  readonly message: string;
  /** `<path>:<line>`, lines from 1. */
  readonly place: string;
}

export interface SourceRecord {
  readonly kind: 'record';
  readonly record: PaperRecord;
  readonly place: string;
}

export interface Source {
  /** `hf-listing`, `jsonl`, `bibtex`, `ris`; what `--from` takes. */
  readonly name: string;
  readonly description: string;
  /** How sure the text is in this format, 0 to 1, from its content first and its name second. */
  recognize(file: SourceFile): number;
  /** Whole records only; what cannot be used is a warning. Throws nothing but `TangentError`. */
  read(file: SourceFile): Iterable<SourceRecord | SourceWarning>;
}
