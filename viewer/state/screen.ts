/** All that the screen knows and all that a reader can do with it. */

import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Active } from '../canvas/sigma-canvas.ts';
import type { GraphSource } from '../graph-source.ts';
import { bringNode, createScreenGraph, type RelationWords, type ScreenGraph } from '../graph/screen-graph.ts';
import { countOf } from '../graph/words.ts';
import { createExpansion, STEP, type ExpansionState } from './expansion.ts';
import { createLibrary, type LibraryState } from './library.ts';
import { toFailure, type Failure, type Load } from './load.ts';
import { activeAmong, activeAround, createPicture, type Picture } from './picture.ts';
import { createSelection, type Details, type SelectionState } from './selection.ts';

export interface Screen extends Omit<LibraryState, 'load'>, SelectionState {
  readonly source: GraphSource;
  readonly picture: Picture;
  readonly active: ReadonlySignal<Active>;
  readonly expansions: ExpansionState['expansions'];
  /** An action that failed, until the next one. */
  readonly failure: Signal<Failure | undefined>;
  /** Said to screen readers. */
  readonly spoken: Signal<string>;
  readonly load: () => Promise<void>;
  readonly expand: (id: string) => Promise<void>;
  readonly collapse: (id: string) => void;
  readonly toggleGenerics: () => Promise<void>;
  readonly toggleType: (type: string) => void;
}

function activeNow(
  graph: ScreenGraph,
  hovered: string | undefined,
  selected: string | undefined,
  details: Load<Details>,
): Active {
  if (hovered !== undefined) return activeAround(graph, hovered);
  if (details.state !== 'ready' || details.value.kind === 'entity') return activeAround(graph, selected);
  const names = details.value.mentions.map(({ entity }) => entity.id);
  return activeAmong(graph, names);
}

/** What a screen reader says when details open: the focus may have stayed in a list. */
function describe(details: Details): string {
  if (details.kind === 'paper') return `Details: ${details.title}, paper`;
  const { name, type, papers, statements } = details;
  return `Details: ${name}, ${type}, ${countOf(papers, 'paper')}, ${countOf(statements.length, 'statement')}`;
}

export function createScreen(source: GraphSource): Screen {
  const graph = createScreenGraph();
  const picture = createPicture(graph);
  const { library, papers, load } = createLibrary(source, graph);
  const words = (): RelationWords =>
    library.value.state === 'ready' ? library.value.value.words : new Map();
  const expansion = createExpansion(source, picture, words);
  const failure = signal<Failure>();
  const spoken = signal('');

  async function draw(id: string): Promise<void> {
    if (graph.hasNode(id)) return;
    const { graph: around } = await source.neighbors(id, { limit: STEP, offset: 0, generics: false });
    if (bringNode(graph, id, around, words())) picture.redraw();
  }

  const selection = createSelection(source, draw);

  effect(() => {
    if (library.value.state !== 'ready') return;
    const { entityTypes } = library.value.value.schema;
    picture.typeColors.value = new Map(entityTypes.map(({ name, color }) => [name, color]));
  });

  effect(() => {
    const details = selection.details.value;
    if (details.state === 'ready') spoken.value = describe(details.value);
  });

  async function attempt(action: () => Promise<void>): Promise<void> {
    failure.value = undefined;
    try {
      await action();
    } catch (error) {
      failure.value = toFailure(error);
    }
  }

  async function expandNow(id: string): Promise<void> {
    await draw(id);
    const before = graph.order;
    await expansion.expand(id);
    spoken.value = `${graph.order - before} names added around ${graph.getNodeAttribute(id, 'label')}`;
  }

  return {
    source,
    picture,
    library,
    papers,
    ...selection,
    active: computed(() => {
      void picture.revision.value;
      return activeNow(graph, picture.hovered.value, selection.selected.value, selection.details.value);
    }),
    expansions: expansion.expansions,
    failure,
    spoken,
    load: async () => {
      expansion.clear();
      await load();
      picture.redraw();
    },
    expand: (id) => attempt(() => expandNow(id)),
    collapse: expansion.collapse,
    toggleGenerics: () => {
      picture.generics.value = !picture.generics.value;
      picture.redraw();
      return attempt(expansion.refresh);
    },
    toggleType: (type) => {
      const hidden = new Set(picture.hiddenTypes.value);
      if (!hidden.delete(type)) hidden.add(type);
      picture.hiddenTypes.value = hidden;
      picture.redraw();
    },
  };
}
