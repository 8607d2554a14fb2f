/** Makes the index of many texts' meanings without holding up whoever else is served. */

import { setImmediate } from 'node:timers/promises';
import { MeaningIndex } from './meaning-index.ts';
import { shippedTable } from './shipped-table.ts';

/** About a tenth of a second's work. */
const TEXTS_AT_ONCE = 500;

export async function indexMeanings(texts: readonly string[]): Promise<MeaningIndex> {
  const table = shippedTable();
  const index = new MeaningIndex(texts.length, table.dimensions);
  for (const [text, words] of texts.entries()) {
    const vector = table.vectorOf(words);
    if (vector) index.set(text, vector);
    if (text % TEXTS_AT_ONCE === TEXTS_AT_ONCE - 1) await setImmediate();
  }
  return index;
}
