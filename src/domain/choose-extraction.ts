/** Which of several extractions speaks for a paper: one of its text as it stands now, by the newest extractor. */

import type { StoredExtraction } from './extraction.ts';
import { sha256 } from './hash.ts';
import { compareText, firstDifference } from './order.ts';

/** SHA-256 (hex) of a paper's text and `<id>@<version>` of the extractor. */
export function extractionHash(text: string, extractor: string): string {
  return sha256(JSON.stringify([text, extractor]));
}

/** Extractions by the hash of their text and extractor, so that a paper's text finds its own. */
export class ExtractionIndex {
  readonly #byHash = new Map<string, StoredExtraction>();
  readonly #newestFirst: readonly string[];

  constructor(extractions: readonly StoredExtraction[]) {
    for (const stored of extractions) this.#byHash.set(stored.hash, stored);
    const extractors = new Set(extractions.map((stored) => stored.extractor));
    this.#newestFirst = [...extractors].sort((a, b) => compareExtractors(b, a));
  }

  /** Undefined where no extractor has read this text. */
  of(text: string): StoredExtraction | undefined {
    for (const extractor of this.#newestFirst) {
      const stored = this.#byHash.get(extractionHash(text, extractor));
      if (stored) return stored;
    }
    return undefined;
  }
}

/** By version, number by number (`1.10` is newer than `1.9`), then by id, so that the choice never hangs on order. */
function compareExtractors(a: string, b: string): number {
  const [mine, theirs] = [versionParts(a), versionParts(b)];
  const parts = Array.from({ length: Math.max(mine.length, theirs.length) }, (_, index) => index);
  return firstDifference(
    ...parts.map((index) => compareParts(mine[index] ?? '', theirs[index] ?? '')),
    compareText(a, b),
  );
}

function versionParts(extractor: string): readonly string[] {
  return extractor.slice(extractor.lastIndexOf('@') + 1).split(/[^\p{L}\p{N}]+/u);
}

function compareParts(a: string, b: string): number {
  const numbers = /^\d+$/.test(a) && /^\d+$/.test(b);
  return numbers ? Number(a) - Number(b) || compareText(a, b) : compareText(a, b);
}
