/** The whole page: header, rail, canvas, details, workbench, and each state in which there is nothing to draw. */

import { useSignal, type Signal } from '@preact/signals';
import type { GraphCanvas } from '../canvas/sigma-canvas.ts';
import { hasWebGl2 } from '../canvas/web-gl.ts';
import type { Library } from '../state/library.ts';
import type { Screen } from '../state/screen.ts';
import type { ThemeChoice } from '../state/theme.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { DetailsPanel } from './details-panel.tsx';
import { GraphView } from './graph-view.tsx';
import { Header } from './header.tsx';
import { LoadView } from './load-view.tsx';
import { Message } from './message.tsx';
import { useKeys } from './page-keys.ts';
import { Rail } from './rail.tsx';
import { StatusLine } from './status-line.tsx';
import { Workbench } from './workbench.tsx';

export interface AppProps {
  readonly screen: Screen;
  readonly theme: ThemeChoice;
}

function EmptyLibrary({ screen }: { readonly screen: Screen }) {
  return (
    <main class="full">
      <Message title="No papers yet" onRetry={() => void screen.load()}>
        <p>Stop the server and start it with your own files: saved listing pages, BibTeX, RIS or JSONL.</p>
        <pre>
          <code>npm start -- papers.bib</code>
        </pre>
      </Message>
    </main>
  );
}

interface WorkspaceProps extends AppProps {
  readonly library: Library;
  readonly canvas: Signal<GraphCanvas | undefined>;
}

function Workspace({ library, screen, theme, canvas }: WorkspaceProps) {
  return (
    <>
      <main class="workspace">
        <Rail screen={screen} first={hasWebGl2() ? 'legend' : 'names'} />
        <div class="middle">
          <Breadcrumb screen={screen} />
          <GraphView screen={screen} theme={theme.theme.value} canvas={canvas} />
          <Workbench screen={screen} theme={theme.theme.value} />
        </div>
        <DetailsPanel screen={screen} />
      </main>
      <StatusLine library={library} screen={screen} />
    </>
  );
}

export function App({ screen, theme }: AppProps) {
  useKeys(screen);
  const canvas = useSignal<GraphCanvas | undefined>(undefined);
  const library = screen.library.value;
  return (
    <>
      <Header screen={screen} theme={theme} canvas={canvas} />
      {library.state === 'ready' && <ConnectionBanner screen={screen} />}
      {library.state === 'ready' && library.value.samples && (
        <aside class="banner" aria-label="About these papers">
          These are the samples that come with Tangent. To read your own papers:{' '}
          <code>npm start -- files</code>
        </aside>
      )}
      {library.state === 'ready' ? (
        library.value.stats.papers === 0 ? (
          <EmptyLibrary screen={screen} />
        ) : (
          <Workspace library={library.value} screen={screen} theme={theme} canvas={canvas} />
        )
      ) : (
        <main class="full">
          <LoadView load={library} waiting="Reading the library" onRetry={() => void screen.load()}>
            {() => null}
          </LoadView>
          {screen.connection.gone.value && (
            <p class="asked-again">The page asks again by itself, and opens when the server is there.</p>
          )}
        </main>
      )}
      <p class="visually-hidden" role="status">
        {screen.spoken.value}
      </p>
    </>
  );
}
