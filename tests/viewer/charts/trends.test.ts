/** Trend lines count papers a year against all papers of the year. */

import { expect, it } from 'vitest';
import type { EntityDetails, Evidence } from '../../../src/domain/answers.ts';
import { describeTrends, papersByYear, percentOf, trendsOf } from '../../../viewer/charts/trends.ts';

const of = (...years: readonly (number | undefined)[]): EntityDetails['roles'] => [
  {
    role: 'uses',
    papers: years.map(
      (year, index) => ({ paperId: `p${index}`, ...(year !== undefined && { year }) }) as Evidence,
    ),
  },
];
const library = papersByYear([{ year: 2020 }, { year: 2020 }, { year: 2022 }, { year: 2022 }, {}]);
const trends = trendsOf(
  [
    { id: 'a', name: 'A', roles: of(2020, 2022, 2022, undefined) },
    { id: 'b', name: 'B', roles: of(2022) },
  ],
  library,
);

it('has a point for each year of the library, also where a name has no paper', () => {
  expect(trends.map(({ points }) => points)).toEqual([
    [
      { year: 2020, papers: 1, ofAll: 2 },
      { year: 2022, papers: 2, ofAll: 2 },
    ],
    [
      { year: 2020, papers: 0, ofAll: 2 },
      { year: 2022, papers: 1, ofAll: 2 },
    ],
  ]);
});

it('gives shares of the papers of the year', () => {
  expect(trends[1]?.points.map(percentOf)).toEqual([0, 50]);
});

it('says of which names papers are left out for want of a year', () => {
  expect(describeTrends(trends)).toEqual(['A: 1 of 4 papers has no known year and is not drawn.']);
});
