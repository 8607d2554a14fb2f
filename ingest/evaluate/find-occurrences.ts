/** Where the names of a paper stand in its text, as gold/score.py finds them. */

import type { AnnotatedEntity } from './annotated-paper.ts';

export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Every occurrence of every mention string at word boundaries, the longest first, none over another. */
export function findOccurrences(text: string, entities: readonly AnnotatedEntity[]): readonly Occurrence[] {
  const found = entities.flatMap(({ mentions, type }) =>
    [...new Set(mentions)].flatMap((mention) => {
      const length = Array.from(mention).length;
      return placesOf(text, mention).map((start) => ({ start, end: start + mention.length, type, length }));
    }),
  );
  const taken = new Uint8Array(text.length);
  return found
    .sort((a, b) => b.length - a.length || a.start - b.start)
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .map(({ start, end, type }) => ({ start, end, type }));
}

/** Starts of a string between characters other than Latin letters and digits, from left to right without overlap. */
function placesOf(text: string, mention: string): readonly number[] {
  const places: number[] = [];
  if (mention === '') return places;
  let at = text.indexOf(mention);
  while (at !== -1) {
    const isWhole = !isInWord(text, at - 1) && !isInWord(text, at + mention.length);
    if (isWhole) places.push(at);
    at = text.indexOf(mention, at + (isWhole ? mention.length : 1));
  }
  return places;
}

function isInWord(text: string, at: number): boolean {
  return /[A-Za-z0-9]/.test(text.charAt(at));
}
