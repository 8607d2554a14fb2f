/** What an extractor read in one paper: the second kind of facts, and a line of the extractions JSONL. */

import type { Effect, EntityType, RelationType, Role } from './schema.ts';

/** A stretch of a paper's text; offsets are JavaScript string indices, `end` exclusive. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `text.slice(start, end) === span.text` holds for every span; `name` is unique in the extraction. */
export interface ExtractedEntity {
  readonly name: string;
  readonly type: EntityType;
  readonly role: Role;
  /** 0 to 1. */
  readonly confidence: number;
  /** In order of start, without overlap. */
  readonly mentions: readonly Span[];
}

/** `head` and `tail` are names of entities of the same extraction. */
export interface ExtractedRelation {
  readonly head: string;
  readonly type: RelationType;
  readonly tail: string;
  readonly confidence: number;
  readonly evidence: Span;
  /** On AFFECTS alone; null or absent where the text leaves it open. */
  readonly effect?: Effect | null;
  /** The exact substring that says how much. */
  readonly quantity?: string | null;
  readonly hedged?: boolean;
  readonly qualified?: boolean;
  /** The head is what the paper introduces. */
  readonly selfReported: boolean;
}

export interface Extraction {
  /** In the JSONL the input's id; in the store the paper's. */
  readonly id: string;
  readonly entities: readonly ExtractedEntity[];
  readonly relations: readonly ExtractedRelation[];
}

/** An extraction as the store keeps it. */
export interface StoredExtraction {
  readonly paperId: string;
  /** SHA-256 (hex) of text, extractor id and version. */
  readonly hash: string;
  /** `<id>@<version>`. */
  readonly extractor: string;
  readonly extraction: Extraction;
}
