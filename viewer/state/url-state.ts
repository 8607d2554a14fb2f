/** A view as the fragment of an address and back, so that it can be shared, saved, and the back button works. */

import { readChart, writeChart } from './chart.ts';
import { COLORINGS, EMPTY_VIEW, focusOf, SIZINGS, type Drawn, type Filter, type View } from './view.ts';

/** Ids are slugs and never hold one of these; a statement stands in a field of its own. */
const BETWEEN = ',';
const INSIDE = '~';
/** A single selection is its own trail unless the address says otherwise. */
const NO_TRAIL = '-';

const numberOf = (text: string | undefined): number | undefined => {
  const value = Number(text);
  return text === undefined || text === '' || !Number.isFinite(value) ? undefined : value;
};

function listOf(fields: URLSearchParams, name: string): string[] {
  return (fields.get(name) ?? '').split(BETWEEN).filter((part) => part !== '');
}

function readDrawn(fields: URLSearchParams): Drawn[] {
  const around = listOf(fields, 'expand').flatMap((part): Drawn[] => {
    const [id = '', count] = part.split(INSIDE);
    const wanted = numberOf(count);
    return id === '' || wanted === undefined || wanted < 1
      ? []
      : [{ kind: 'around', id, count: Math.floor(wanted) }];
  });
  const rows = fields
    .getAll('rows')
    .filter((statement) => statement !== '')
    .map((statement): Drawn => ({ kind: 'rows', statement }));
  return [...around, ...rows];
}

function readYears(fields: URLSearchParams): Pick<Filter, 'years'> {
  const [from, to] = (fields.get('years') ?? '').split(INSIDE).map(numberOf);
  return from === undefined || to === undefined || from > to ? {} : { years: { from, to } };
}

function readPath(fields: URLSearchParams): Pick<View, 'path'> {
  const [from, to] = listOf(fields, 'path');
  if (from === undefined) return {};
  const chosen = Math.max(0, Math.floor((numberOf(fields.get('route') ?? '') ?? 1) - 1));
  return { path: to === undefined ? { from, chosen } : { from, to, chosen } };
}

function readOpenChart(fields: URLSearchParams): Pick<View, 'chart'> {
  const chart = readChart(fields.get('chart') ?? '');
  return chart === undefined ? {} : { chart };
}

/** Whatever is not understood is left out: an address is typed and shortened by people. */
export function readView(hash: string): View {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const selected = listOf(fields, 'node');
  const trail = listOf(fields, 'trail').filter((id) => id !== NO_TRAIL);
  const saidBySelection = selected.length === 1 && !fields.has('trail');
  const { filter } = EMPTY_VIEW;
  return {
    selected,
    trail: saidBySelection ? selected : trail,
    drawn: readDrawn(fields),
    hidden: listOf(fields, 'hide'),
    pins: listOf(fields, 'pin').flatMap((part) => {
      const [id = '', left, top] = part.split(INSIDE);
      const [x, y] = [numberOf(left), numberOf(top)];
      return id === '' || x === undefined || y === undefined ? [] : [{ id, x, y }];
    }),
    filter: {
      generics: fields.has('generics') ? fields.get('generics') === 'yes' : filter.generics,
      hubs: fields.has('hubs') ? fields.get('hubs') === 'yes' : filter.hubs,
      hiddenTypes: listOf(fields, 'no-types'),
      hiddenRelations: listOf(fields, 'no-relations'),
      hiddenTopics: listOf(fields, 'no-topics'),
      ...readYears(fields),
    },
    colorBy: COLORINGS.find((name) => name === fields.get('color')) ?? EMPTY_VIEW.colorBy,
    sizeBy: SIZINGS.find((name) => name === fields.get('size')) ?? EMPTY_VIEW.sizeBy,
    ...readPath(fields),
    ...readOpenChart(fields),
  };
}

function fieldsOf(view: View): [name: string, value: string][] {
  const { filter, path, selected, trail } = view;
  const saidBySelection = selected.length === 1 && trail.length === 1 && trail[0] === focusOf(view);
  const trailText = trail.length === 0 && selected.length === 1 ? NO_TRAIL : trail.join(BETWEEN);
  const around = view.drawn.flatMap((each) =>
    each.kind === 'around' ? [`${each.id}${INSIDE}${each.count}`] : [],
  );
  const rows = view.drawn.flatMap((each) => (each.kind === 'rows' ? [each.statement] : []));
  return [
    ['node', selected.join(BETWEEN)],
    ['trail', saidBySelection ? '' : trailText],
    ['expand', around.join(BETWEEN)],
    ...rows.map((statement): [string, string] => ['rows', statement]),
    ['hide', view.hidden.join(BETWEEN)],
    ['pin', view.pins.map(({ id, x, y }) => [id, x, y].join(INSIDE)).join(BETWEEN)],
    ['generics', filter.generics ? 'yes' : ''],
    ['hubs', filter.hubs ? '' : 'no'],
    ['no-types', filter.hiddenTypes.join(BETWEEN)],
    ['no-relations', filter.hiddenRelations.join(BETWEEN)],
    ['no-topics', filter.hiddenTopics.join(BETWEEN)],
    ['years', filter.years === undefined ? '' : `${filter.years.from}${INSIDE}${filter.years.to}`],
    ['color', view.colorBy === EMPTY_VIEW.colorBy ? '' : view.colorBy],
    ['size', view.sizeBy === EMPTY_VIEW.sizeBy ? '' : view.sizeBy],
    [
      'path',
      path === undefined ? '' : [path.from, ...(path.to === undefined ? [] : [path.to])].join(BETWEEN),
    ],
    ['chart', writeChart(view.chart)],
    ['route', path === undefined || path.chosen === 0 ? '' : String(path.chosen + 1)],
  ];
}

/** `#` alone for the view that a visit starts with. */
export function writeView(view: View): string {
  const fields = fieldsOf(view).filter(([, value]) => value !== '');
  return `#${new URLSearchParams(fields).toString().replaceAll('%2C', BETWEEN).replaceAll('%7E', INSIDE)}`;
}
