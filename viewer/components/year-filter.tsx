/** How many names first appear in which year, with a range that filters; unknown years have a bar of their own. */

import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import type { YearRange } from '../state/view.ts';

interface RangeProps {
  readonly first: number;
  readonly last: number;
  readonly range: YearRange;
  readonly onChange: (range: YearRange) => void;
}

function Range({ first, last, range, onChange }: RangeProps) {
  const limits = { type: 'range', min: first, max: last, step: 1 } as const;
  return (
    <div class="year-range">
      <input
        {...limits}
        aria-label="First year"
        value={range.from}
        onChange={({ currentTarget }) => {
          const from = Math.min(Number(currentTarget.value), range.to);
          onChange({ from, to: range.to });
        }}
      />
      <input
        {...limits}
        aria-label="Last year"
        value={range.to}
        onChange={({ currentTarget }) => {
          const to = Math.max(Number(currentTarget.value), range.from);
          onChange({ from: range.from, to });
        }}
      />
    </div>
  );
}

export function YearFilter({ screen }: { readonly screen: Screen }) {
  const { bars, unknown } = screen.picture.years.value;
  const { years } = screen.view.value.filter;
  const first = bars[0]?.year;
  const last = bars.at(-1)?.year;
  if (first === undefined || last === undefined) {
    return <p class="faint">No name that is drawn comes from a paper with a known year.</p>;
  }
  const range = years ?? { from: first, to: last };
  const most = Math.max(...bars.map(({ count }) => count), 1);
  const isInside = (year: number): boolean => year >= range.from && year <= range.to;
  const set = (next: YearRange): void => {
    const isAll = next.from <= first && next.to >= last;
    void screen.dispatch({ type: 'setYears', years: isAll ? undefined : next });
  };
  const summary = bars.map(({ year, count }) => `${year}: ${count}`).join(', ');
  return (
    <div class="years">
      <div class="year-bars" role="img" aria-label={`Names by year: ${summary}; unknown: ${unknown}`}>
        {bars.map(({ year, count }) => (
          <span
            key={year}
            class={isInside(year) ? 'year-bar' : 'year-bar outside'}
            title={`${year}: ${countOf(count, 'name')}`}
            style={{ height: `${Math.max(count === 0 ? 0 : 8, (100 * count) / most)}%` }}
          />
        ))}
      </div>
      {first < last && <Range first={first} last={last} range={range} onChange={set} />}
      <p class="year-words">
        <span>{range.from === range.to ? range.from : `${range.from} to ${range.to}`}</span>
        <span class="faint">
          {years === undefined
            ? `${countOf(unknown, 'name')} of unknown year`
            : `${countOf(unknown, 'name')} of unknown year hidden`}
        </span>
      </p>
      {years !== undefined && (
        <button
          type="button"
          class="link more"
          onClick={() => void screen.dispatch({ type: 'setYears', years: undefined })}
        >
          All years
        </button>
      )}
    </div>
  );
}
