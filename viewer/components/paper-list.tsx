/** All papers of the library, as a list that can be filtered. */

import { useSignal } from '@preact/signals';
import { countOf } from '../graph/words.ts';
import type { PaperBrief } from '../graph-source.ts';
import type { Screen } from '../state/screen.ts';
import { FilterField } from './filter-field.tsx';
import { LoadView } from './load-view.tsx';

const MOST_ROWS = 500;

function Papers({ papers, screen }: { readonly papers: readonly PaperBrief[]; readonly screen: Screen }) {
  const text = useSignal('');
  const words = text.value.trim().toLowerCase();
  const found = papers.filter(({ title }) => title.toLowerCase().includes(words));
  return (
    <>
      <FilterField
        label="Filter the papers by title"
        placeholder={`Filter ${countOf(papers.length, 'paper')}`}
        value={text.value}
        onFilter={(next) => (text.value = next)}
      />
      <ul class="papers" aria-label="Papers">
        {found.slice(0, MOST_ROWS).map(({ id, title, year }) => (
          <li key={id}>
            <button
              type="button"
              class="paper-row"
              aria-current={screen.selected.value === id}
              onClick={() => screen.select(id)}
            >
              <span>{title}</span>
              <span class="faint">{year ?? 'year unknown'}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="faint">No title has these words.</p>}
      {found.length > MOST_ROWS && (
        <p class="faint">{countOf(found.length - MOST_ROWS, 'more paper')}: narrow the filter to see them.</p>
      )}
    </>
  );
}

export function PaperList({ screen }: { readonly screen: Screen }) {
  return (
    <LoadView load={screen.papers.value} waiting="Reading the papers">
      {(papers) => <Papers papers={papers} screen={screen} />}
    </LoadView>
  );
}
