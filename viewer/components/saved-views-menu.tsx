/** Views with a name: save this one, open or forget another. */

import { useSignal } from '@preact/signals';
import type { Screen } from '../state/screen.ts';
import { readView } from '../state/url-state.ts';
import { focusOf } from '../state/view.ts';
import { IconButton } from './icon.tsx';
import { Popover } from './popover.tsx';

function suggestedName(screen: Screen): string {
  const id = focusOf(screen.view.value);
  const { graph } = screen.picture;
  return id !== undefined && graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : 'Overview';
}

function SavedViewsPanel({ screen, close }: { readonly screen: Screen; readonly close: () => void }) {
  const { savedViews } = screen;
  const name = useSignal(suggestedName(screen));
  const views = savedViews.views.value;
  return (
    <>
      <form
        class="save-form"
        onSubmit={(event) => {
          event.preventDefault();
          const title = name.value.trim();
          if (title !== '') savedViews.save(title, screen.view.value);
        }}
      >
        <input
          class="field"
          aria-label="Name of this view"
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
        <button type="submit" class="button primary">
          Save
        </button>
      </form>
      {views.length === 0 ? (
        <p class="faint">A saved view keeps what is drawn, filtered, pinned and selected, in this browser.</p>
      ) : (
        <ul class="saved-views" aria-label="Saved views">
          {views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                class="menu-row"
                onClick={() => {
                  close();
                  void screen.dispatch({ type: 'restore', view: readView(view.hash) });
                }}
              >
                {view.name}
              </button>
              <IconButton
                name="close"
                label={`Forget the view ${view.name}`}
                onClick={() => savedViews.remove(view.name)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function SavedViewsMenu({ screen }: { readonly screen: Screen }) {
  return (
    <Popover icon="bookmark" label="Saved views">
      {(close) => <SavedViewsPanel screen={screen} close={close} />}
    </Popover>
  );
}
