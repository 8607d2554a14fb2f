/** The papers of one name year by year: by its role in them, the first ones, and those that introduce it. */

import type { EntityDetails, Evidence } from '../../src/domain/answers.ts';
import type { Role } from '../../src/domain/schema.ts';
import { countOf, yearsOf } from '../graph/words.ts';

export interface TimelineBar {
  readonly year: number;
  readonly role: Role;
  /** With the sentence that says so. */
  readonly papers: readonly Evidence[];
}

export interface Timeline {
  readonly name: string;
  readonly papers: number;
  /** By year, and within a year the strongest role first. */
  readonly bars: readonly TimelineBar[];
  /** Papers of the first year that is known. */
  readonly first: readonly Evidence[];
  readonly introductions: readonly Evidence[];
  /** Papers that cannot be drawn since their year is unknown. */
  readonly undated: readonly Evidence[];
}

export function timelineOf({ name, roles }: Pick<EntityDetails, 'name' | 'roles'>): Timeline {
  const all = roles.flatMap(({ papers }) => papers);
  const years = all.flatMap(({ year }) => year ?? []);
  const firstYear = years.length === 0 ? undefined : Math.min(...years);
  const bars = roles.flatMap(({ role, papers }) =>
    [...new Set(papers.flatMap(({ year }) => year ?? []))].map((year): TimelineBar => ({
      year,
      role,
      papers: papers.filter((paper) => paper.year === year),
    })),
  );
  return {
    name,
    papers: all.length,
    // Sorting is stable: roles come strongest first.
    bars: bars.toSorted((a, b) => a.year - b.year),
    first: all.filter(({ year }) => year !== undefined && year === firstYear),
    introductions: roles.find(({ role }) => role === 'introduces')?.papers ?? [],
    undated: all.filter(({ year }) => year === undefined),
  };
}

/** Every year from the first to the last, also those without a paper. */
export function yearsBetween(years: readonly number[]): readonly number[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

/** `3 of 12 papers have no known year: they are not drawn.` */
export function undatedWords(undated: number, papers: number): string | undefined {
  if (undated === 0) return undefined;
  return `${undated} of ${countOf(papers, 'paper')} ${undated === 1 ? 'has' : 'have'} no known year and ${undated === 1 ? 'is' : 'are'} not drawn.`;
}

const quotedTitles = (papers: readonly Evidence[]): string => {
  const [first, ...more] = papers;
  const rest = more.length === 0 ? '' : ` and ${countOf(more.length, 'other paper')}`;
  return `“${first?.title ?? ''}”${rest}`;
};

/** What the chart shows, in sentences. */
export function describeTimeline(timeline: Timeline): readonly string[] {
  const { name, papers, bars, first, introductions, undated } = timeline;
  const span = yearsOf(bars[0]?.year, bars.at(-1)?.year);
  const [firstPaper] = first;
  return [
    `${name} stands in ${countOf(papers, 'paper')}${span === undefined ? '' : `, ${span}`}.`,
    ...(firstPaper?.year === undefined
      ? []
      : [`First of known year: ${quotedTitles(first)} (${firstPaper.year}).`]),
    introductions.length === 0
      ? 'No paper here says that it introduces it.'
      : `Introduced in ${quotedTitles(introductions)} (${introductions[0]?.year ?? 'year unknown'}).`,
    ...[undatedWords(undated.length, papers) ?? []].flat(),
  ];
}
