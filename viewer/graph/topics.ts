/** Communities as topics: a name from their best-connected names, and a hue for each of the largest. */

import type { ScreenGraph } from './screen-graph.ts';

export interface Topic {
  readonly id: string;
  /** Its leading names, as a title. */
  readonly name: string;
  /** Names of the topic, best connected first. */
  readonly members: readonly { readonly id: string; readonly label: string }[];
  readonly color: string;
}

/** Hues that stay apart on light and on dark ground; smaller topics share the last. */
const HUES = [
  '#3f7fc4',
  '#d07a25',
  '#3d9a66',
  '#9a63bf',
  '#cf5474',
  '#2b979d',
  '#a58d1c',
  '#7478cf',
  '#a06a4d',
  '#69912e',
] as const;
export const SMALL_TOPIC_HUE = '#8a92a0';

const NAMES_IN_TITLE = 2;

/** Topics of two names and more, largest first; equal ones by id. */
export function findTopics(graph: ScreenGraph): Topic[] {
  const groups = new Map<string, string[]>();
  graph.forEachNode((id, { community, visibility }) => {
    if (community === undefined || visibility === 'hidden') return;
    groups.set(community, [...(groups.get(community) ?? []), id]);
  });
  const rank = (id: string): number => graph.degree(id) + graph.getNodeAttribute(id, 'papers');
  return [...groups]
    .filter(([, ids]) => ids.length > 1)
    .toSorted(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .map(([id, ids], index) => {
      const members = ids
        .toSorted((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1))
        .map((member) => ({ id: member, label: graph.getNodeAttribute(member, 'label') }));
      const name = members
        .slice(0, NAMES_IN_TITLE)
        .map(({ label }) => label)
        .join(', ');
      return { id, name, members, color: HUES[index] ?? SMALL_TOPIC_HUE };
    });
}
