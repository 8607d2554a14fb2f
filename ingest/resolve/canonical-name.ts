/** Which of a group's names the graph shows. */

import type { NameUse } from '../../src/domain/resolver.ts';
import type { LexiconEntry } from '../lexicons/lexicon.ts';

/** The lexicon's name, else a long form that papers define, else the form of most papers, else the first in code-point order. */
export function canonicalName(uses: readonly NameUse[], entry: LexiconEntry | undefined): string {
  if (entry !== undefined) return entry.name;
  const ranked = uses.toSorted(
    (a, b) =>
      Number(b.definitions.length > 0) - Number(a.definitions.length > 0) ||
      papersOf(b) - papersOf(a) ||
      (a.name < b.name ? -1 : 1),
  );
  return ranked[0]?.name ?? '';
}

function papersOf(use: NameUse): number {
  return Object.values(use.papersByType).reduce((sum, papers) => sum + papers, 0);
}
