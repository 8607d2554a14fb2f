/** The words of a paper that show why it was found. */

import type { Evidence } from '../../domain/answers.ts';
import { paperText } from '../../domain/record.ts';
import { sentencesOf } from '../../domain/sentences.ts';
import { foldedWords } from './text-index.ts';

/** A quote with its place in `title + "\n" + abstract`. */
export type Place = Pick<Evidence, 'quote' | 'start' | 'end'>;

export interface Text {
  readonly title: string;
  readonly abstract: string;
}

/** The sentence of the abstract with most of the words; none where the title has as many. */
export function sentenceWith(words: ReadonlySet<string>, { title, abstract }: Text): Place | undefined {
  const countIn = (text: string): number => new Set(foldedWords(text).filter((word) => words.has(word))).size;
  let [best, most] = [undefined as Place | undefined, countIn(title)];
  const text = paperText({ title, abstract });
  for (const { start, end } of sentencesOf(title, abstract)) {
    const quote = text.slice(start, end);
    const count = start > 0 ? countIn(quote) : 0;
    if (count > most) [best, most] = [{ quote, start, end }, count];
  }
  return best;
}
