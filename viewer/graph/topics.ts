/** Topics as the library has them: its communities by their own names, the parts they fall into, and a hue for each of the largest. */

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

/** A part of a topic, with all names that are in it. */
export interface TopicPart {
  readonly id: string;
  readonly name: string;
  /** The topic. */
  readonly parent: string;
  readonly members: readonly string[];
}

interface Counted {
  readonly color: string;
  /** How many of its names are in the picture, and of these how many are seen. */
  readonly drawn: number;
  readonly visible: number;
}

/** A topic, or a part of one, that can be outlined. */
export interface Region extends Counted {
  readonly id: string;
  readonly name: string;
}

export interface Topic extends TopicName, Region {
  /** Those with a name in the picture, largest first; none where it does not fall into parts. */
  readonly parts: readonly Region[];
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

/** Which part each name is in. */
export function partsByName(parts: readonly TopicPart[]): ReadonlyMap<string, string> {
  return new Map(parts.flatMap(({ id, members }) => members.map((member) => [member, id])));
}

function countBy(graph: ScreenGraph, of: 'community' | 'part'): (id: string) => Omit<Counted, 'color'> {
  const counts = new Map<string, { drawn: number; visible: number }>();
  graph.forEachNode((_, node) => {
    const id = node[of];
    if (id === undefined) return;
    const { drawn, visible } = counts.get(id) ?? { drawn: 0, visible: 0 };
    counts.set(id, { drawn: drawn + 1, visible: visible + (node.visibility === 'visible' ? 1 : 0) });
  });
  return (id) => counts.get(id) ?? { drawn: 0, visible: 0 };
}

/** Topics with a name in the picture, in the library's order, each with its parts. */
export function findTopics(
  graph: ScreenGraph,
  names: readonly TopicName[],
  parts: readonly TopicPart[] = [],
): Topic[] {
  const inTopic = countBy(graph, 'community');
  const inPart = countBy(graph, 'part');
  const colors = topicColors(names);
  return names.flatMap((name) => {
    const count = inTopic(name.id);
    if (count.drawn === 0) return [];
    const color = colors.get(name.id) ?? SMALL_TOPIC_HUE;
    const own = parts
      .filter(({ parent }) => parent === name.id)
      .map((part) => ({ id: part.id, name: part.name, color, ...inPart(part.id) }))
      .filter(({ drawn }) => drawn > 0);
    return [{ ...name, ...count, color, parts: own }];
  });
}

/** What is outlined when the picture is seen from near: the parts of topics, and topics that have none. */
export function regionsNear(topics: readonly Topic[]): readonly Region[] {
  return topics.flatMap((topic) => (topic.parts.length > 0 ? topic.parts : [topic]));
}
