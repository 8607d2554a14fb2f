/** One ranking of several: reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009). */

/** The constant of the paper: the higher, the less the first ranks stand out. */
const K = 60;

export interface Ranking<T> {
  /** Best first. */
  readonly found: readonly T[];
  readonly weight: number;
}

/** What each is worth, by the sum of weight / (60 + rank) over the rankings that have it. */
export function fuseRanks<T>(rankings: readonly Ranking<T>[]): ReadonlyMap<T, number> {
  const worth = new Map<T, number>();
  for (const { found, weight } of rankings)
    for (const [index, one] of found.entries())
      worth.set(one, (worth.get(one) ?? 0) + weight / (K + index + 1));
  return worth;
}
