/** What the words around a relation add to it: effect, hedge, limit, amount. */

import type { Effect } from '../../../../src/domain/schema.ts';
import { COSTS, EFFECT_VERBS } from '../../data/effect-verbs.ts';

const HEDGES =
  /\b(?:may(?! be viewed| be seen)|might|could|potential(?:ly)?|conjectur\w+|hypothes[ie][sz]\w*|suggest(?:s|ed|ing)?|seems?|appears?|we believe|we anticipate|conventional wisdom|possibly|perhaps|likely)\b/i;
const LIMITS =
  /\b(?:match\w* or \w+|often|typically|usually|generally|rarely|tends? to|in (?:many|most|some) cases|only (?:if|when|on|for|in)|under (?!\d|the hood)|provided that|as long as|if and only if|except|especially (?:when|for|in)|in the (?:limit|presence|absence|regime)|for (?:small|large|wide|sufficiently)\b|when |with high probability|sufficiently)/i;
const AMOUNT =
  /(?:from )?\$?\d+(?:[.,]\d+)*(?:\s?(?:-|–|to)\s?\d+(?:\.\d+)?)?\s?(?:\\?%|x\b|×|\btimes\b|\bpercent\b|\bpoints?\b|-fold\b|\bfold\b|\bBLEU\b|\bperplexity\b|\bFID\b)(?:\s(?:vs\.?|to)\s\d+(?:\.\d+)?\s?\\?%)?|\b(?:an? )?orders? of magnitude\b|\bhalf\b/i;

export function effectOf(cue: string, tail: string): Effect | null {
  const row = EFFECT_VERBS.find((candidate) => candidate.pattern.test(cue));
  if (row === undefined) return null;
  if (row.effect === 'increases' && /\bimprov/i.test(cue) && COSTS.test(tail)) return 'decreases';
  return row.effect;
}

export function isHedged(sentence: string): boolean {
  return HEDGES.test(sentence);
}

export function isQualified(clause: string): boolean {
  return LIMITS.test(clause);
}

/** The first amount of a clause as it stands there, or null. */
export function amountOf(clause: string): string | null {
  return AMOUNT.exec(clause)?.[0]?.trim() ?? null;
}
