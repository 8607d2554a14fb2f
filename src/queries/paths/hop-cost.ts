/** What one step of a path costs: little where two names stand together more often than chance, more by way of a common name. */

/** Counts of papers. */
export interface Pairing {
  /** Papers that name both. */
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly total: number;
}

/** Of a pair that no paper names together, and of a name that stands everywhere. */
const BASE = 0.15;
/** How much more it costs to stand together than to be stated together. */
const UNSTATED = 1.6;
/** The same where one paper alone names both: that may be chance. */
const UNSTATED_ONCE = 2.2;

/** Normalized pointwise mutual information over papers, at least 0 (Bouma, 2009). */
function pairNpmi({ both, first, second, total }: Pairing): number {
  if (both === 0 || both >= total) return 0;
  return Math.max(0, Math.log((both * total) / (first * second)) / -Math.log(both / total));
}

/** Of the step from the first to the second; above 0. */
export function hopCost(pair: Pairing, isStated: boolean): number {
  const closeness = BASE + pairNpmi(pair) * Math.log(1 + pair.both);
  const dearer = isStated ? 1 : pair.both > 1 ? UNSTATED : UNSTATED_ONCE;
  return dearer / closeness + 0.5 * Math.log(Math.max(1, pair.second));
}
