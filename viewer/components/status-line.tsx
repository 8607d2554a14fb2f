/** The state of the library in one line, and the way to the workbench. */

import { countOf, formatNumber } from '../graph/words.ts';
import type { Library } from '../state/library.ts';
import type { Screen } from '../state/screen.ts';

export interface StatusLineProps {
  readonly library: Library;
  readonly screen: Screen;
}

export function StatusLine({ library }: StatusLineProps) {
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
    </footer>
  );
}
