/** Phrases of the catalogue and questions of readers as comparable features: stems, their order around names, and slots. */

import { plainWords } from './turns-of-phrase.ts';
import { saysNothing, stemOf } from './words.ts';

/** The place of a name in a phrase or a question. */
const SLOT = '{}';

/** What of a text is compared; each at most once. */
export interface Features {
  /** Stems, and pairs of neighbors with slots in them: `beat {}` is not `{} beat`. */
  readonly terms: ReadonlySet<string>;
  readonly slots: number;
}

/** Of a text in which each name is `{}` or `{parameter}`. */
export function featuresOf(text: string): Features {
  const words = wordsOf(plainWords(text.replaceAll(/\{\w*\}/g, SLOT)));
  const stems = words.map((word) => (word === SLOT ? SLOT : stemOf(word)));
  const terms = new Set<string>();
  for (const [index, stem] of stems.entries()) {
    if (stem !== SLOT) terms.add(stem);
    const next = stems[index + 1];
    if (next !== undefined && (stem === SLOT || next === SLOT)) terms.add(`${stem} ${next}`);
  }
  return { terms, slots: stems.filter((stem) => stem === SLOT).length };
}

/** Words that say something, and slots. */
function wordsOf(text: string): readonly string[] {
  const words = text.match(/\{\}|[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !saysNothing(word));
}
