/** What is right in a statement but may surprise: names that mean nothing here, and what the library does not know. */

import type { Notice } from '../domain/answers.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { nameNotices } from './notices/names.ts';
import { statementPatterns } from './notices/statement-patterns.ts';
import { unknownNotices } from './notices/unknowns.ts';
import { vocabularyNotices } from './notices/vocabulary.ts';

/** Read from the text of a statement that has compiled; the store is asked only for what the text names. */
export async function noticesFor(
  store: ReadStore,
  statement: string,
  limits: Limits = {},
): Promise<readonly Notice[]> {
  const patterns = statementPatterns(statement);
  return [
    ...vocabularyNotices(patterns),
    ...(await nameNotices(patterns, store, limits)),
    ...(await unknownNotices(patterns, store, limits)),
  ];
}
