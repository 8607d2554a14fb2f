/** What is right in a statement but may surprise: names that mean nothing here, and what the library does not know. */

import type { Notice } from '../domain/answers.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { nameNotices } from './notices/names.ts';
import { patternNotices } from './notices/patterns.ts';
import { statementParts } from './notices/statement-parts.ts';
import { unknownNotices } from './notices/unknowns.ts';
import { vocabularyNotices } from './notices/vocabulary.ts';

/**
 * Read from the syntax tree of a statement that has compiled; the store is asked only about what it names. What only a
 * server understands gets none.
 */
export async function noticesFor(
  store: ReadStore,
  statement: string,
  limits: Limits = {},
): Promise<readonly Notice[]> {
  const parts = statementParts(statement);
  if (!parts) return [];
  return [
    ...(await vocabularyNotices(parts, store, limits)),
    ...patternNotices(parts),
    ...(await nameNotices(parts, store, limits)),
    ...(await unknownNotices(parts, store, limits)),
  ];
}
