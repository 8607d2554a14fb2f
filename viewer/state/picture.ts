/** The picture that is drawn of a view: composed, placed, filtered and painted anew whenever the view changes. */

import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { compose } from '../graph/composition.ts';
import type { EdgeFamily, RelationWords } from '../graph/edge-style.ts';
import { applyFilter } from '../graph/filter.ts';
import { paint } from '../graph/look.ts';
import type { ScreenType } from '../graph/node-shapes.ts';
import { placeNew, placeOf, type Places } from '../graph/places.ts';
import { createScreenGraph, syncGraph, type ScreenGraph } from '../graph/screen-graph.ts';
import {
  findTopics,
  partsByName,
  topicColors,
  type Topic,
  type TopicName,
  type TopicPart,
} from '../graph/topics.ts';
import { yearBars, type YearBar } from '../graph/years.ts';
import type { Known } from './known.ts';
import type { View } from './view.ts';

/** Colors of the theme, from the page's variables. */
export interface ThemeColors {
  readonly edges: Readonly<Record<EdgeFamily, string>>;
  readonly years: { readonly from: string; readonly to: string; readonly unknown: string };
}

export interface Picture {
  readonly graph: ScreenGraph;
  /** Counts up when nodes, edges or their attributes changed. */
  readonly revision: ReadonlySignal<number>;
  readonly topics: ReadonlySignal<readonly Topic[]>;
  /** Years of the names that are drawn, whatever the filter says. */
  readonly years: ReadonlySignal<{ readonly bars: readonly YearBar[]; readonly unknown: number }>;
  /** Nodes that were not drawn since there would be too many. */
  readonly leftOut: ReadonlySignal<number>;
  readonly hovered: Signal<string | undefined>;
  readonly typeColors: Signal<ReadonlyMap<ScreenType, string>>;
  readonly themeColors: Signal<ThemeColors>;
  readonly topicNames: Signal<readonly TopicName[]>;
  readonly topicParts: Signal<readonly TopicPart[]>;
  /** Draws a view from what is known. */
  draw(view: View, words: RelationWords): void;
  /** Names of all that is drawn. */
  labels(): readonly string[];
  clear(): void;
}

const GRAY = '#888888';
const UNTHEMED: ThemeColors = {
  edges: { company: GRAY, use: GRAY, test: GRAY, contest: GRAY, effect: GRAY, equal: GRAY, role: GRAY },
  years: { from: GRAY, to: GRAY, unknown: GRAY },
};

export function createPicture(known: Known): Picture {
  const graph = createScreenGraph();
  const places: Places = new Map();
  const revision = signal(0);
  const topics = signal<readonly Topic[]>([]);
  const years = signal<ReturnType<typeof yearBars>>({ bars: [], unknown: 0 });
  const leftOut = signal(0);
  const typeColors = signal<ReadonlyMap<ScreenType, string>>(new Map());
  const themeColors = signal(UNTHEMED);
  const topicNames = signal<readonly TopicName[]>([]);
  const topicParts = signal<readonly TopicPart[]>([]);
  const partOf = computed(() => partsByName(topicParts.value));

  function look(view: View): void {
    const onPath = known.path(view)?.nodes.map(({ id }) => id) ?? [];
    applyFilter(graph, view.filter, new Set([...view.selected, ...onPath]));
    topics.value = findTopics(graph, topicNames.value, topicParts.value);
    years.value = yearBars(graph.mapNodes((_, { firstYear }) => firstYear));
    const { bars } = years.value;
    paint(graph, view.colorBy, view.sizeBy, {
      types: typeColors.value,
      topics: topicColors(topicNames.value),
      edges: themeColors.value.edges,
      years: { first: bars[0]?.year ?? 0, last: bars.at(-1)?.year ?? 0, ...themeColors.value.years },
    });
  }

  function draw(view: View, words: RelationWords): void {
    const composition = compose(view, known);
    placeNew(places, composition);
    syncGraph(graph, composition, (id) => placeOf(places, view.pins, id), words);
    const pins = new Map(view.pins.map((pin) => [pin.id, pin]));
    graph.forEachNode((id, node) => {
      const { x, y } = pins.get(id) ?? places.get(id) ?? node;
      Object.assign(node, { x, y, pinned: pins.has(id), part: partOf.value.get(id) });
    });
    leftOut.value = composition.leftOut;
    look(view);
    revision.value += 1;
  }

  return {
    graph,
    revision: computed(() => revision.value),
    topics: computed(() => topics.value),
    years: computed(() => years.value),
    leftOut: computed(() => leftOut.value),
    hovered: signal<string>(),
    typeColors,
    themeColors,
    topicNames,
    topicParts,
    draw,
    labels: () => graph.mapNodes((_, { label }) => label),
    clear: () => {
      graph.clear();
      places.clear();
    },
  };
}
