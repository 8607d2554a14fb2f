/** Topics as the library has them: its communities by their own names, and a hue for each of the largest. */

import type { ScreenGraph } from './screen-graph.ts';

/** A community as the store names it. */
export interface TopicName {
  readonly id: string;
  readonly name: string;
  /** Names in it. */
  readonly size: number;
  /** Its most telling names, the most telling first. */
  readonly leaders: readonly { readonly id: string; readonly name: string }[];
}

export interface Topic extends TopicName {
  readonly color: string;
  /** How many of its names are in the picture, and of these how many are seen. */
  readonly drawn: number;
  readonly visible: number;
}

/** Hues that stay apart on light and on dark ground; smaller topics share the last. */
export const HUES = [
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

/** Hues by the size of a topic in the library, so that a topic keeps its hue whatever is drawn. */
export function topicColors(names: readonly TopicName[]): ReadonlyMap<string, string> {
  return new Map(names.map(({ id }, index) => [id, HUES[index] ?? SMALL_TOPIC_HUE] as const));
}

/** Topics with a name in the picture, in the library's order. */
export function findTopics(graph: ScreenGraph, names: readonly TopicName[]): Topic[] {
  const counts = new Map<string, { drawn: number; visible: number }>();
  graph.forEachNode((_, { community, visibility }) => {
    if (community === undefined) return;
    const { drawn, visible } = counts.get(community) ?? { drawn: 0, visible: 0 };
    counts.set(community, { drawn: drawn + 1, visible: visible + (visibility === 'visible' ? 1 : 0) });
  });
  const colors = topicColors(names);
  return names.flatMap((name) => {
    const count = counts.get(name.id);
    return count === undefined ? [] : [{ ...name, ...count, color: colors.get(name.id) ?? SMALL_TOPIC_HUE }];
  });
}
