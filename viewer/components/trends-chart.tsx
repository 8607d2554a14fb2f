/** Trend lines of several names: papers a year, or their share of all papers of the year. */

import { useMemo } from 'preact/hooks';
import type { EntityDetails } from '../../src/domain/answers.ts';
import { trendColor } from '../charts/chart-look.ts';
import { describeTrends, papersByYear, percentOf, trendsOf, type Trend } from '../charts/trends.ts';
import type { Screen } from '../state/screen.ts';
import { ChartFrame } from './chart-frame.tsx';

export interface TrendsChartProps {
  readonly entities: readonly EntityDetails[];
  readonly share: boolean;
  readonly screen: Screen;
  readonly theme: 'light' | 'dark';
}

const inWords = (point: Trend['points'][number] | undefined, share: boolean): string => {
  if (point === undefined) return 'no papers here';
  return share
    ? `${percentOf(point).toFixed(1)} % (${point.papers} of ${point.ofAll})`
    : String(point.papers);
};

function Table({ trends, share }: { readonly trends: readonly Trend[]; readonly share: boolean }) {
  const years = [...new Set(trends.flatMap(({ points }) => points.map(({ year }) => year)))];
  return (
    <table class="answer-table">
      <thead>
        <tr>
          <th scope="col">Year</th>
          {trends.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {trends.map(({ id, points }) => (
              <td key={id} class="number">
                {inWords(
                  points.find((point) => point.year === year),
                  share,
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TrendsChart({ entities, share, screen, theme }: TrendsChartProps) {
  const papers = screen.papers.value;
  const library = useMemo(() => papersByYear(papers.state === 'ready' ? papers.value : []), [papers]);
  const trends = useMemo(() => trendsOf(entities, library), [entities, library]);
  const facts = useMemo(() => ({ trends, share }), [trends, share]);
  if (papers.state === 'loading') return <p class="waiting">Reading the years of the papers</p>;
  if (trends.every(({ points }) => points.every((point) => point.papers === 0))) {
    return (
      <p class="chart-empty">
        No paper with one of these names has a known year, so there is no line to draw.
      </p>
    );
  }
  return (
    <ChartFrame
      title={share ? 'Share of each year’s papers' : 'Papers a year'}
      file={`trends-${entities.map(({ id }) => id).join('-')}`.slice(0, 80)}
      legend={trends.map(({ name }, index) => ({ name, color: trendColor(index) }))}
      notes={describeTrends(trends)}
      draw={({ drawTrends }, look) => drawTrends(trends, share, look)}
      facts={facts}
      theme={theme}
    >
      <Table trends={trends} share={share} />
    </ChartFrame>
  );
}
