/** The panel beside the canvas: details of what is selected, else the start. */

import { useEffect, useRef } from 'preact/hooks';
import type { Screen } from '../state/screen.ts';
import { useReturnOfFocus } from './return-of-focus.ts';
import { EntityPanel } from './entity-panel.tsx';
import { IconButton } from './icon.tsx';
import { LoadView } from './load-view.tsx';
import { ManyPanel } from './many-panel.tsx';
import { PaperPanel } from './paper-panel.tsx';
import { StartPanel } from './start-panel.tsx';

export function DetailsPanel({ screen }: { readonly screen: Screen }) {
  const panel = useRef<HTMLElement>(null);
  const details = screen.details.value;
  const selected = screen.selected.value;
  const many = screen.view.value.selected.length > 1;
  useReturnOfFocus(panel, screen);
  useEffect(() => {
    // A paper that is opened for a sentence scrolls to it.
    if (screen.quoted.value?.paperId !== selected) panel.current?.scrollTo({ top: 0 });
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
          <IconButton
            name="close"
            class="close"
            label="Close the details"
            onClick={() => screen.select(undefined)}
          />
          {many ? (
            <ManyPanel screen={screen} />
          ) : (
            <LoadView load={details} waiting="Reading">
              {(value) =>
                value.kind === 'entity' ? (
                  <EntityPanel entity={value} screen={screen} />
                ) : (
                  <PaperPanel paper={value} screen={screen} />
                )
              }
            </LoadView>
          )}
        </>
      )}
    </section>
  );
}
