/** What the rules know of a stretch of text before the network has read it: how much likelier a name it is, and of which type. */

import type { EntityRule } from '../data/entity-rules.ts';
import type { Candidate } from '../rules/candidate.ts';
import { NETWORK_TYPES } from './network-classes.ts';
import type { NetworkWord } from './words.ts';

/** By rule the factor on the odds of a span that the rule found to be a name of its type; 1 where it tells nothing. */
export type RuleOdds = Readonly<Partial<Record<EntityRule, number>>>;

export interface KnownName {
  /** Index into the span's classes. */
  readonly type: number;
  readonly odds: number;
}

/** By first and last word; of several rules for one stretch the strongest. */
export function knownNames(
  candidates: readonly Candidate[],
  words: readonly NetworkWord[],
  odds: RuleOdds,
): (first: number, last: number) => KnownName | undefined {
  const firstAt = new Map(words.map(({ start }, at) => [start, at]));
  const lastAt = new Map(words.map(({ end }, at) => [end, at]));
  const known = new Map<string, KnownName>();
  for (const { start, end, type, rule } of candidates) {
    const [first, last] = [firstAt.get(start), lastAt.get(end)];
    const factor = odds[rule] ?? 1;
    if (first === undefined || last === undefined || factor === 1) continue;
    const key = `${first},${last}`;
    if (factor > (known.get(key)?.odds ?? 1))
      known.set(key, { type: NETWORK_TYPES.indexOf(type) + 1, odds: factor });
  }
  return (first, last) => known.get(`${first},${last}`);
}
