/** Starts the page: the source of the graph, the state, the address. */

import { render } from 'preact';
import { App } from './components/app.tsx';
import { createHttpSource } from './http-source.ts';
import { followAddress } from './state/follow-address.ts';
import { createScreen } from './state/screen.ts';
import { createTheme } from './state/theme.ts';
import './styles/tokens.css';
import './styles/page.css';
import './styles/canvas.css';
import './styles/controls.css';
import './styles/switches.css';
import './styles/keys.css';
import './styles/search.css';
import './styles/rail.css';
import './styles/years.css';
import './styles/details.css';
import './styles/start.css';
import './styles/workbench.css';
import './styles/answers.css';
import './styles/charts.css';
import './styles/console.css';

async function start(root: HTMLElement): Promise<void> {
  const screen = createScreen(createHttpSource(''));
  render(<App screen={screen} theme={createTheme(document.documentElement)} />, root);
  await screen.load();
  await followAddress(screen);
}

const root = document.querySelector<HTMLElement>('#app');
if (root !== null) void start(root);
