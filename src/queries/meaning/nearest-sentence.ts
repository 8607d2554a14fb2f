/** The sentence of an abstract that is nearest in meaning to a text. */

import { paperText } from '../../domain/record.ts';
import { sentencesOf } from '../../domain/sentences.ts';
import type { Place, Text } from '../search/sentence-with.ts';
import { shippedTable } from './shipped-table.ts';

/** None where the title is nearer, or nothing has a meaning. */
export function nearestSentence(wanted: string, { title, abstract }: Text): Place | undefined {
  const table = shippedTable();
  const vector = table.vectorOf(wanted);
  if (!vector) return undefined;
  const nearness = (words: string): number => {
    const other = table.vectorOf(words);
    return other ? vector.reduce((sum, component, axis) => sum + component * (other[axis] ?? 0), 0) : 0;
  };
  let [best, most] = [undefined as Place | undefined, nearness(title)];
  const text = paperText({ title, abstract });
  for (const { start, end } of sentencesOf(title, abstract)) {
    if (start === 0) continue;
    const quote = text.slice(start, end);
    const own = nearness(quote);
    if (own > most) [best, most] = [{ quote, start, end }, own];
  }
  return best;
}
