/** Small libraries of papers written out in a test, and what their projection holds. */

import { expect } from 'vitest';
import { extractionHash } from '../../../../src/domain/choose-extraction.ts';
import type { Decision } from '../../../../src/domain/decision.ts';
import type { ExtractedRelation, StoredExtraction } from '../../../../src/domain/extraction.ts';
import { project } from '../../../../src/domain/project.ts';
import { paperText } from '../../../../src/domain/record.ts';
import type { PaperRecord } from '../../../../src/domain/record.ts';
import type { EntityType, RelationType, Role } from '../../../../src/domain/schema.ts';
import { settleRecords } from '../../../../src/domain/settle-records.ts';
import type { Properties, Subgraph } from '../../../../src/domain/subgraph.ts';
import { standInResolver } from '../../../fixtures/stand-ins.ts';

export interface Said {
  readonly entities: readonly (readonly [name: string, type?: EntityType, role?: Role])[];
  readonly relations?: readonly (readonly [string, RelationType, string, Partial<ExtractedRelation>?])[];
}

/** A library in which each paper's abstract is the names in it. */
export function library(
  papers: readonly (Said & Partial<PaperRecord>)[],
  decisions: readonly Decision[] = [],
): Subgraph {
  const extractions: StoredExtraction[] = [];
  const arriving = papers.map(({ entities, relations = [], ...fields }, index) => {
    const record = { title: `Paper ${index}`, abstract: entities.map(([name]) => name).join(' '), ...fields };
    const text = paperText(record);
    const spanOf = (part: string): { text: string; start: number; end: number } => {
      const start = text.indexOf(part, record.title.length);
      return { text: part, start, end: start + part.length };
    };
    const extraction = {
      id: '',
      entities: entities.map(([name, type = 'Method', role = 'uses']) => ({
        name,
        type,
        role,
        confidence: 0.8,
        mentions: [spanOf(name)],
      })),
      relations: relations.map(([head, type, tail, rest]) => ({
        head,
        type,
        tail,
        confidence: 0.7,
        evidence: spanOf(head),
        selfReported: false,
        ...rest,
      })),
    };
    const extractor = 'x@1';
    extractions.push({ paperId: '', hash: extractionHash(text, extractor), extractor, extraction });
    return { source: `jsonl:${index}`, record };
  });
  return project(settleRecords([], arriving), extractions, decisions, standInResolver);
}

export function node({ nodes }: Subgraph, id: string): { labels: readonly string[]; properties: Properties } {
  const found = nodes.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no ${id} among ${nodes.map((other) => other.id).join(', ')}`);
  return found;
}

export function only(
  { relationships }: Subgraph,
  type: string,
): { start: string; end: string; properties: Properties } {
  const found = relationships.filter((relationship) => relationship.type === type);
  expect(found).toHaveLength(1);
  return found[0] ?? { start: '', end: '', properties: {} };
}

export const decided = { seq: 1, at: '2026-01-01T00:00:00Z', by: 'ann' };
