/** Papers with everything the rest of the projection asks of them. */

import type { ExtractionIndex } from '../choose-extraction.ts';
import type { Extraction, Span } from '../extraction.ts';
import { compareText, listOf } from '../order.ts';
import { paperText } from '../record.ts';
import type { StoredRecord } from '../record.ts';
import { sentenceAround, sentencesOf } from '../sentences.ts';
import type { SubgraphNode } from '../subgraph.ts';
import { paperFields, present } from './paper-fields.ts';
import type { PaperFields } from './paper-fields.ts';

export interface ProjectedPaper {
  readonly id: string;
  readonly citationKey: string;
  readonly fields: PaperFields;
  readonly text: string;
  /** The sentence of the text that holds a span. */
  readonly sentenceAround: (span: Pick<Span, 'start' | 'end'>) => Span;
  readonly extraction: Extraction;
  /** Empty where the text was never extracted. */
  readonly extractor: string;
}

/** Papers by id. */
export function projectPapers(
  records: readonly StoredRecord[],
  extractions: ExtractionIndex,
): readonly ProjectedPaper[] {
  const byPaper = new Map<string, StoredRecord[]>();
  for (const record of records) listOf(byPaper, record.paperId).push(record);
  return [...byPaper]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, ofPaper]) => projectPaper(id, ofPaper, extractions));
}

export function paperNode(paper: ProjectedPaper): SubgraphNode {
  const { fields } = paper;
  const properties = {
    id: paper.id,
    title: fields.title,
    ...present('abstract', fields.abstract),
    ...present('year', fields.year),
    ...present('yearSource', fields.yearSource),
    ...present('date', fields.date),
    ...present('authorCount', fields.authorCount),
    citationKey: paper.citationKey,
    ...present('url', fields.url),
    ...present('doi', fields.doi),
    ...present('arxivId', fields.arxivId),
    ...present('venue', fields.venue),
    ...present('upvotes', fields.upvotes),
  };
  return { id: paper.id, labels: ['Paper'], properties };
}

/** The first and last known year of papers, or nothing. */
export function yearsOf(papers: readonly ProjectedPaper[]): { firstYear?: number; lastYear?: number } {
  const years = papers.flatMap((paper) => paper.fields.year ?? []);
  return years.length === 0 ? {} : { firstYear: Math.min(...years), lastYear: Math.max(...years) };
}

function projectPaper(
  id: string,
  records: readonly StoredRecord[],
  extractions: ExtractionIndex,
): ProjectedPaper {
  const fields = paperFields(records);
  const text = paperText(fields);
  const stored = extractions.of(text);
  const sentences = sentencesOf(fields.title, fields.abstract ?? '');
  return {
    id,
    citationKey: records.map((record) => record.citationKey).sort(compareText)[0] ?? id,
    fields,
    text,
    sentenceAround: ({ start, end }) => sentenceAround(sentences, text, start, end),
    extraction: stored?.extraction ?? { id, entities: [], relations: [] },
    extractor: stored?.extractor ?? '',
  };
}
