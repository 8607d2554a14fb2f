/** A chart that a reader asked for: part of the view, so that it is undone, shared and saved with it. */

/** Names that are compared at most: more lines cannot be told apart. */
export const MOST_TRENDS = 8;
/** Entries that a row or a column of the matrix has at least, unless the reader says otherwise. */
export const LEAST_ENTRIES = 3;

export type Chart =
  /** Papers a year that name one thing, by its role in them. */
  | { readonly kind: 'timeline'; readonly id: string }
  /** Methods by datasets, of those with at least `least` entries. */
  | { readonly kind: 'matrix'; readonly least: number }
  /** Papers a year of several names; `share`: of all papers of the year. */
  | { readonly kind: 'trends'; readonly ids: readonly string[]; readonly share: boolean };

export type ChartKind = Chart['kind'];

export const NO_TRENDS: Extract<Chart, { kind: 'trends' }> = { kind: 'trends', ids: [], share: false };

/** As in the rest of an address: ids are slugs and never hold it. */
const INSIDE = '~';

/** The text of a chart in an address; the empty text where there is none. */
export function writeChart(chart: Chart | undefined): string {
  switch (chart?.kind) {
    case undefined:
      return '';
    case 'timeline':
      return [chart.kind, chart.id].join(INSIDE);
    case 'matrix':
      return [chart.kind, chart.least].join(INSIDE);
    case 'trends':
      return [chart.share ? 'shares' : 'trends', ...chart.ids].join(INSIDE);
  }
}

/** Nothing where the text is none of a chart. */
export function readChart(text: string): Chart | undefined {
  const [kind, ...rest] = text.split(INSIDE).filter((part) => part !== '');
  const [first] = rest;
  if (kind === 'timeline') return first === undefined ? undefined : { kind, id: first };
  if (kind === 'matrix') {
    const least = Math.floor(Number(first));
    return { kind, least: least >= 1 ? least : LEAST_ENTRIES };
  }
  if (kind === 'trends' || kind === 'shares') {
    return { kind: 'trends', ids: [...new Set(rest)].slice(0, MOST_TRENDS), share: kind === 'shares' };
  }
  return undefined;
}

/** With a name more, or without it where it is there. */
export function toggleTrend(chart: Chart | undefined, id: string): Chart {
  const { ids, share } = chart?.kind === 'trends' ? chart : NO_TRENDS;
  const next = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id].slice(-MOST_TRENDS);
  return { kind: 'trends', ids: next, share };
}
