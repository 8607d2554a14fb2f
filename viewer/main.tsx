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
import './styles/search.css';
import './styles/rail.css';
import './styles/details.css';

/**
 * The address follows the selection, and the selection the address. An address may name an alias: it becomes the id
 * in its place, so that the way back does not lead through it.
 */
function followAddress(screen: Screen): void {
  let reading = false;
  const read = async (): Promise<void> => {
    reading = true;
    await screen.select(readSelection(location.hash));
    reading = false;
  };
  void read();
  effect(() => {
    const id = screen.selected.value;
    if (readSelection(location.hash) === id) return;
    if (reading) history.replaceState(null, '', writeSelection(id));
    else history.pushState(null, '', writeSelection(id));
  });
  window.addEventListener('popstate', () => void read());
}

async function start(root: HTMLElement): Promise<void> {
  const screen = createScreen(createHttpSource(''));
  render(<App screen={screen} theme={createTheme(document.documentElement)} />, root);
  await screen.load();
  followAddress(screen);
}

const root = document.querySelector<HTMLElement>('#app');
if (root !== null) void start(root);
