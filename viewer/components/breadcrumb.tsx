/** What was read, in order: the way back to each of it. */

import type { Screen } from '../state/screen.ts';

function labelOf(screen: Screen, id: string): string {
  void screen.picture.revision.value;
  const { graph } = screen.picture;
  if (graph.hasNode(id)) return graph.getNodeAttribute(id, 'label');
  const papers = screen.papers.value;
  const paper = papers.state === 'ready' ? papers.value.find((each) => each.id === id) : undefined;
  return paper?.title ?? id.replaceAll('-', ' ');
}

export function Breadcrumb({ screen }: { readonly screen: Screen }) {
  const { trail } = screen.view.value;
  const here = screen.selected.value;
  return (
    <nav class="breadcrumb" aria-label="What you have read">
      <ol>
        <li>
          <button type="button" aria-current={here === undefined} onClick={() => screen.select(undefined)}>
            Overview
          </button>
        </li>
        {trail.map((id) => (
          <li key={id}>
            <button type="button" aria-current={id === here} onClick={() => screen.select(id)}>
              {labelOf(screen, id)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
