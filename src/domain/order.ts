/** The one order of the domain: by code units, the same on every machine and in every locale. */

/** Negative, zero or positive, as `sort` takes it. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Order by the first comparison that tells two apart. */
export function firstDifference(...comparisons: readonly number[]): number {
  return comparisons.find((comparison) => comparison !== 0) ?? 0;
}

/** The distinct texts in code-unit order. */
export function sortedUnique(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort(compareText);
}

/** The list of a key, made and kept when the key is new. */
export function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known) return known;
  const fresh: V[] = [];
  lists.set(key, fresh);
  return fresh;
}

/** A float as the graph keeps it: 4 decimal places. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
