/** What the canvas does not show, and what is on its way: said over it, each with a way forward. */

import { countHidden } from '../graph/filter.ts';
import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';

export function CanvasNotices({ screen }: { readonly screen: Screen }) {
  const { picture, view, failure } = screen;
  void picture.revision.value;
  const { others } = countHidden(picture.graph);
  const hidden = view.value.hidden.length;
  const { filter } = view.value;
  return (
    <div class="canvas-notices">
      {screen.busy.value > 0 && (
        <p class="canvas-notice" role="status">
          <span class="spinner" aria-hidden="true" /> Reading the neighborhood
        </p>
      )}
      {failure.value !== undefined && (
        <p class="canvas-notice failure" role="alert">
          {failure.value.message} {failure.value.hint}{' '}
          <button type="button" class="link" onClick={() => (failure.value = undefined)}>
            Close
          </button>
        </p>
      )}
      {picture.leftOut.value > 0 && (
        <p class="canvas-notice">
          {countOf(picture.leftOut.value, 'name')} left out: too many to draw.{' '}
          <button type="button" class="link" onClick={screen.undo}>
            Take the last step back
          </button>
        </p>
      )}
      {hidden > 0 && (
        <p class="canvas-notice">
          {countOf(hidden, 'name')} taken off.{' '}
          <button type="button" class="link" onClick={() => void screen.dispatch({ type: 'showHidden' })}>
            Show again
          </button>
        </p>
      )}
      {others > 0 && (
        <p class="canvas-notice">
          {countOf(others, 'name')} filtered out.{' '}
          <button
            type="button"
            class="link"
            onClick={() =>
              void screen.dispatch({
                type: 'restore',
                view: {
                  ...view.value,
                  filter: {
                    generics: filter.generics,
                    hubs: filter.hubs,
                    hiddenTypes: [],
                    hiddenTopics: [],
                    hiddenRelations: [],
                  },
                },
              })
            }
          >
            Clear the filter
          </button>
        </p>
      )}
    </div>
  );
}
