/** What a reader can do to a view, as one pure function: a view and an action give the next view. */

import type { Point } from '../graph/placement.ts';
import type { Chart } from './chart.ts';
import {
  countAround,
  EMPTY_VIEW,
  focusOf,
  type ColorBy,
  type Drawn,
  type Filter,
  type SizeBy,
  type View,
  type YearRange,
} from './view.ts';

/** What a switch of the legend turns. */
type Hideable = 'hiddenTypes' | 'hiddenRelations' | 'hiddenTopics';

export type Action =
  /** Opens one node, or closes the details. */
  | { readonly type: 'select'; readonly id: string | undefined }
  /** Adds to what is selected, or takes out of it. */
  | { readonly type: 'toggleSelected'; readonly id: string }
  | { readonly type: 'selectMany'; readonly ids: readonly string[] }
  /** An alias in an address gives way to the id that it stands for. */
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  | { readonly type: 'expand'; readonly id: string; readonly count: number }
  | { readonly type: 'collapse'; readonly id: string }
  | { readonly type: 'showRows'; readonly statement: string }
  | { readonly type: 'dropRows'; readonly statement: string }
  | { readonly type: 'hide'; readonly ids: readonly string[] }
  | { readonly type: 'showHidden' }
  | { readonly type: 'pin'; readonly id: string; readonly at: Point }
  | { readonly type: 'unpin'; readonly id: string }
  | { readonly type: 'toggle'; readonly list: Hideable; readonly name: string }
  | { readonly type: 'only'; readonly list: Hideable; readonly hidden: readonly string[] }
  | { readonly type: 'setGenerics'; readonly shown: boolean }
  | { readonly type: 'setHubs'; readonly shown: boolean }
  | { readonly type: 'setYears'; readonly years: YearRange | undefined }
  | { readonly type: 'colorBy'; readonly by: ColorBy }
  | { readonly type: 'sizeBy'; readonly by: SizeBy }
  | { readonly type: 'startPath'; readonly from: string }
  | { readonly type: 'endPath'; readonly to: string }
  | { readonly type: 'choosePath'; readonly chosen: number }
  | { readonly type: 'turnPath' }
  | { readonly type: 'leavePath' }
  | { readonly type: 'showChart'; readonly chart: Chart }
  | { readonly type: 'closeChart' }
  | { readonly type: 'restore'; readonly view: View }
  | { readonly type: 'reset' };

/** A breadcrumb longer than that is no help; the oldest names leave. */
const LONGEST_TRAIL = 12;

const without = <Value>(list: readonly Value[], value: Value): readonly Value[] =>
  list.filter((each) => each !== value);

function toggled(list: readonly string[], name: string): readonly string[] {
  return list.includes(name) ? without(list, name) : [...list, name];
}

function select(view: View, id: string | undefined): View {
  if (id === undefined) return { ...view, selected: [] };
  const trail = view.trail.includes(id) ? view.trail : [...view.trail, id].slice(-LONGEST_TRAIL);
  return { ...view, selected: [id], trail, hidden: without(view.hidden, id) };
}

function selectMany(view: View, ids: readonly string[]): View {
  return { ...view, selected: [...new Set(ids)] };
}

/** In its place where the node was expanded before: what came later was placed later. */
function expand(view: View, id: string, count: number): View {
  const next: Drawn = { kind: 'around', id, count };
  const isThere = countAround(view, id) > 0;
  const drawn = isThere
    ? view.drawn.map((each) => (each.kind === 'around' && each.id === id ? next : each))
    : [...view.drawn, next];
  return { ...view, drawn };
}

function collapse(view: View, id: string): View {
  return { ...view, drawn: view.drawn.filter((each) => each.kind !== 'around' || each.id !== id) };
}

function withoutRows(view: View, statement: string): readonly Drawn[] {
  return view.drawn.filter((each) => each.kind !== 'rows' || each.statement !== statement);
}

function hide(view: View, ids: readonly string[]): View {
  const gone = new Set(ids);
  return {
    ...view,
    hidden: [...new Set([...view.hidden, ...ids])],
    selected: view.selected.filter((id) => !gone.has(id)),
    trail: view.trail.filter((id) => !gone.has(id)),
  };
}

function withPath(view: View, path: View['path']): View {
  const { path: _before, ...rest } = view;
  return path === undefined ? rest : { ...rest, path };
}

function withChart({ chart: _before, ...view }: View, chart: Chart | undefined): View {
  return chart === undefined ? view : { ...view, chart };
}

function turnPath({ path, ...view }: View): View {
  if (path?.to === undefined) return withPath(view, path);
  return { ...view, path: { from: path.to, to: path.from, chosen: 0 } };
}

function withFilter(view: View, change: Partial<Filter>): View {
  return { ...view, filter: { ...view.filter, ...change } };
}

function withYears(view: View, years: YearRange | undefined): View {
  const { years: _before, ...filter } = view.filter;
  return { ...view, filter: years === undefined ? filter : { ...filter, years } };
}

function rename(view: View, from: string, to: string): View {
  const named = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.map((id) => (id === from ? to : id))),
  ];
  return { ...view, selected: named(view.selected), trail: named(view.trail) };
}

export function reduceView(view: View, action: Action): View {
  switch (action.type) {
    case 'select':
      return select(view, action.id);
    case 'toggleSelected':
      return selectMany(view, toggled(view.selected, action.id));
    case 'selectMany':
      return selectMany(view, action.ids);
    case 'rename':
      return rename(view, action.from, action.to);
    case 'expand':
      return expand(view, action.id, action.count);
    case 'collapse':
      return collapse(view, action.id);
    case 'showRows':
      return {
        ...view,
        drawn: [...withoutRows(view, action.statement), { kind: 'rows', statement: action.statement }],
      };
    case 'dropRows':
      return { ...view, drawn: withoutRows(view, action.statement) };
    case 'hide':
      return hide(view, action.ids);
    case 'showHidden':
      return { ...view, hidden: [] };
    case 'pin':
      return {
        ...view,
        pins: [...view.pins.filter(({ id }) => id !== action.id), { id: action.id, ...action.at }],
      };
    case 'unpin':
      return { ...view, pins: view.pins.filter(({ id }) => id !== action.id) };
    default:
      return reduceLook(view, action);
  }
}

type Look = Exclude<
  Action,
  {
    type:
      | 'select'
      | 'toggleSelected'
      | 'selectMany'
      | 'rename'
      | 'expand'
      | 'collapse'
      | 'showRows'
      | 'dropRows'
      | 'hide'
      | 'showHidden'
      | 'pin'
      | 'unpin';
  }
>;

/** What changes the look of the picture, or the question that it answers. */
function reduceLook(view: View, action: Look): View {
  switch (action.type) {
    case 'toggle':
      return withFilter(view, { [action.list]: toggled(view.filter[action.list], action.name) });
    case 'only':
      return withFilter(view, { [action.list]: action.hidden });
    case 'setGenerics':
      return withFilter(view, { generics: action.shown });
    case 'setHubs':
      return withFilter(view, { hubs: action.shown });
    case 'setYears':
      return withYears(view, action.years);
    case 'colorBy':
      return { ...view, colorBy: action.by };
    case 'sizeBy':
      return { ...view, sizeBy: action.by };
    case 'startPath':
      return withPath(view, { from: action.from, chosen: 0 });
    case 'endPath':
      return view.path === undefined
        ? view
        : withPath(view, { from: view.path.from, to: action.to, chosen: 0 });
    case 'choosePath':
      return view.path === undefined ? view : withPath(view, { ...view.path, chosen: action.chosen });
    case 'turnPath':
      return turnPath(view);
    case 'leavePath':
      return withPath(view, undefined);
    case 'showChart':
      return withChart(view, action.chart);
    case 'closeChart':
      return withChart(view, undefined);
    case 'restore':
      return action.view;
    case 'reset':
      return EMPTY_VIEW;
  }
}

/** What undo will take back, in a reader's words. */
export function describeAction(action: Action, view: View): string {
  const words: Readonly<Record<Action['type'], string>> = {
    select: focusOf(view) === undefined ? 'open the details' : 'change the selection',
    toggleSelected: 'change the selection',
    selectMany: 'select several names',
    rename: 'name',
    expand: 'expand',
    collapse: 'collapse',
    showRows: 'show on the graph',
    dropRows: 'take rows off the graph',
    hide: 'hide',
    showHidden: 'show what was hidden',
    pin: 'pin',
    unpin: 'unpin',
    toggle: 'change the filter',
    only: 'change the filter',
    setGenerics: 'show or hide generic names',
    setHubs: 'show or hide hubs',
    setYears: 'change the years',
    colorBy: 'change the colors',
    sizeBy: 'change the sizes',
    startPath: 'start a path',
    endPath: 'find paths',
    choosePath: 'choose another path',
    turnPath: 'turn the path around',
    leavePath: 'leave the path',
    showChart: view.chart === undefined ? 'draw a chart' : 'change the chart',
    closeChart: 'close the chart',
    restore: 'open another view',
    reset: 'start over',
  };
  return words[action.type];
}
