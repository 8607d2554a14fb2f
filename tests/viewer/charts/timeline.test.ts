/** The timeline of a name counts every paper once, and says in words which it cannot draw. */

import { describe, expect, it } from 'vitest';
import type { EntityDetails, Evidence } from '../../../src/domain/answers.ts';
import { describeTimeline, timelineOf, yearsBetween } from '../../../viewer/charts/timeline.ts';

const paper = (title: string, year?: number): Evidence => ({
  paperId: title,
  title,
  citationKey: title,
  quote: `${title} says so.`,
  start: 0,
  end: 9,
  confidence: 1,
  extractor: 'rules@1',
  ...(year !== undefined && { year }),
});

const roles: EntityDetails['roles'] = [
  { role: 'introduces', papers: [paper('A', 2021)] },
  { role: 'uses', papers: [paper('B', 2023), paper('C', 2023), paper('D')] },
  { role: 'mentions', papers: [paper('E', 2021), paper('F', 2020)] },
];

describe('the timeline of a name', () => {
  const timeline = timelineOf({ name: 'muP', roles });

  it('holds every dated paper once, year by year, the strongest role first', () => {
    expect(timeline.bars.map(({ year, role, papers }) => [year, role, papers.length])).toEqual([
      [2020, 'mentions', 1],
      [2021, 'introduces', 1],
      [2021, 'mentions', 1],
      [2023, 'uses', 2],
    ]);
    const drawn = timeline.bars.reduce((sum, { papers }) => sum + papers.length, 0);
    expect(drawn + timeline.undated.length).toBe(timeline.papers);
  });

  it('says which paper was first, which introduces it, and how many have no year', () => {
    expect(describeTimeline(timeline)).toEqual([
      'muP stands in 6 papers, 2020 to 2023.',
      'First of known year: “F” (2020).',
      'Introduced in “A” (2021).',
      '1 of 6 papers has no known year and is not drawn.',
    ]);
  });

  it('says so where no paper introduces it and where all years are unknown', () => {
    const words = describeTimeline(
      timelineOf({ name: 'X', roles: [{ role: 'uses', papers: [paper('D')] }] }),
    );
    expect(words).toEqual([
      'X stands in 1 paper.',
      'No paper here says that it introduces it.',
      '1 of 1 paper has no known year and is not drawn.',
    ]);
  });

  it('leaves no year out of the axis', () => {
    expect(yearsBetween([2023, 2020])).toEqual([2020, 2021, 2022, 2023]);
    expect(yearsBetween([])).toEqual([]);
  });
});
