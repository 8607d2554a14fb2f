/** How two entities are connected, as a page: one paragraph a path, then the papers that are quoted. */

import type { PathHop, PathsAnswer, ToldPath } from '../../domain/questions.ts';
import type { Block } from './page.ts';

export function pathsPage({ from, to, paths, papers }: PathsAnswer): readonly Block[] {
  if (paths.length === 0) return [];
  return [
    { kind: 'title', text: `${from.name} – ${to.name}` },
    ...paths.flatMap((path, index): readonly Block[] => [
      { kind: 'heading', text: `${index + 1}. ${titleOf(path)}`, note: `cost ${path.cost}` },
      { kind: 'line', text: path.text },
      { kind: 'line', text: `places: ${path.hops.map(placeOf).join('; ')}` },
    ]),
    { kind: 'heading', text: 'Papers' },
    ...papers.map(({ id, title, citationKey, year }): Block => ({
      kind: 'line',
      text: `[@${citationKey}] ${title} (${year ?? 'year unknown'}), ${id}`,
    })),
  ];
}

function titleOf({ nodes }: ToldPath): string {
  return nodes.map(({ name }) => name).join(' → ');
}

function placeOf(hop: PathHop): string {
  const { paper, start, end, toPaper, toStart, toEnd } = hop;
  const second = toPaper === undefined ? '' : ` and ${toPaper} [${toStart}–${toEnd}]`;
  return `${paper} [${start}–${end}]${second}`;
}
