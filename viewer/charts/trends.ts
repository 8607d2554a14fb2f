/** Papers a year that name each of several things, as counts and as shares of all papers of the year. */

import type { EntityDetails } from '../../src/domain/answers.ts';
import { timelineOf, undatedWords, yearsBetween } from './timeline.ts';

export interface TrendPoint {
  readonly year: number;
  readonly papers: number;
  /** All papers of the library of that year. */
  readonly ofAll: number;
}

export interface Trend {
  readonly id: string;
  readonly name: string;
  /** Every year in which the library has a paper, from the first to the last year of any of the names. */
  readonly points: readonly TrendPoint[];
  readonly papers: number;
  readonly undated: number;
}

/** How many papers of the library are of each year. */
export function papersByYear(papers: readonly { readonly year?: number }[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { year } of papers) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  return counts;
}

export function trendsOf(
  entities: readonly Pick<EntityDetails, 'id' | 'name' | 'roles'>[],
  library: ReadonlyMap<number, number>,
): readonly Trend[] {
  const timelines = entities.map((entity) => ({ id: entity.id, ...timelineOf(entity) }));
  const years = yearsBetween(timelines.flatMap(({ bars }) => bars.map(({ year }) => year)));
  return timelines.map(({ id, name, bars, papers, undated }) => ({
    id,
    name,
    papers,
    undated: undated.length,
    points: years.flatMap((year) => {
      const ofAll = library.get(year) ?? 0;
      const own = bars.filter((bar) => bar.year === year).reduce((sum, bar) => sum + bar.papers.length, 0);
      return ofAll === 0 ? [] : [{ year, papers: own, ofAll }];
    }),
  }));
}

/** Papers that cannot be drawn, name by name. */
export function describeTrends(trends: readonly Trend[]): readonly string[] {
  return trends.flatMap(({ name, papers, undated }) => {
    const words = undatedWords(undated, papers);
    return words === undefined ? [] : [`${name}: ${words}`];
  });
}

export function percentOf({ papers, ofAll }: TrendPoint): number {
  return (100 * papers) / ofAll;
}
