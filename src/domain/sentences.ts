/** Where the sentences of a paper's text begin and end. */

import type { Span } from './extraction.ts';

/** A point after one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s([])(?:e\.g|i\.e|al|cf|vs|resp|approx|figs?|eqs?|sec|refs?|dr|prof|mr|ms|w\.r\.t|a\.k\.a|i\.i\.d)\.$/i;
const INITIAL = /(?:^|[\s([])\p{Lu}\.$/u;
const END = /[.!?]["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\p{N}$\\])/gu;

/** The title is a sentence; the abstract is cut after `.`, `!` or `?` before what can begin a sentence. Without surrounding space. */
export function sentencesOf(title: string, abstract: string): readonly Span[] {
  const text = `${title}\n${abstract}`;
  const ends = [title.length];
  for (const match of abstract.matchAll(END)) {
    const end = match.index + match[0].trimEnd().length;
    const point = abstract.slice(Math.max(0, match.index - 12), match.index + 1);
    if (!ABBREVIATION.test(point) && !INITIAL.test(point)) ends.push(title.length + 1 + end);
  }
  ends.push(text.length);
  return ends
    .map((end, index) => trimmed(text, ends[index - 1] ?? 0, end))
    .filter((span) => span.text !== '');
}

/** The sentence that holds a span, or the stretch from the first to the last one that it touches. */
export function sentenceAround(sentences: readonly Span[], text: string, start: number, end: number): Span {
  const touched = sentences.filter((sentence) => sentence.start < end && start < sentence.end);
  const from = Math.min(start, touched[0]?.start ?? start);
  const to = Math.max(end, touched.at(-1)?.end ?? end);
  return { text: text.slice(from, to), start: from, end: to };
}

function trimmed(text: string, start: number, end: number): Span {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const sentence = raw.trim();
  return { text: sentence, start: from, end: from + sentence.length };
}
