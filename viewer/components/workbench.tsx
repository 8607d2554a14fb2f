/** The drawer over the foot of the canvas: queries and the review basket; the canvas keeps its size, so nothing jumps. */

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Screen, Workbench as Tab } from '../state/screen.ts';
import { ChartsPanel } from './charts-panel.tsx';
import type { CypherPanel } from './cypher-panel.tsx';
import { IconButton } from './icon.tsx';
import { Message } from './message.tsx';
import { QueryForms } from './query-forms.tsx';
import { ReviewBasket } from './review-basket.tsx';

const TABS: readonly { readonly id: Tab; readonly title: string }[] = [
  { id: 'queries', title: 'Questions' },
  { id: 'cypher', title: 'Cypher' },
  { id: 'charts', title: 'Charts' },
  { id: 'review', title: 'Review' },
];

/** The console comes when it is opened: its editor weighs as much as the rest of the page. */
function Later({ screen }: { readonly screen: Screen }) {
  const panel = useSignal<typeof CypherPanel | undefined>(undefined);
  const failed = useSignal(false);
  const load = async (): Promise<void> => {
    failed.value = false;
    try {
      const { CypherPanel: Panel } = await import('./cypher-panel.tsx');
      panel.value = Panel;
    } catch {
      failed.value = true;
    }
  };
  useEffect(() => void load(), []);
  if (failed.value)
    return <Message title="The console could not be loaded" onRetry={() => void load()} alert />;
  const Panel = panel.value;
  return Panel === undefined ? <p class="waiting">Opening the console</p> : <Panel screen={screen} />;
}

interface WorkbenchProps {
  readonly screen: Screen;
  readonly theme: 'light' | 'dark';
}

export function Workbench({ screen, theme }: WorkbenchProps) {
  const tall = useSignal(false);
  const open = screen.workbench.value;
  if (open === undefined) return null;
  const count = screen.basket.entries.value.length;

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = TABS.findIndex(({ id }) => id === open);
    const next = TABS[(at + step + TABS.length) % TABS.length];
    if (next === undefined) return;
    screen.workbench.value = next.id;
    document.querySelector<HTMLElement>(`#workbench-${next.id}`)?.focus();
  }

  return (
    <section class={`workbench ${tall.value ? 'tall' : `for-${open}`}`} aria-label="Workbench">
      <div class="workbench-head">
        <div class="tabs" role="tablist" aria-label="Workbench" onKeyDown={onKeyDown}>
          {TABS.map(({ id, title }) => (
            <button
              key={id}
              id={`workbench-${id}`}
              type="button"
              role="tab"
              aria-selected={open === id}
              aria-controls="workbench-panel"
              tabIndex={open === id ? 0 : -1}
              onClick={() => (screen.workbench.value = id)}
            >
              {title}
              {id === 'review' && count > 0 && <span class="count"> {count}</span>}
            </button>
          ))}
        </div>
        <IconButton
          name={tall.value ? 'lower' : 'taller'}
          label={tall.value ? 'Make the workbench smaller' : 'Make the workbench larger'}
          class="workbench-size"
          onClick={() => (tall.value = !tall.value)}
        />
        <IconButton
          name="close"
          label="Close the workbench"
          onClick={() => (screen.workbench.value = undefined)}
        />
      </div>
      <div id="workbench-panel" class="workbench-panel" role="tabpanel" aria-labelledby={`workbench-${open}`}>
        {open === 'queries' && <QueryForms screen={screen} />}
        {open === 'cypher' && <Later screen={screen} />}
        {open === 'charts' && <ChartsPanel screen={screen} theme={theme} />}
        {open === 'review' && <ReviewBasket screen={screen} />}
      </div>
    </section>
  );
}
