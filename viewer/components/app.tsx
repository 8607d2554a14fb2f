/** The whole page: header, rail, canvas, details, and each state in which there is nothing to draw. */

import { useEffect } from 'preact/hooks';
import { hasWebGl2 } from '../canvas/web-gl.ts';
import type { Library } from '../state/library.ts';
import type { Screen } from '../state/screen.ts';
import type { ThemeChoice } from '../state/theme.ts';
import { DetailsPanel } from './details-panel.tsx';
import { GraphView } from './graph-view.tsx';
import { Header } from './header.tsx';
import { LoadView } from './load-view.tsx';
import { Message } from './message.tsx';
import { Rail } from './rail.tsx';
import { StatusLine } from './status-line.tsx';

export interface AppProps {
  readonly screen: Screen;
  readonly theme: ThemeChoice;
}

/** Enter expands what is selected, Escape closes it, where no control wants the key itself. */
function useKeys(screen: Screen): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as Element | null;
      const id = screen.selected.value;
      if (id === undefined || target?.closest('input, textarea')) return;
      if (event.key === 'Escape') void screen.select(undefined);
      if (event.key !== 'Enter' || target?.closest('button, summary, a')) return;
      if (screen.picture.graph.hasNode(id)) void screen.expand(id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function EmptyLibrary() {
  return (
    <main class="full">
      <Message title="No papers yet">
        <p>Stop the server and start it with your own files: saved listing pages, BibTeX, RIS or JSONL.</p>
        <pre>
          <code>npm start -- papers.bib</code>
        </pre>
      </Message>
    </main>
  );
}

function Workspace({ library, screen, theme }: AppProps & { readonly library: Library }) {
  return (
    <>
      <main class="workspace">
        <Rail screen={screen} first={hasWebGl2() ? 'legend' : 'names'} />
        <GraphView screen={screen} theme={theme.theme.value} />
        <DetailsPanel screen={screen} />
      </main>
      <StatusLine library={library} />
    </>
  );
}

export function App({ screen, theme }: AppProps) {
  useKeys(screen);
  const library = screen.library.value;
  return (
    <>
      <Header screen={screen} theme={theme} />
      {library.state === 'ready' && library.value.samples && (
        <aside class="banner" aria-label="About these papers">
          These are the samples that come with Tangent. To read your own papers:{' '}
          <code>npm start -- files</code>
        </aside>
      )}
      {library.state === 'ready' ? (
        library.value.stats.papers === 0 ? (
          <EmptyLibrary />
        ) : (
          <Workspace library={library.value} screen={screen} theme={theme} />
        )
      ) : (
        <main class="full">
          <LoadView load={library} waiting="Reading the library" onRetry={() => void screen.load()}>
            {() => null}
          </LoadView>
        </main>
      )}
      <p class="visually-hidden" role="status">
        {screen.spoken.value}
      </p>
    </>
  );
}
