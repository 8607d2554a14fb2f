/** Papers that name two entities without their last words: `"neural tangent" and "maximal update" limits`. */

import { loadStatement } from '../../store/statements.ts';
import type { Limits, ReadStore } from '../../store/store.ts';
import type { ValueMap } from '../../store/values.ts';
import { collectRows } from '../collect-rows.ts';
import { propertiesOf, textOf } from '../read-values.ts';
import { quotesOf } from './shared-papers.ts';
import type { SharedPaper } from './shared-papers.ts';

/** Of names with fewer words the rest says too little: "gradient" of "gradient descent". */
const LEAST_WORDS = 3;
/** As sure as a reading of an elided name is. */
const CONFIDENCE = 0.5;

/**
 * Papers with both in one sentence, by id; `known` are left out. The names are in lower case, as `Entity.names` is.
 * None where either entity has no name of three words.
 */
export async function elidedPapers(
  store: ReadStore,
  names: readonly [readonly string[], readonly string[]],
  known: ReadonlySet<string>,
  limits: Limits,
): Promise<readonly SharedPaper[]> {
  const [first, second] = [elided(names[0]), elided(names[1])];
  if (first.length === 0 || second.length === 0) return [];
  const rows = await collectRows(store, loadStatement('read/papers-with-words'), { first, second }, limits);
  return rows
    .map(([paper]) => propertiesOf(paper))
    .filter((paper) => !known.has(textOf(paper, 'id') ?? ''))
    .map((paper) => ({
      ...quotesOf(paper, placesOf(paper, first), placesOf(paper, second)),
      confidence: CONFIDENCE,
    }))
    .filter((shared) => shared.second === undefined);
}

function elided(names: readonly string[]): readonly string[] {
  return [
    ...new Set(
      names
        .map((name) => name.split(' '))
        .filter((words) => words.length >= LEAST_WORDS)
        .map((words) => words.slice(0, -1).join(' ')),
    ),
  ];
}

/** Whole words only. */
function placesOf(paper: ValueMap, forms: readonly string[]): readonly (readonly [number, number])[] {
  const text = lowered(`${textOf(paper, 'title') ?? ''}\n${textOf(paper, 'abstract') ?? ''}`);
  return forms.flatMap((form) => {
    const places: (readonly [number, number])[] = [];
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
      const around = text.charAt(at - 1) + text.charAt(at + form.length);
      if (!/[\p{L}\p{N}]/u.test(around)) places.push([at, at + form.length]);
    }
    return places;
  });
}

/** In lower case with every letter in its place: `İ` would become two, and move all that stands behind it. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}
