/** Which entities appear in the same papers more often than chance would have it: APPEARS_WITH. */

import { compareText, firstDifference, listOf, rounded } from '../domain/order.ts';
import type { Mention } from './mention.ts';

/** Names of fewer papers than this say nothing of company. */
const LEAST_PAPERS = 2;
const LEAST_NPMI = 0.15;
/** Pairs that an entity brings along; a pair stays when either end brings it. */
const BEST_PAIRS = 40;

/** Stored once, from the smaller entity id. */
export interface Pair {
  readonly start: string;
  readonly end: string;
  /** Papers that hold both. */
  readonly papers: number;
  /** -1 (never together) to 1 (never apart). */
  readonly npmi: number;
  /** npmi * ln(1 + papers): by npmi alone, pairs of two papers would come first. */
  readonly score: number;
}

/**
 * Normalized pointwise mutual information of two names from the numbers of papers that hold the one, the other and
 * both, of `total` papers; symmetric, within [-1, 1], and 1 where every paper holds both.
 */
export function npmi(one: number, other: number, both: number, total: number): number {
  if (both === 0) return -1;
  if (both === total) return 1;
  const value = Math.log((both * total) / (one * other)) / -Math.log(both / total);
  return Math.min(1, Math.max(-1, value));
}

/** Pairs in order of start and end, whatever the order of mentions; entities in `generic` are in none. */
export function appearsWith(
  mentions: readonly Mention[],
  total: number,
  generic: ReadonlySet<string>,
): readonly Pair[] {
  const paperCounts = countBy(mentions);
  const candidates = new Map<string, string[]>();
  for (const { paper, entity } of mentions)
    if ((paperCounts.get(entity) ?? 0) >= LEAST_PAPERS && !generic.has(entity))
      listOf(candidates, paper).push(entity);
  const pairs: Pair[] = [];
  for (const [start, partners] of countTogether(candidates.values()))
    for (const [end, papers] of partners) {
      const value = npmi(paperCounts.get(start) ?? 0, paperCounts.get(end) ?? 0, papers, total);
      if (value >= LEAST_NPMI)
        pairs.push({
          start,
          end,
          papers,
          npmi: rounded(value),
          score: rounded(value * Math.log(1 + papers)),
        });
    }
  return bestOfEither(pairs).sort(byEnds);
}

function countBy(mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
}

function countTogether(
  papers: Iterable<readonly string[]>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const together = new Map<string, Map<string, number>>();
  for (const entities of papers) {
    const sorted = entities.toSorted(compareText);
    sorted.forEach((start, index) => {
      const partners = together.get(start) ?? new Map<string, number>();
      together.set(start, partners);
      for (const end of sorted.slice(index + 1)) partners.set(end, (partners.get(end) ?? 0) + 1);
    });
  }
  return together;
}

function bestOfEither(pairs: readonly Pair[]): Pair[] {
  const byEntity = new Map<string, Pair[]>();
  for (const pair of pairs) {
    listOf(byEntity, pair.start).push(pair);
    listOf(byEntity, pair.end).push(pair);
  }
  const kept = new Set<Pair>();
  for (const own of byEntity.values())
    for (const pair of own.sort((a, b) => b.score - a.score || byEnds(a, b)).slice(0, BEST_PAIRS))
      kept.add(pair);
  return [...kept];
}

function byEnds(a: Pair, b: Pair): number {
  return firstDifference(compareText(a.start, b.start), compareText(a.end, b.end));
}
