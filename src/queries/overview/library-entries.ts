/** The state of the library in words, and the next step. */

import type { Json } from '../../domain/answers.ts';
import { compareText } from '../../domain/order.ts';
import type { OverviewEntry } from '../../domain/questions.ts';
import { countOf } from '../../domain/wording.ts';
import type { CardRow } from './cards.ts';

/** Of the one row of the query `library`. */
export function libraryEntries(row: CardRow): readonly OverviewEntry[] {
  const number = (column: string): number => {
    const value = row[column];
    return typeof value === 'number' ? value : 0;
  };
  const [papers, undated] = [number('papers'), number('papersWithoutYear')];
  if (papers === 0) return [];
  const years = undated < papers ? `${number('firstYear')}–${number('lastYear')}` : 'no year is known';
  const line = (text: string, detail: string): OverviewEntry => ({ text, detail, entities: [] });
  return [
    line(
      countOf(papers, 'paper'),
      undated === 0
        ? years
        : `${years}; the year of ${undated} of them is unknown, the authors of ${number('papersWithoutAuthors')}`,
    ),
    line(
      countOf(number('names'), 'name'),
      `${countOf(number('sharedNames'), 'name')} in more than one paper, ${number('genericNames')} generic, ${number('namesToReview')} to review`,
    ),
    line(countOf(number('statements'), 'statement'), readBy(row['extractors'])),
    nextStep(number),
  ];
}

/** How well an extractor reads is measured on annotated papers, not on a library. */
function readBy(extractors: Json | undefined): string {
  const names = Array.isArray(extractors) ? extractors.map(String).toSorted(compareText) : [];
  const by = names.length > 0 ? `, read by ${names.join(' and ')}` : '';
  return `each with its quote${by}; tangent evaluate <gold.jsonl> prints the scores`;
}

function nextStep(number: (column: string) => number): OverviewEntry {
  const step = (text: string, detail: string): OverviewEntry => ({
    text: `Next: ${text}`,
    detail,
    entities: [],
  });
  if (number('papersWithoutYear') > 0 || number('papersWithoutAuthors') > 0)
    return step(
      'tangent ingest <references.bib>',
      'BibTeX or RIS of the same papers brings their years and authors',
    );
  if (number('namesToReview') > 0)
    return step('tangent query names-to-review', 'names that are probably none');
  return step('tangent ingest <file>', 'more papers, more connections');
}
