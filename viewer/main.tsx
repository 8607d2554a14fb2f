/** Starts the page: the source of the graph, the state, the address. */

import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './components/app.tsx';
import { createHttpSource } from './http-source.ts';
import { createScreen, type Screen } from './state/screen.ts';
import { createTheme } from './state/theme.ts';
import { readSelection, writeSelection } from './state/url-state.ts';
import './styles/tokens.css';
import './styles/page.css';
import './styles/controls.css';
import './styles/rail.css';
import './styles/details.css';

/** The address follows the selection, and the selection the address. */
function followAddress(screen: Screen): void {
  effect(() => {
    const hash = writeSelection(screen.selected.value);
    if (readSelection(location.hash) !== screen.selected.value) history.pushState(null, '', hash);
  });
  const read = (): void => void screen.select(readSelection(location.hash));
  window.addEventListener('popstate', read);
  window.addEventListener('hashchange', read);
}

async function start(root: HTMLElement): Promise<void> {
  const screen = createScreen(createHttpSource(''));
  const asked = readSelection(location.hash);
  render(<App screen={screen} theme={createTheme(document.documentElement)} />, root);
  await screen.load();
  if (asked !== undefined) await screen.select(asked);
  followAddress(screen);
}

const root = document.querySelector<HTMLElement>('#app');
if (root !== null) void start(root);
