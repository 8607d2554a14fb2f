/** Papers by what they say and by what they mean, in one order. */

import { fuseRanks } from './fuse-ranks.ts';

/** Beyond them a rank says nothing. */
const MOST_RANKED = 100;
/** Of the ranking by meaning, beside 1 for the words; chosen on abstracts that are not measured. */
const MEANING_WEIGHT = 0.5;

/** Ids, best first; both lists are. Equal ones keep the order of the words, then of the meaning. */
export function fusePapers(written: readonly string[], meant: readonly string[]): readonly string[] {
  const worth = fuseRanks([
    { found: written.slice(0, MOST_RANKED), weight: 1 },
    { found: meant.slice(0, MOST_RANKED), weight: MEANING_WEIGHT },
  ]);
  const ranked = [...worth].sort(([, one], [, other]) => other - one).map(([id]) => id);
  return [...ranked, ...written.filter((id) => !worth.has(id))];
}
