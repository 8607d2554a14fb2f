/** Every place in a text where one of an entity's surfaces stands, at word boundaries and without overlap. */

import type { Span } from '../../../src/domain/extraction.ts';

/** One list of spans for each set of surfaces, in order; where surfaces overlap the longest stays. */
export function allOccurrences(text: string, surfaces: readonly ReadonlySet<string>[]): Span[][] {
  const places = surfaces.flatMap((own, index) =>
    [...own].flatMap((surface) =>
      occurrences(text, surface).map((start) => ({ start, end: start + surface.length, index })),
    ),
  );
  const isFree = freeText();
  const spans: Span[][] = surfaces.map(() => []);
  for (const { start, end, index } of places.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )) {
    if (isFree(start, end)) spans[index]?.push({ text: text.slice(start, end), start, end });
  }
  for (const own of spans) own.sort((a, b) => a.start - b.start);
  return spans;
}

/** Takes a stretch of text if nothing has taken a part of it before. */
export function freeText(): (start: number, end: number) => boolean {
  const taken = new Set<number>();
  return (start, end) => {
    for (let at = start; at < end; at += 1) if (taken.has(at)) return false;
    for (let at = start; at < end; at += 1) taken.add(at);
    return true;
  };
}

function occurrences(text: string, surface: string): number[] {
  const starts: number[] = [];
  const isInWord = (at: number): boolean => /[A-Za-z0-9]/.test(text.charAt(at));
  for (let at = text.indexOf(surface); at !== -1; at = text.indexOf(surface, at + 1))
    if (!isInWord(at - 1) && !isInWord(at + surface.length)) starts.push(at);
  return starts;
}
