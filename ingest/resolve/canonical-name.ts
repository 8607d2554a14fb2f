/** Which of a group's names the graph shows. */

import { compareText } from '../../src/domain/order.ts';
import type { NameUse } from '../../src/domain/resolver.ts';
import type { LexiconEntry } from '../lexicons/lexicon.ts';
import { spellingKey } from './spelling-key.ts';

/** The lexicon's name, else a long form that papers define, else the form of most papers, else the first in code-unit order. */
export function canonicalName(uses: readonly NameUse[], entry: LexiconEntry | undefined): string {
  if (entry !== undefined) return entry.name;
  const ranked = uses.toSorted(
    (a, b) =>
      Number(isLongForm(b)) - Number(isLongForm(a)) ||
      papersOf(b) - papersOf(a) ||
      compareText(a.name, b.name),
  );
  return ranked[0]?.name ?? '';
}

/** A paper gives it a shorter form that is more than another spelling. */
function isLongForm({ name, definitions }: NameUse): boolean {
  return definitions.some(({ form }) => form.length < name.length && spellingKey(form) !== spellingKey(name));
}

function papersOf(use: NameUse): number {
  return Object.values(use.papersByType).reduce((sum, papers) => sum + papers, 0);
}
