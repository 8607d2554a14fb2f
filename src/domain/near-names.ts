/** The known names that somebody probably meant: the one place for "did you mean". */

import { compareText } from './order.ts';

/** Edits for a text of this length: none in three letters, two from eight on. */
function allowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * Of `known`, the one with the fewest edits from `text` in any case, and of equal ones the first in code-unit order;
 * undefined where it would take more than a reader's slip: one letter of four to seven, two of eight or more.
 */
export function nearestText(text: string, known: Iterable<string>): string | undefined {
  return nearestTexts(text, known, 1)[0];
}

/** The same, several: nearest first. */
export function nearestTexts(text: string, known: Iterable<string>, count: number): readonly string[] {
  const wanted = text.toLowerCase();
  const most = allowed(wanted.length);
  if (most === 0) return [];
  const near: { readonly choice: string; readonly edits: number }[] = [];
  for (const choice of known) {
    const edits = editsWithin(wanted, choice.toLowerCase(), most);
    if (edits !== undefined) near.push({ choice, edits });
  }
  return near
    .sort((a, b) => a.edits - b.edits || compareText(a.choice, b.choice))
    .slice(0, count)
    .map(({ choice }) => choice);
}

/**
 * Letters put in, left out, changed, or two neighbors swapped (Damerau and Levenshtein, no letter twice); undefined
 * above `most`.
 */
function editsWithin(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const edits = Math.min(
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return undefined;
    [before, previous] = [previous, current];
  }
  const edits = previous[b.length] ?? 0;
  return edits <= most ? edits : undefined;
}
