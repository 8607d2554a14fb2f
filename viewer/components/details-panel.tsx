/** The panel beside the canvas: details of what is selected, else the start. */

import { useEffect, useRef } from 'preact/hooks';
import type { Screen } from '../state/screen.ts';
import { useReturnOfFocus } from './return-of-focus.ts';
import { EntityPanel } from './entity-panel.tsx';
import { LoadView } from './load-view.tsx';
import { PaperPanel } from './paper-panel.tsx';
import { StartPanel } from './start-panel.tsx';

export function DetailsPanel({ screen }: { readonly screen: Screen }) {
  const panel = useRef<HTMLElement>(null);
  const details = screen.details.value;
  const selected = screen.selected.value;
  useReturnOfFocus(panel, screen);
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 });
  }, [selected]);
  useEffect(() => {
    // Only where nothing else has the focus: whoever walks through a list stays in it.
    if (details.state === 'ready' && document.activeElement === document.body) {
      panel.current?.focus({ preventScroll: true });
    }
  }, [details]);
  return (
    <section ref={panel} class="details" aria-label="Details" tabIndex={-1}>
      {details.state === 'idle' ? (
        <StartPanel screen={screen} />
      ) : (
        <>
          <button
            type="button"
            class="icon-button close"
            aria-label="Close the details"
            onClick={() => void screen.select(undefined)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4 4 8 8M12 4l-8 8" />
            </svg>
          </button>
          <LoadView load={details} waiting="Reading">
            {(value) =>
              value.kind === 'entity' ? (
                <EntityPanel entity={value} screen={screen} />
              ) : (
                <PaperPanel paper={value} screen={screen} />
              )
            }
          </LoadView>
        </>
      )}
    </section>
  );
}
