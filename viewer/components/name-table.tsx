/** What is drawn, as a table that sorts, filters and selects: the accessible equal of the canvas. */

import { useSignal } from '@preact/signals';
import type { ScreenNode } from '../graph/screen-graph.ts';
import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { FilterField } from './filter-field.tsx';
import { NameButton } from './name-button.tsx';

type Column = 'label' | 'papers' | 'degree';

interface Row {
  readonly id: string;
  readonly node: ScreenNode;
  readonly degree: number;
}

const COLUMNS: readonly { readonly column: Column; readonly title: string }[] = [
  { column: 'label', title: 'Name' },
  { column: 'papers', title: 'Papers' },
  { column: 'degree', title: 'Edges' },
];
/** Rows that are drawn at once: a browser stays quick with that many. */
const MOST_ROWS = 600;

/** Visible entities in the order of a column; greatest number first, names by letter. */
function rowsOf(screen: Screen, by: Column, text: string): Row[] {
  const { graph, revision } = screen.picture;
  void revision.value;
  const words = text.trim().toLowerCase();
  const byLabel = (a: Row, b: Row): number =>
    a.node.label.toLowerCase() < b.node.label.toLowerCase() ? -1 : 1;
  const rank = ({ node, degree }: Row): number =>
    by === 'papers' ? node.papers : by === 'degree' ? degree : 0;
  return graph
    .mapNodes((id, node) => ({ id, node, degree: graph.degree(id) }))
    .filter(
      ({ node }) =>
        node.visibility === 'visible' && node.kind === 'entity' && node.label.toLowerCase().includes(words),
    )
    .toSorted((a, b) => rank(b) - rank(a) || byLabel(a, b));
}

interface RowProps extends Row {
  readonly screen: Screen;
}

function NameRow({ id, node, degree, screen }: RowProps) {
  const selected = screen.view.value.selected;
  return (
    <tr aria-current={screen.selected.value === id}>
      <td>
        <input
          type="checkbox"
          aria-label={`Select ${node.label}`}
          checked={selected.includes(id)}
          onChange={() => void screen.dispatch({ type: 'toggleSelected', id })}
        />
      </td>
      <th scope="row">
        <NameButton entity={{ id, name: node.label, type: node.type }} screen={screen} />
      </th>
      <td class="number">{node.papers}</td>
      <td class="number">{degree}</td>
    </tr>
  );
}

export function NameTable({ screen }: { readonly screen: Screen }) {
  const by = useSignal<Column>('papers');
  const text = useSignal('');
  const rows = rowsOf(screen, by.value, text.value);
  return (
    <>
      <FilterField
        label="Filter the names"
        placeholder={`Filter ${countOf(rows.length, 'name')}`}
        value={text.value}
        onFilter={(next) => (text.value = next)}
      />
      <table class="name-table">
        <caption class="visually-hidden">Names on the canvas</caption>
        <thead>
          <tr>
            <td class="check" />
            {COLUMNS.map(({ column, title }) => (
              <th
                key={column}
                scope="col"
                class={column === 'label' ? undefined : 'number'}
                aria-sort={by.value !== column ? 'none' : column === 'label' ? 'ascending' : 'descending'}
              >
                <button type="button" onClick={() => (by.value = column)}>
                  {title}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row) => (
            <NameRow key={row.id} {...row} screen={screen} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="faint">No name that is drawn has these letters.</p>}
      {rows.length > MOST_ROWS && (
        <p class="faint">{countOf(rows.length - MOST_ROWS, 'more name')}: narrow the filter to see them.</p>
      )}
    </>
  );
}
