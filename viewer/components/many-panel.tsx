/** Several names at once: what can be done with all of them. */

import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { MOST_TRENDS } from '../state/chart.ts';
import { NameButton } from './name-button.tsx';

export function ManyPanel({ screen }: { readonly screen: Screen }) {
  const { graph, revision } = screen.picture;
  void revision.value;
  const ids = screen.view.value.selected.filter((id) => graph.hasNode(id));
  const named = ids.map((id) => ({ id, ...graph.getNodeAttributes(id) }));
  const [first, second] = ids;
  const joins = graph.filterEdges((_, { visibility }, source, target) => {
    return visibility === 'visible' && ids.includes(source) && ids.includes(target);
  });
  return (
    <article aria-labelledby="details-title">
      <p class="kind">Selection</p>
      <h2 id="details-title">{countOf(ids.length, 'name')}</h2>
      <p class="faint">{countOf(joins.length, 'edge')} among them</p>
      <div class="actions">
        {ids.length === 2 && first !== undefined && second !== undefined && (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              void screen.dispatch({ type: 'startPath', from: first });
              void screen.dispatch({ type: 'endPath', to: second });
            }}
          >
            Path between the two
          </button>
        )}
        <button
          type="button"
          class="button"
          title={named.length > MOST_TRENDS ? `Of the first ${MOST_TRENDS}` : undefined}
          onClick={() =>
            void screen.dispatch({
              type: 'showChart',
              chart: {
                kind: 'trends',
                ids: named.flatMap(({ id, kind }) => (kind === 'entity' ? id : [])).slice(0, MOST_TRENDS),
                share: false,
              },
            })
          }
        >
          Trends
        </button>
        <button
          type="button"
          class="button"
          onClick={() => screen.basket.add(named.map(({ id, label, kind }) => ({ id, kind, name: label })))}
        >
          Add all to review
        </button>
        <button type="button" class="button" onClick={() => void screen.dispatch({ type: 'hide', ids })}>
          Take off the picture
        </button>
      </div>
      <ul class="name-list">
        {named.map(({ id, label, type }) => (
          <li key={id}>
            <NameButton entity={{ id, name: label, type }} screen={screen} />
          </li>
        ))}
      </ul>
    </article>
  );
}
