/** All that the screen knows and all that a reader can do with it. */

import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import type { GraphSource } from '../graph-source.ts';
import { activeAmong, activeAround, activePath, NOTHING_ACTIVE, type Active } from '../graph/active.ts';
import type { RelationWords } from '../graph/edge-style.ts';
import { nearestNames } from '../graph/nearest-names.ts';
import { edgeKeysOf, type PathsFound } from '../graph/ranked-path.ts';
import { createCatalogue, type Catalogue } from './catalogue.ts';
import { createBasket, type Basket } from './basket.ts';
import { readChart, writeChart } from './chart.ts';
import { createCharts, type Charts } from './charts.ts';
import { createConsole, type Console } from './console.ts';
import { createDetails, type Details, type DetailsState } from './details.ts';
import { amend, redo, travel, undo, type History } from './history.ts';
import { createKnown, type Counts, type Known } from './known.ts';
import { createLibrary, type LibraryState } from './library.ts';
import type { Failure, Load } from './load.ts';
import { createPicture, type Picture } from './picture.ts';
import { createSavedViews, type SavedViews } from './saved-views.ts';
import { describeDetails } from './spoken.ts';
import { createSteps } from './steps.ts';
import { countAround, focusOf, type View } from './view.ts';
import type { Action } from './view-actions.ts';

export type Workbench = 'queries' | 'cypher' | 'charts' | 'review';

/** Indices into the title, a line break and the abstract of a paper. */
interface QuotedPlace {
  readonly paperId: string;
  readonly start: number;
  readonly end: number;
}

export interface Screen extends LibraryState {
  readonly source: GraphSource;
  readonly picture: Picture;
  readonly basket: Basket;
  readonly catalogue: Catalogue;
  readonly console: Console;
  readonly charts: Charts;
  /** What is open at the foot of the page. */
  readonly workbench: Signal<Workbench | undefined>;
  readonly savedViews: SavedViews;
  readonly history: ReadonlySignal<History>;
  readonly view: ReadonlySignal<View>;
  /** Whose details are open. */
  readonly selected: ReadonlySignal<string | undefined>;
  readonly details: DetailsState['details'];
  readonly active: ReadonlySignal<Active>;
  readonly paths: ReadonlySignal<PathsFound | undefined>;
  /** Fetches on their way for which the picture waits. */
  readonly busy: ReadonlySignal<number>;
  /** An action that failed, until the next one. */
  readonly failure: Signal<Failure | undefined>;
  /** Said to screen readers. */
  readonly spoken: Signal<string>;
  readonly phraseOf: (type: string) => string;
  /** Names that are drawn and spelled most like a text. */
  readonly nearest: (text: string) => readonly string[];
  readonly counts: (id: string) => Counts | undefined;
  /** Does it as soon as all that it draws is known; resolves when it is done or has failed. */
  readonly dispatch: (action: Action) => Promise<void>;
  readonly select: (id: string | undefined) => void;
  /** Opens the paper of a quote at its sentence. */
  readonly openQuote: (quote: QuotedPlace) => void;
  /** The sentence that the open paper was opened for. */
  readonly quoted: ReadonlySignal<QuotedPlace | undefined>;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The view that the visit starts with, which nothing leads back from. */
  readonly open: (view: View) => Promise<void>;
  /** The address has changed by the browser's own keys. */
  readonly travel: (view: View) => Promise<void>;
  /** Colors of the theme have changed. */
  readonly repaint: () => void;
}

function activeNow(
  { graph, hovered }: Picture,
  view: View,
  details: Load<Details>,
  found: PathsFound | undefined,
): Active {
  if (hovered.value !== undefined) return activeAround(graph, hovered.value);
  const path = found?.paths[view.path?.chosen ?? 0];
  if (path !== undefined) {
    const ids = path.nodes.map(({ id }) => id);
    return activePath(graph, ids, edgeKeysOf(path));
  }
  if (view.selected.length > 1) return activeAmong(graph, view.selected, true);
  const focus = focusOf(view);
  if (focus === undefined) return NOTHING_ACTIVE;
  if (details.state !== 'ready' || details.value.kind === 'entity') return activeAround(graph, focus);
  return activeAmong(
    graph,
    details.value.mentions.map(({ entity }) => entity.id),
  );
}

/** The paths that are known, and what stays bright in the picture. */
function createLit(
  known: Known,
  picture: Picture,
  view: ReadonlySignal<View>,
  details: DetailsState['details'],
): Pick<Screen, 'paths' | 'active'> {
  const paths = computed(() => {
    void picture.revision.value;
    return known.paths(view.value);
  });
  const active = computed(() => {
    void picture.revision.value;
    return activeNow(picture, view.value, details.value, paths.value);
  });
  return { paths, active };
}

function createQuoted(dispatch: Screen['dispatch']): Pick<Screen, 'openQuote' | 'quoted'> {
  const quoted = signal<QuotedPlace>();
  return {
    quoted,
    openQuote: (quote) => {
      quoted.value = quote;
      void dispatch({ type: 'select', id: quote.paperId });
    },
  };
}

/** The open chart and what is open at the foot of the page: a chart that comes by a click, an address or undo opens it. */
function createFoot(source: GraphSource, view: ReadonlySignal<View>): Pick<Screen, 'charts' | 'workbench'> {
  const workbench = signal<Workbench>();
  // By its text: a view that changes otherwise leaves the chart, and whatever else is open, alone.
  const text = computed(() => writeChart(view.value.chart));
  const chart = computed(() => readChart(text.value));
  effect(() => {
    if (chart.value !== undefined) workbench.value = 'charts';
  });
  return { charts: createCharts(source, chart), workbench };
}

export function createScreen(source: GraphSource): Screen {
  const known = createKnown(source);
  const picture = createPicture(known);
  const { load, ...reading } = createLibrary(source, known);
  const { library } = reading;
  const { details, show, clear } = createDetails(source);
  const spoken = signal('');
  const words = (): RelationWords =>
    library.value.state === 'ready' ? library.value.value.words : new Map();

  const say = (text: string): string => (spoken.value = text);
  const steps = createSteps({ known, picture, words, say });
  const { change, redraw, refresh, ...moves } = steps;
  const { history, dispatch } = moves;
  const view = computed(() => history.value.present);
  const selected = computed(() => focusOf(view.value));
  const lit = createLit(known, picture, view, details);
  const foot = createFoot(source, view);

  async function loadAll(): Promise<void> {
    clear();
    foot.charts.clear();
    await load();
    if (library.value.state !== 'ready') return;
    const { schema, topics } = library.value.value;
    picture.typeColors.value = new Map(schema.entityTypes.map(({ name, color }) => [name, color]));
    picture.topicNames.value = topics;
    picture.clear();
    await refresh();
  }

  /** What the details are asked for may be an alias: it gives way to the id that it stands for. */
  async function follow(id: string | undefined): Promise<void> {
    const found = await show(id);
    if (id === undefined || found === undefined || found === id) return;
    history.value = amend(history.value, { type: 'rename', from: id, to: found });
    await dispatch({ type: 'select', id: found });
  }

  effect(() => void follow(selected.value));
  effect(() => {
    const parts = reading.topicParts.value;
    if (parts.state !== 'ready') return;
    picture.topicParts.value = parts.value;
    untracked(redraw);
  });
  effect(() => {
    const now = details.value;
    if (now.state === 'ready') say(describeDetails(now.value));
  });

  return {
    source,
    picture,
    basket: createBasket(),
    savedViews: createSavedViews(),
    catalogue: createCatalogue(source),
    console: createConsole(source),
    ...foot,
    ...reading,
    ...moves,
    view,
    selected,
    details,
    spoken,
    ...lit,
    phraseOf: (type) => words().get(type)?.phrase ?? type.toLowerCase().replaceAll('_', ' '),
    nearest: (text) => nearestNames(text, picture.labels()),
    counts: (id) => known.counts(id, countAround(view.value, id), view.value.filter.generics),
    load: loadAll,
    select: (id) => void dispatch({ type: 'select', id }),
    ...createQuoted(dispatch),
    undo: () => void change(undo),
    redo: () => void change(redo),
    open: (start) => change((before) => amend(before, { type: 'restore', view: start })),
    travel: (to) => change((before) => travel(before, to)),
    repaint: redraw,
  };
}
