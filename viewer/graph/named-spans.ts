/** Where names stand in a sentence, so that a reader sees what it was quoted for. */

import type { MarkedSpan } from './segments.ts';

export interface SoughtName<Mark> {
  readonly mark: Mark;
  /** Every way in which it is written. */
  readonly forms: readonly string[];
}

/** Shorter forms are acronyms: in small letters they are words of their own. */
const SHORT = 4;

const isWordPart = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

function* placesOf(text: string, form: string): Iterable<{ start: number; end: number }> {
  const exact = Array.from(form).length < SHORT;
  const [where, what] = exact ? [text, form] : [text.toLowerCase(), form.toLowerCase()];
  // Some letters change their length in lower case: what is found there would be marked beside its place.
  if (where.length !== text.length || what === '') return;
  for (let start = where.indexOf(what); start !== -1; start = where.indexOf(what, start + 1)) {
    const plural = where[start + what.length] === 's' && !isWordPart(where[start + what.length + 1]);
    const end = start + what.length + (plural ? 1 : 0);
    if (!isWordPart(text[start - 1]) && !isWordPart(text[end])) yield { start, end };
  }
}

/** Whole words only, a plural `s` taken along; spans may overlap. */
export function spansOfNames<Mark>(text: string, names: readonly SoughtName<Mark>[]): MarkedSpan<Mark>[] {
  return names.flatMap(({ mark, forms }) =>
    forms.flatMap((form) => [...placesOf(text, form)].map((place) => ({ ...place, mark }))),
  );
}
