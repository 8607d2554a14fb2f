/** A paper as one source gave it: the first of the three kinds of facts. */

export interface AuthorName {
  readonly name: string;
  readonly orcid?: string;
}

/**
 * One paper as a source gave it; a line of the papers JSONL, plus what only some sources know.
 * Text is stored as it stands here: offsets refer to `title + "\n" + (abstract ?? "")`.
 */
export interface PaperRecord {
  /** The source's own identifier; echoed by `extract`, never the graph's id. */
  readonly id?: string;
  readonly title: string;
  readonly abstract?: string;
  readonly year?: number;
  /** `inferred`: from the page around a date without a year; `enriched`: from another catalogue. */
  readonly yearSource?: YearSource;
  /** `YYYY[-MM[-DD]]`. */
  readonly date?: string;
  readonly authors?: readonly AuthorName[];
  /** Known even where the names are not. */
  readonly authorCount?: number;
  readonly doi?: string;
  readonly arxivId?: string;
  readonly url?: string;
  readonly venue?: string;
  readonly upvotes?: number;
  /** Identifiers or titles of cited works, as the source gives them. */
  readonly references?: readonly string[];
}

export type YearSource = 'stated' | 'inferred' | 'enriched';

/** A record as the store keeps it: with the paper it belongs to, settled when it first came in. */
export interface StoredRecord {
  readonly paperId: string;
  readonly citationKey: string;
  /** `<format>:<file name>`, without folders. */
  readonly source: string;
  /** SHA-256 (hex) of source and record: the record's identity. */
  readonly hash: string;
  readonly record: PaperRecord;
}

/** The text that is stored, extracted from, and that every offset refers to. */
export function paperText(record: Pick<PaperRecord, 'title' | 'abstract'>): string {
  return `${record.title}\n${record.abstract ?? ''}`;
}
