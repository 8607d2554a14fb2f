/** What the library does not know of its papers, where a statement asks for it. */

import type { Notice } from '../../domain/answers.ts';
import { loadStatement } from '../../store/statements.ts';
import type { Limits, ReadStore } from '../../store/store.ts';
import { collectRows } from '../collect-rows.ts';
import { toNumber } from '../read-values.ts';
import type { StatementPatterns } from './statement-patterns.ts';

const YEARS = ['year', 'date', 'firstYear', 'lastYear'];

export async function unknownNotices(
  { properties, labels, types }: StatementPatterns,
  store: ReadStore,
  limits: Limits,
): Promise<readonly Notice[]> {
  const asksForYears = properties.some((property) => YEARS.includes(property));
  const asksForAuthors = labels.includes('Author') || types.includes('AUTHORED_BY');
  if (!asksForYears && !asksForAuthors) return [];
  const [row = []] = await collectRows(store, loadStatement('read/stats-papers'), {}, limits);
  const [papers = 0, dated = 0, , authored = 0] = row.map(toNumber);
  return [
    ...(asksForYears && dated < papers
      ? [
          {
            code: 'year-unknown',
            message: `The year of ${papers - dated} of ${papers} papers is unknown.`,
            suggestion: 'WHERE p.year IS NOT NULL, and say how many are left out',
          },
        ]
      : []),
    ...(asksForAuthors && authored < papers
      ? [
          {
            code: 'authors-unknown',
            message: `The authors of ${papers - authored} of ${papers} papers are unknown.`,
            suggestion: 'papers from BibTeX or RIS, which name their authors',
          },
        ]
      : []),
  ];
}
