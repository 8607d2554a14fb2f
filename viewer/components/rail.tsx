/** The left rail: legend, names and papers as tabs. */

import { useSignal } from '@preact/signals';
import type { Screen } from '../state/screen.ts';
import { Legend } from './legend.tsx';
import { NameTable } from './name-table.tsx';
import { PaperList } from './paper-list.tsx';

const TABS = [
  { id: 'legend', title: 'Legend', view: Legend },
  { id: 'names', title: 'Names', view: NameTable },
  { id: 'papers', title: 'Papers', view: PaperList },
] as const;
type TabId = (typeof TABS)[number]['id'];

export function Rail({ screen, first }: { readonly screen: Screen; readonly first: TabId }) {
  const open = useSignal<TabId>(first);

  /** Arrow keys move between tabs, as the tab pattern has it. */
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = TABS.findIndex(({ id }) => id === open.value);
    const next = TABS[(at + step + TABS.length) % TABS.length];
    if (next === undefined) return;
    open.value = next.id;
    document.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  }

  const View = TABS.find(({ id }) => id === open.value)?.view ?? Legend;
  return (
    <section class="rail" aria-label="Legend and lists">
      <div class="tabs" role="tablist" aria-label="Legend, names, papers" onKeyDown={onKeyDown}>
        {TABS.map(({ id, title }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={open.value === id}
            aria-controls="rail-panel"
            tabIndex={open.value === id ? 0 : -1}
            onClick={() => (open.value = id)}
          >
            {title}
          </button>
        ))}
      </div>
      <div id="rail-panel" class="rail-panel" role="tabpanel" aria-labelledby={`tab-${open.value}`}>
        <View screen={screen} />
      </div>
    </section>
  );
}
