/** The timeline of one name: papers a year by its role in them; a bar opens its papers with their sentences. */

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { EntityDetails } from '../../src/domain/answers.ts';
import { ROLES } from '../../src/domain/schema.ts';
import { roleColor } from '../charts/chart-look.ts';
import { describeTimeline, timelineOf, type TimelineBar } from '../charts/timeline.ts';
import { countOf, roleTitle } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartQuotes, type Picked } from './chart-quotes.tsx';

export interface TimelineChartProps {
  readonly entity: EntityDetails;
  readonly screen: Screen;
  readonly theme: 'light' | 'dark';
}

function Table({
  bars,
  onPick,
}: {
  readonly bars: readonly TimelineBar[];
  readonly onPick: (bar: TimelineBar) => void;
}) {
  return (
    <table class="answer-table">
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col">Role</th>
          <th scope="col">Papers</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={`${bar.year} ${bar.role}`}>
            <td>{bar.year}</td>
            <td>{roleTitle(bar.role)}</td>
            <td>
              <button type="button" class="link" onClick={() => onPick(bar)}>
                {countOf(bar.papers.length, 'paper')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TimelineChart({ entity, screen, theme }: TimelineChartProps) {
  const timeline = useMemo(() => timelineOf(entity), [entity]);
  const picked = useSignal<Picked | undefined>(undefined);
  const names = [{ mark: 'own' as const, forms: [entity.name, ...entity.aliases] }];
  const pick = ({ year, role, papers }: TimelineBar): void => {
    picked.value = {
      title: `${roleTitle(role)}: ${countOf(papers.length, 'paper')} of ${year}`,
      quotes: papers,
      names,
    };
  };
  const { bars, undated } = timeline;
  const drawnRoles = ROLES.filter(({ name }) => bars.some(({ role }) => role === name));
  const undatedLink = undated.length > 0 && (
    <button
      type="button"
      class="link"
      onClick={() =>
        (picked.value = {
          title: countOf(undated.length, 'paper') + ' without a known year',
          quotes: undated,
          names,
        })
      }
    >
      Read the {countOf(undated.length, 'paper')} without a year
    </button>
  );
  if (bars.length === 0) {
    return (
      <div class="chart-empty">
        <p>No paper that mentions {entity.name} has a known year, so there is no timeline to draw.</p>
        <p>
          {undatedLink}{' '}
          <span class="faint">
            BibTeX or RIS of the same papers brings their years: <code>tangent ingest references.bib</code>
          </span>
        </p>
        {picked.value !== undefined && (
          <ChartQuotes picked={picked.value} screen={screen} onClose={() => (picked.value = undefined)} />
        )}
      </div>
    );
  }
  return (
    <>
      <ChartFrame
        title={`${entity.name}: papers a year`}
        file={`timeline-${entity.id}`}
        legend={drawnRoles.map(({ name }) => ({ name: roleTitle(name), color: roleColor(name) }))}
        notes={describeTimeline(timeline)}
        draw={({ drawTimeline }, look, onScreen) => drawTimeline(timeline, look, onScreen ? pick : undefined)}
        facts={timeline}
        theme={theme}
      >
        <Table bars={bars} onPick={pick} />
      </ChartFrame>
      {undatedLink}
      {picked.value !== undefined && (
        <ChartQuotes picked={picked.value} screen={screen} onClose={() => (picked.value = undefined)} />
      )}
    </>
  );
}
