/** What is right in a statement but may surprise: names that mean nothing here, and numbers that hide something. */

import type { Notice } from '../domain/answers.ts';
import type { Limits, ReadStore } from '../store/store.ts';

export async function noticesFor(
  _store: ReadStore,
  _statement: string,
  _limits: Limits = {},
): Promise<readonly Notice[]> {
  return await Promise.resolve([]);
}
