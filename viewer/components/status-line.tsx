/** The state of the library in one line, and the way to the workbench. */

import { countOf, formatNumber } from '../graph/words.ts';
import type { Library } from '../state/library.ts';
import type { Screen, Workbench as Tab } from '../state/screen.ts';

export interface StatusLineProps {
  readonly library: Library;
  readonly screen: Screen;
}

function reviewTitle({ basket }: Screen): string {
  const count = basket.entries.value.length;
  return count === 0 ? 'Review' : `Review (${count})`;
}

function Opener({
  tab,
  title,
  screen,
}: {
  readonly tab: Tab;
  readonly title: string;
  readonly screen: Screen;
}) {
  const open = screen.workbench.value === tab;
  return (
    <button
      type="button"
      class="status-button"
      aria-expanded={open}
      onClick={() => (screen.workbench.value = open ? undefined : tab)}
    >
      {title}
    </button>
  );
}

export function StatusLine({ library, screen }: StatusLineProps) {
  const { stats } = library;
  return (
    <footer class="status" aria-label="State of the library">
      <span>{countOf(stats.papers, 'paper')}</span>
      <span>{countOf(stats.entities, 'name')}</span>
      <span>{countOf(stats.claims, 'statement')}</span>
      {stats.papersWithoutYear > 0 && <span>year unknown for {formatNumber(stats.papersWithoutYear)}</span>}
      {stats.papersWithoutAbstract > 0 && (
        <span>{formatNumber(stats.papersWithoutAbstract)} without an abstract</span>
      )}
      {stats.stale && <span class="note">the picture is older than the papers</span>}
      <div class="status-tools">
        <Opener tab="queries" title="Questions" screen={screen} />
        <Opener tab="cypher" title="Cypher" screen={screen} />
        <Opener tab="charts" title="Charts" screen={screen} />
        <Opener tab="review" title={reviewTitle(screen)} screen={screen} />
      </div>
    </footer>
  );
}
