/** Acronym definitions in the text, "neural tangent kernel (NTK)" or "NTK (neural tangent kernel)", by Schwartz and Hearst. */

import type { Span } from '../../../src/domain/extraction.ts';

export interface Definition {
  readonly long: Span;
  readonly short: Span;
}

const PAIR = /[([]\s*([^()[\]]{2,80}?)\s*[)\]]/g;
const LEADING =
  /^(?:the|a|an|our|and|or|of|for|in|with|by|called|via|as|on|to|new|novel|using|termed|named|dubbed)\s+/i;

/** Definitions of a paper in order; the first of a short form wins. */
export function findDefinitions({
  text,
  sentences,
}: {
  readonly text: string;
  readonly sentences: readonly Span[];
}): Definition[] {
  const found = new Map<string, Definition>();
  for (const sentence of sentences)
    for (const definition of definitionsOf(text, sentence))
      if (!found.has(definition.short.text)) found.set(definition.short.text, definition);
  return [...found.values()];
}

function* definitionsOf(text: string, sentence: Span): Iterable<Definition> {
  for (const match of sentence.text.matchAll(PAIR)) {
    const inside = match[1] ?? '';
    const insideStart = sentence.start + match.index + match[0].indexOf(inside);
    const before = sentence.text.slice(0, match.index).trimEnd();
    const short = inside.split(/[,;]/)[0] ?? '';
    if (isShortForm(short)) {
      const long = longForm(short, before);
      if (long !== null)
        yield pair(text, sentence.start + before.length - long.length, long, insideStart, short);
    } else {
      const outer = /[\p{L}\p{N}+-]+$/u.exec(before)?.[0] ?? '';
      if (!isShortForm(outer)) continue;
      const long = longForm(outer, inside);
      if (long?.length === inside.length)
        yield pair(text, insideStart, long, sentence.start + before.length - outer.length, outer);
    }
  }
}

function pair(text: string, longStart: number, long: string, shortStart: number, short: string): Definition {
  const span = (start: number, length: number): Span => ({
    text: text.slice(start, start + length),
    start,
    end: start + length,
  });
  return { long: span(longStart, long.length), short: span(shortStart, short.length) };
}

/** One or two words of 2 to 10 characters that hold a capital or a Greek letter. */
function isShortForm(form: string): boolean {
  return (
    form.length >= 2 &&
    form.length <= 12 &&
    /^[\p{L}\p{N}]/u.test(form) &&
    /[\p{Lu}μµ]/u.test(form) &&
    !/\s\S+\s/.test(form) &&
    !/(?:19|20)\d\d$/.test(form) &&
    !/^[IVX]+$/.test(form)
  );
}

/**
 * The shortest end of `before` whose words hold the letters of `short` in order, the first letter at a word's start.
 * A plural `s` that finds no place is dropped once.
 */
function longForm(short: string, before: string): string | null {
  const words = before.split(/\s+/);
  const letters = short.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const room = Math.min(letters.length + 5, letters.length * 2);
  const window = words.slice(-room).join(' ');
  const tail = before.endsWith(window) ? window : before.slice(-window.length);
  const found =
    matchBackwards(letters, tail) ??
    (/\p{Lu}s$/u.test(letters) ? matchBackwards(letters.slice(0, -1), tail) : null);
  if (found === null) return null;
  const long = found.replace(LEADING, '');
  const isLonger = long.length > short.length && long.split(/[\s-]+/).length >= (letters.length > 2 ? 2 : 1);
  return isLonger && !/[.;:,()]/.test(long) && !long.split(/\s+/).includes(short) ? long : null;
}

function matchBackwards(letters: string, text: string): string | null {
  let place = text.length;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters.charAt(index).toLowerCase();
    place = lastPlace(letter, text, place, index === 0);
    if (place === -1) return null;
  }
  return text.slice(place);
}

/** The last place of a letter before `end`, at a word's start where that is asked for; -1 if there is none. */
function lastPlace(letter: string, text: string, end: number, atWordStart: boolean): number {
  for (let place = end - 1; place >= 0; place -= 1) {
    const isThere = text.charAt(place).toLowerCase() === letter;
    if (isThere && !(atWordStart && /[\p{L}\p{N}]/u.test(text.charAt(place - 1)))) return place;
  }
  return -1;
}
