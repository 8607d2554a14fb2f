/** Path mode: from which name to which, and the ways between as sentences, the most convincing first. */

import { clauseOf, type RankedPath } from '../graph/ranked-path.ts';
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
        path.steps.map(({ quote, paper }, index) => (
          <figure key={index} class="quote">
            <blockquote>{quote}</blockquote>
            {paper !== undefined && (
              <figcaption>
                <button type="button" class="link" onClick={() => screen.select(paper.id)}>
                  {paper.title === '' ? 'Open the paper' : paper.title}
                </button>
              </figcaption>
            )}
          </figure>
        ))}
    </li>
  );
}

export function PathBar({ screen }: { readonly screen: Screen }) {
  const { path } = screen.view.value;
  const paths = screen.paths.value;
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
      {paths !== undefined && (
        <p class="faint" role="status">
          {paths.length === 0
            ? 'No way leads from one to the other without crossing names that stand almost everywhere. Try a more specific name.'
            : `${countOf(paths.length, 'way')}, the most convincing first`}
        </p>
      )}
      {paths !== undefined && paths.length > 0 && (
        <ol class="paths">
          {paths.map((each, rank) => (
            <PathRow key={rank} path={each} rank={rank} screen={screen} />
          ))}
        </ol>
      )}
    </section>
  );
}
