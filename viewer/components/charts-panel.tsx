/** Charts at the foot of the page: a timeline, trend lines, or methods by datasets, each chosen here. */

import { useSignal, useSignalEffect, type Signal } from '@preact/signals';
import { countOf } from '../graph/words.ts';
import {
  LEAST_ENTRIES,
  MOST_TRENDS,
  NO_TRENDS,
  toggleTrend,
  type Chart,
  type ChartKind,
} from '../state/chart.ts';
import type { ChartFacts } from '../state/charts.ts';
import type { Screen } from '../state/screen.ts';
import { IconButton } from './icon.tsx';
import { LoadView } from './load-view.tsx';
import { MatrixChart } from './matrix-chart.tsx';
import { NamePicker } from './name-picker.tsx';
import { Segmented } from './segmented.tsx';
import { TimelineChart } from './timeline-chart.tsx';
import { TrendsChart } from './trends-chart.tsx';

export interface ChartsPanelProps {
  readonly screen: Screen;
  readonly theme: 'light' | 'dark';
}

const KINDS: readonly { readonly value: ChartKind; readonly title: string }[] = [
  { value: 'timeline', title: 'Timeline' },
  { value: 'trends', title: 'Trends' },
  { value: 'matrix', title: 'Methods by datasets' },
];
const LEASTS = [1, 2, 3, 4, 5, 8];

interface ControlProps {
  readonly chart: Chart | undefined;
  readonly screen: Screen;
}

function TrendControls({ chart, screen }: ControlProps) {
  const show = (next: Chart): void => void screen.dispatch({ type: 'showChart', chart: next });
  const { ids, share } = chart?.kind === 'trends' ? chart : NO_TRENDS;
  const facts = screen.charts.facts.value;
  const entities = facts.state === 'ready' && facts.value.kind === 'trends' ? facts.value.entities : [];
  return (
    <>
      <ul class="chart-names" aria-label="Names that are compared">
        {entities.map(({ id, name }, index) => (
          <li key={id}>
            {name}
            <IconButton
              name="close"
              label={`Leave out ${name}`}
              onClick={() => show(toggleTrend(chart, ids[index] ?? id))}
            />
          </li>
        ))}
      </ul>
      {ids.length < MOST_TRENDS ? (
        <NamePicker
          label="A name to compare"
          action="Add"
          screen={screen}
          onPick={(id) => {
            if (!ids.includes(id)) show(toggleTrend(chart, id));
          }}
        />
      ) : (
        <span class="faint">{countOf(MOST_TRENDS, 'line')} are the most that can be told apart.</span>
      )}
      {ids.length > 0 && (
        <label class="check-row">
          <input
            type="checkbox"
            checked={share}
            onChange={() => show({ kind: 'trends', ids, share: !share })}
          />
          as a share of the year’s papers
        </label>
      )}
    </>
  );
}

function Controls({ kind, chart, screen }: ControlProps & { readonly kind: ChartKind }) {
  const show = (next: Chart): void => void screen.dispatch({ type: 'showChart', chart: next });
  if (kind === 'timeline') {
    return (
      <NamePicker
        label="A method, concept, dataset"
        action="Draw"
        screen={screen}
        onPick={(id) => show({ kind: 'timeline', id })}
      />
    );
  }
  if (kind === 'trends') return <TrendControls chart={chart} screen={screen} />;
  const least = chart?.kind === 'matrix' ? chart.least : LEAST_ENTRIES;
  return (
    <label class="check-row">
      with at least
      <select
        class="field"
        aria-label="Entries of a row or column, at least"
        value={least}
        onChange={({ currentTarget }) => show({ kind: 'matrix', least: Number(currentTarget.value) })}
      >
        {[...new Set([...LEASTS, least])]
          .toSorted((a, b) => a - b)
          .map((count) => (
            <option key={count} value={count}>
              {countOf(count, 'entry', 'entries')}
            </option>
          ))}
      </select>
    </label>
  );
}

/** The chart of another kind that what is read now leads to; nothing where a name has to be chosen first. */
function firstOf(kind: ChartKind, { screen }: Pick<ControlProps, 'screen'>): Chart | undefined {
  if (kind === 'matrix') return { kind, least: LEAST_ENTRIES };
  const details = screen.details.value;
  const { chart } = screen.view.value;
  const read = details.state === 'ready' && details.value.kind === 'entity' ? details.value.id : undefined;
  const drawn = chart?.kind === 'timeline' ? chart.id : chart?.kind === 'trends' ? chart.ids[0] : undefined;
  const id = drawn ?? read;
  if (id === undefined) return undefined;
  return kind === 'timeline' ? { kind, id } : { kind, ids: [id], share: false };
}

const INVITATIONS: Readonly<Record<ChartKind, string>> = {
  timeline: 'Choose a name: its papers year by year, who introduces it, and where it was first.',
  trends: 'Choose names: how many papers of each year they stand in.',
  matrix: 'Which method was tested on which dataset.',
};

function Drawn({ facts, screen, theme }: ChartsPanelProps & { readonly facts: ChartFacts }) {
  switch (facts.kind) {
    case 'timeline':
      return <TimelineChart key={facts.entity.id} entity={facts.entity} screen={screen} theme={theme} />;
    case 'trends':
      return facts.entities.length === 0 ? (
        <p class="chart-empty">{INVITATIONS.trends}</p>
      ) : (
        <TrendsChart entities={facts.entities} share={facts.share} screen={screen} theme={theme} />
      );
    case 'matrix':
      return <MatrixChart answer={facts.answer} least={facts.least} screen={screen} theme={theme} />;
  }
}

function useKind(screen: Screen): Signal<ChartKind> {
  const kind = useSignal<ChartKind>(screen.view.value.chart?.kind ?? 'timeline');
  useSignalEffect(() => {
    const drawn = screen.view.value.chart?.kind;
    if (drawn !== undefined) kind.value = drawn;
  });
  return kind;
}

export function ChartsPanel({ screen, theme }: ChartsPanelProps) {
  const kind = useKind(screen);
  const { chart } = screen.view.value;
  const shown = chart?.kind === kind.value ? chart : undefined;
  function choose(next: ChartKind): void {
    kind.value = next;
    const first = firstOf(next, { screen });
    if (first !== undefined) void screen.dispatch({ type: 'showChart', chart: first });
  }
  return (
    <div class="charts-panel">
      <div class="chart-controls">
        <Segmented name="chart-kind" label="Chart" choices={KINDS} value={kind.value} onChoose={choose} />
        <Controls kind={kind.value} chart={shown} screen={screen} />
      </div>
      {shown === undefined ? (
        <p class="chart-empty">{INVITATIONS[kind.value]}</p>
      ) : (
        <LoadView load={screen.charts.facts.value} waiting="Reading the papers" onRetry={screen.charts.retry}>
          {(facts) => <Drawn facts={facts} screen={screen} theme={theme} />}
        </LoadView>
      )}
    </div>
  );
}
