/** What is drawn, as a table: the accessible equal of the canvas. */

import type { ScreenNode } from '../graph/screen-graph.ts';
import type { Screen } from '../state/screen.ts';
import { NameButton } from './name-button.tsx';

interface Row {
  readonly id: string;
  readonly node: ScreenNode;
  readonly degree: number;
}

/** Visible entities, those in most papers first. */
function rowsOf(screen: Screen): Row[] {
  const { graph, revision } = screen.picture;
  void revision.value;
  return graph
    .mapNodes((id, node) => ({ id, node, degree: graph.degree(id) }))
    .filter(({ node }) => node.visibility === 'visible' && node.kind === 'entity')
    .toSorted((a, b) => b.node.papers - a.node.papers || (a.node.label < b.node.label ? -1 : 1));
}

export function NameTable({ screen }: { readonly screen: Screen }) {
  return (
    <table class="name-table">
      <caption class="visually-hidden">Names on the canvas</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" class="number">
            Papers
          </th>
          <th scope="col" class="number">
            Edges
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(screen).map(({ id, node, degree }) => (
          <tr key={id} aria-current={screen.selected.value === id}>
            <th scope="row">
              <NameButton entity={{ id, name: node.label, type: node.type }} screen={screen} />
            </th>
            <td class="number">{node.papers}</td>
            <td class="number">{degree}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
