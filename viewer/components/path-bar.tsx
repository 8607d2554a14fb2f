/** Path mode: from which name to which, and the ways between as sentences, the most convincing first. */

import { spansOfNames } from '../graph/named-spans.ts';
import { clauseOf, type PathQuote, type PathsFound, type RankedPath } from '../graph/ranked-path.ts';
import { toSegments } from '../graph/segments.ts';
import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { IconButton } from './icon.tsx';

function nameOf(screen: Screen, id: string): string {
  void screen.picture.revision.value;
  const { graph } = screen.picture;
  return graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : id.replaceAll('-', ' ');
}

interface PathRowProps {
  readonly path: RankedPath;
  readonly rank: number;
  readonly screen: Screen;
}

interface PathQuoteProps {
  readonly quote: PathQuote;
  readonly path: RankedPath;
  readonly screen: Screen;
}

function PathQuoteView({ quote: { quote, title, year, ...place }, path, screen }: PathQuoteProps) {
  const names = path.nodes.map(({ name }) => ({ mark: true, forms: [name] }));
  return (
    <figure class="quote">
      <blockquote>
        {toSegments(quote, spansOfNames(quote, names)).map(({ text, mark }, index) =>
          mark === undefined ? text : <mark key={index}>{text}</mark>,
        )}
      </blockquote>
      <figcaption>
        <button type="button" class="link" onClick={() => screen.openQuote(place)}>
          {title}
        </button>
        <span class="faint">{year === undefined ? ' year unknown' : ` ${year}`}</span>
      </figcaption>
    </figure>
  );
}

function PathRow({ path, rank, screen }: PathRowProps) {
  const chosen = screen.view.value.path?.chosen === rank;
  return (
    <li class="path" aria-current={chosen}>
      <button
        type="button"
        class="path-sentence"
        aria-expanded={chosen}
        onClick={() => void screen.dispatch({ type: 'choosePath', chosen: rank })}
      >
        {path.steps.map((step, index) => (
          <span key={index} class="path-clause">
            {clauseOf(path, step, screen.phraseOf)}
          </span>
        ))}
      </button>
      {chosen &&
        path.steps
          .flatMap(({ quotes }) => quotes)
          .map((quote, index) => <PathQuoteView key={index} quote={quote} path={path} screen={screen} />)}
    </li>
  );
}

function Found({ found, screen }: { readonly found: PathsFound | undefined; readonly screen: Screen }) {
  if (found === undefined) return null;
  if (found.paths.length === 0) {
    return (
      <div role="status">
        {found.notices.map(({ code, message, suggestion }) => (
          <p key={code} class="faint">
            {message} {suggestion}
          </p>
        ))}
      </div>
    );
  }
  return (
    <>
      <p class="faint" role="status">
        {countOf(found.paths.length, 'way')}, the most convincing first
      </p>
      <ol class="paths">
        {found.paths.map((each, rank) => (
          <PathRow key={rank} path={each} rank={rank} screen={screen} />
        ))}
      </ol>
    </>
  );
}

export function PathBar({ screen }: { readonly screen: Screen }) {
  const { path } = screen.view.value;
  if (path === undefined) return null;
  return (
    <section class="path-bar" aria-label="Path between two names">
      <header>
        <p class="path-ends">
          <span class="faint">From</span> <strong>{nameOf(screen, path.from)}</strong>{' '}
          <span class="faint">to</span>{' '}
          {path.to === undefined ? (
            <em>the name that you click or search next</em>
          ) : (
            <strong>{nameOf(screen, path.to)}</strong>
          )}
        </p>
        {path.to !== undefined && (
          <IconButton
            name="swap"
            label="Turn the path around"
            onClick={() => void screen.dispatch({ type: 'turnPath' })}
          />
        )}
        <IconButton
          name="close"
          label="Leave the path"
          onClick={() => void screen.dispatch({ type: 'leavePath' })}
        />
      </header>
      {path.to !== undefined && <Found found={screen.paths.value} screen={screen} />}
    </section>
  );
}
