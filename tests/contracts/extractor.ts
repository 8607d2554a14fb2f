/** What every extractor must do, whatever it is made of. */

import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES, RELATION_TYPES, ROLES } from '../../src/domain/schema.ts';
import { paperText } from '../../src/domain/record.ts';
import type { Extraction, Span } from '../../src/domain/extraction.ts';
import type { Extractor, ExtractorInput } from '../../ingest/extract/extractor.ts';

export interface ExtractorContract {
  readonly extractor: Extractor;
  readonly papers: readonly ExtractorInput[];
}

/** The long paper is a hundred abstracts long. */
const LONG_MS = 120_000;

const hard: readonly ExtractorInput[] = [
  { id: 'title only', title: 'Adam' },
  { id: 'empty', title: '', abstract: '' },
  { id: 'unicode', title: 'μP and ε-nets 𝔸 (𝔸B)', abstract: 'The “naïve” λ-calculus… \u0000 ((((( )' },
  { id: 'long', title: 'x '.repeat(2_000), abstract: 'Adam (A) (B) (C) '.repeat(2_000) },
];

export function describeExtractor({ extractor, papers }: ExtractorContract): void {
  describe(`extractor ${extractor.id}`, () => {
    for (const paper of [...papers, ...hard]) {
      it(
        `keeps the form of an extraction for ${paper.id}`,
        async () => {
          expectWellFormed(paper, await extractor.extract(paper));
        },
        LONG_MS,
      );
    }

    it('gives the same for the same paper, whatever came before', async () => {
      const forward = [];
      for (const paper of papers) forward.push(await extractor.extract(paper));
      const backward = [];
      for (const paper of papers.toReversed()) backward.push(await extractor.extract(paper));
      expect(backward.toReversed()).toEqual(forward);
    });
  });
}

/** Offsets exact, names unique, relations between names that are there. */
export function expectWellFormed(paper: ExtractorInput, extraction: Extraction): void {
  const text = paperText(paper);
  const exact = (span: Span): void => {
    expect(text.slice(span.start, span.end)).toBe(span.text);
  };
  expect(extraction.id).toBe(paper.id);
  const names = extraction.entities.map((entity) => entity.name);
  expect(new Set(names).size).toBe(names.length);
  for (const entity of extraction.entities) {
    expect(ENTITY_TYPES.map((row) => row.name)).toContain(entity.type);
    expect(ROLES.map((row) => row.name)).toContain(entity.role);
    expect(entity.confidence).toBeGreaterThan(0);
    expect(entity.confidence).toBeLessThanOrEqual(1);
    expect(entity.mentions.length).toBeGreaterThan(0);
    entity.mentions.forEach(exact);
  }
  const spans = extraction.entities
    .flatMap((entity) => entity.mentions)
    .toSorted((a, b) => a.start - b.start);
  spans.slice(1).forEach((span, index) => expect(span.start).toBeGreaterThanOrEqual(spans[index]?.end ?? 0));
  for (const relation of extraction.relations) {
    expect(RELATION_TYPES.map((row) => row.name)).toContain(relation.type);
    expect(names).toContain(relation.head);
    expect(names).toContain(relation.tail);
    expect(relation.head).not.toBe(relation.tail);
    exact(relation.evidence);
    expect(relation.confidence).toBeGreaterThan(0);
    expect(relation.confidence).toBeLessThanOrEqual(1);
  }
}
