/** The summary of a statement as answers have it. */

import type { Notice, TableAnswer } from '../domain/answers.ts';
import type { Summary } from '../store/store.ts';

export function tableSummary({ rows, truncated, milliseconds, plan }: Summary): TableAnswer['summary'] {
  return { rows, truncated, milliseconds, ...(plan === undefined ? {} : { plan }) };
}

/** Beside an answer that ended at its row limit; nothing beside another. */
export function truncatedNotices({ truncated, rows }: Summary): readonly Notice[] {
  if (!truncated) return [];
  return [
    {
      code: 'truncated',
      message: `There are more rows than the ${rows} shown.`,
      suggestion: 'LIMIT, a narrower pattern, or the query connected-names for an overview',
    },
  ];
}
