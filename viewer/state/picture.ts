/** What is drawn: filter and colors of the picture, and which nodes are active. */

import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Active } from '../canvas/sigma-canvas.ts';
import { applyFilter } from '../graph/legend.ts';
import type { ScreenType } from '../graph/node-shapes.ts';
import type { ScreenGraph } from '../graph/screen-graph.ts';
import { findTopics, SMALL_TOPIC_HUE, type Topic } from '../graph/topics.ts';

export type ColorBy = 'topic' | 'type';

export interface Picture {
  readonly graph: ScreenGraph;
  /** Counts up when nodes, edges or their attributes changed. */
  readonly revision: ReadonlySignal<number>;
  readonly topics: ReadonlySignal<readonly Topic[]>;
  readonly colorBy: Signal<ColorBy>;
  readonly generics: Signal<boolean>;
  readonly hiddenTypes: Signal<ReadonlySet<string>>;
  readonly hovered: Signal<string | undefined>;
  /** Colors of the types and of edges, from the schema and the theme. */
  readonly typeColors: Signal<ReadonlyMap<ScreenType, string>>;
  readonly edgeColors: Signal<{ readonly loose: string; readonly stated: string }>;
  /** Writes filter and colors into the graph. */
  redraw(): void;
}

export function createPicture(graph: ScreenGraph): Picture {
  const revision = signal(0);
  const topics = signal<readonly Topic[]>([]);
  const colorBy = signal<ColorBy>('topic');
  const generics = signal(false);
  const hiddenTypes = signal<ReadonlySet<string>>(new Set());
  const hovered = signal<string>();
  const typeColors = signal<ReadonlyMap<ScreenType, string>>(new Map());
  const edgeColors = signal({ loose: '#cccccc', stated: '#888888' });

  function paint(): void {
    const topicColors = new Map(topics.value.map(({ id, color }) => [id, color]));
    graph.forEachNode((_, node) => {
      const color =
        colorBy.value === 'type' || node.kind === 'paper'
          ? typeColors.value.get(node.type)
          : topicColors.get(node.community ?? '');
      node.color = color ?? SMALL_TOPIC_HUE;
    });
    const { loose, stated } = edgeColors.value;
    graph.forEachEdge((_, edge) => {
      edge.color = edge.label === '' ? loose : stated;
    });
  }

  return {
    graph,
    revision: computed(() => revision.value),
    topics: computed(() => topics.value),
    colorBy,
    generics,
    hiddenTypes,
    hovered,
    typeColors,
    edgeColors,
    redraw: () => {
      applyFilter(graph, { generics: generics.value, hiddenTypes: hiddenTypes.value });
      topics.value = findTopics(graph);
      paint();
      revision.value += 1;
    },
  };
}

/** What stays bright around a focus: the node, its visible neighbors and the edges between. */
export function activeAround(graph: ScreenGraph, focus: string | undefined): Active {
  if (focus === undefined || !graph.hasNode(focus)) {
    return { focus: undefined, nodes: new Set(), edges: new Set() };
  }
  return {
    focus,
    nodes: new Set([focus, ...graph.neighbors(focus)]),
    edges: new Set(graph.edges(focus)),
  };
}

/** The names of a paper stay bright while its details are open. */
export function activeAmong(graph: ScreenGraph, ids: readonly string[]): Active {
  return { focus: undefined, nodes: new Set(ids.filter((id) => graph.hasNode(id))), edges: new Set() };
}
