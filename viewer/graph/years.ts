/** Years as colors and as a histogram; an unknown year has a color and a bar of its own. */

export interface YearScale {
  readonly first: number;
  readonly last: number;
  readonly from: string;
  readonly to: string;
  readonly unknown: string;
}

export interface YearBar {
  readonly year: number;
  readonly count: number;
}

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** Between two `#rrggbb`; `share` from 0 to 1. */
export function mix(from: string, to: string, share: number): string {
  const [start, end] = [channels(from), channels(to)];
  const mixed = start.map((channel, index) => Math.round(channel + ((end[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

export function yearColor({ first, last, from, to, unknown }: YearScale, year: number | undefined): string {
  if (year === undefined) return unknown;
  const share = last === first ? 1 : (year - first) / (last - first);
  return mix(from, to, Math.min(1, Math.max(0, share)));
}

/** Every year from the first to the last, also those without a paper. */
export function yearBars(years: Iterable<number | undefined>): { bars: YearBar[]; unknown: number } {
  const counts = new Map<number, number>();
  let unknown = 0;
  for (const year of years) {
    if (year === undefined) unknown += 1;
    else counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const known = [...counts.keys()].toSorted((a, b) => a - b);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return { bars: [], unknown };
  const bars = Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    count: counts.get(first + index) ?? 0,
  }));
  return { bars, unknown };
}
