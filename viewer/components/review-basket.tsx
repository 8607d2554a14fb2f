/** The review basket: what the reader has put aside, and the ways in which it leaves. */

import { countOf } from '../graph/words.ts';
import type { BasketEntry } from '../state/basket.ts';
import type { Screen } from '../state/screen.ts';
import { IconButton } from './icon.tsx';

/** Formats that a review is made of, as the API names them. */
const FORMATS = [
  { name: 'bibtex', title: 'BibTeX' },
  { name: 'md', title: 'Table with quotes' },
  { name: 'graphml', title: 'GraphML' },
  { name: 'json', title: 'JSON' },
] as const;

function addressOf(format: string, entries: readonly BasketEntry[]): string {
  const fields = new URLSearchParams([['query', 'selection'], ...entries.map(({ id }) => ['ids', id])]);
  // References are those of the papers put aside, and of the papers behind the names.
  if (format === 'bibtex') fields.set('papers', 'true');
  return `./api/export/${format}?${fields.toString()}`;
}

function Entry({ entry, screen }: { readonly entry: BasketEntry; readonly screen: Screen }) {
  const { id, kind, name } = entry;
  return (
    <li class="basket-entry">
      <button type="button" class="menu-row" onClick={() => screen.select(id)}>
        {name} <span class="faint">{kind === 'paper' ? 'paper' : 'name'}</span>
      </button>
      <IconButton
        name="close"
        label={`Take ${name} out of the review`}
        onClick={() => screen.basket.remove(id)}
      />
    </li>
  );
}

export function ReviewBasket({ screen }: { readonly screen: Screen }) {
  const entries = screen.basket.entries.value;
  if (entries.length === 0) {
    return (
      <p class="faint">
        Nothing is put aside yet. “Add to review” in the details of a name or paper puts it here; it stays in
        this browser, and leaves as references, as a table with quotes, or as a graph.
      </p>
    );
  }
  return (
    <div class="basket">
      <div class="basket-actions">
        <span>{countOf(entries.length, 'entry', 'entries')}. Take along as</span>
        {FORMATS.map(({ name, title }) => (
          <a key={name} class="button" href={addressOf(name, entries)} download>
            {title}
          </a>
        ))}
        <button
          type="button"
          class="button"
          onClick={() => {
            const names = entries.filter(({ kind }) => kind === 'entity').map(({ id }) => id);
            void screen.dispatch({ type: 'selectMany', ids: names });
          }}
        >
          Select on the graph
        </button>
        <button type="button" class="button" onClick={screen.basket.empty}>
          Empty the basket
        </button>
      </div>
      <ul>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} screen={screen} />
        ))}
      </ul>
    </div>
  );
}
