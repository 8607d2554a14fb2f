/** The one file that knows Observable Plot: draws each chart as SVG; loaded when the first chart is opened. */

import * as Plot from '@observablehq/plot';
import { roleTitle } from '../graph/words.ts';
import { roleColor, trendColor, type ChartLook } from './chart-look.ts';
import type { Matrix, MatrixCell } from './matrix.ts';
import { yearsBetween, type Timeline, type TimelineBar } from './timeline.ts';
import { percentOf, type Trend, type TrendPoint } from './trends.ts';

/** What stands under the pointer when it is clicked. */
type OnPick<Picked> = (picked: Picked) => void;

const HEIGHT = 230;
/** Pixels of a letter at the size of an axis: names are given that much room. */
const LETTER = 6.4;

const clipped = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

function common(look: ChartLook): Plot.PlotOptions {
  return {
    width: look.width,
    height: HEIGHT,
    style: {
      background: look.background,
      color: look.text,
      fontFamily: look.font,
      fontSize: '12px',
    },
  };
}

/** Plot wraps a chart in a figure only where it has a title or a legend: none of ours has. */
function toSvg(plot: (SVGSVGElement | HTMLElement) & Plot.Plot): SVGSVGElement {
  if (plot instanceof SVGSVGElement) return plot;
  throw new TypeError('Plot gave a figure where a picture was asked for');
}

/** The datum that Plot holds under the pointer. */
function whenClicked<Picked>(svg: SVGSVGElement, onPick: OnPick<Picked> | undefined): SVGSVGElement {
  if (onPick === undefined) return svg;
  svg.style.cursor = 'pointer';
  svg.addEventListener('click', () => {
    const picked = (svg as SVGSVGElement & { readonly value?: Picked | null }).value;
    if (picked !== undefined && picked !== null) onPick(picked);
  });
  return svg;
}

const yearTicks = (years: readonly number[], width: number): readonly number[] => {
  const step = Math.max(1, Math.ceil((years.length * 44) / width));
  return years.filter((year) => (year - (years[0] ?? 0)) % step === 0);
};

/** Ticks of a count: papers come whole. */
const wholeTicks = (most: number): number[] => {
  const step = Math.max(1, Math.ceil(most / 5));
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
};

export function drawTimeline(
  { bars, introductions }: Timeline,
  look: ChartLook,
  onPick?: OnPick<TimelineBar>,
): SVGSVGElement {
  const years = yearsBetween(bars.map(({ year }) => year));
  const total = (year: number): number =>
    bars.filter((bar) => bar.year === year).reduce((sum, { papers }) => sum + papers.length, 0);
  const introduced = [...new Set(introductions.flatMap(({ year }) => year ?? []))];
  const plot = Plot.plot({
    ...common(look),
    marginTop: 30,
    x: {
      type: 'band',
      domain: [...years],
      ticks: [...yearTicks(years, look.width)],
      tickFormat: String,
      label: null,
      padding: 0.2,
    },
    y: { label: 'papers', ticks: wholeTicks(Math.max(...years.map(total))), tickFormat: 'd', grid: true },
    marks: [
      Plot.barY(bars, {
        x: 'year',
        y: (bar: TimelineBar) => bar.papers.length,
        fill: (bar: TimelineBar) => roleColor(bar.role),
        title: (bar: TimelineBar) => `${bar.year}\n${roleTitle(bar.role)}: ${bar.papers.length}`,
        tip: onPick !== undefined,
      }),
      Plot.ruleY([0], { stroke: look.muted }),
      Plot.text(introduced, {
        x: (year: number) => year,
        y: total,
        text: () => '▾ introduced',
        dy: -8,
        fill: look.text,
        fontWeight: 600,
      }),
    ],
  });
  return whenClicked(toSvg(plot), onPick);
}

interface Drawn extends TrendPoint {
  readonly name: string;
  readonly value: number;
  readonly color: string;
}

/** Ends of lines that lie on one another would hide each other's names: they are pushed apart. */
function apart(
  ends: readonly Drawn[],
  pixels: (value: number) => number,
): readonly (Drawn & { dy: number })[] {
  let last = Number.POSITIVE_INFINITY;
  return ends
    .toSorted((a, b) => a.value - b.value)
    .map((end) => {
      const wished = pixels(end.value);
      const at = Math.min(wished, last - 14);
      last = at;
      return { ...end, dy: at - wished };
    });
}

export function drawTrends(trends: readonly Trend[], share: boolean, look: ChartLook): SVGSVGElement {
  const points = trends.flatMap(({ name, points: own }, index) =>
    own.map((point): Drawn => ({
      ...point,
      name,
      value: share ? percentOf(point) : point.papers,
      color: trendColor(index),
    })),
  );
  const years = [...new Set(points.map(({ year }) => year))].toSorted((a, b) => a - b);
  const most = Math.max(1, ...points.map(({ value }) => value));
  const room = Math.min(190, 16 + LETTER * Math.max(0, ...trends.map(({ name }) => name.length)));
  const ends = points.filter(({ year }) => year === years.at(-1));
  const label = apart(ends, (value) => (HEIGHT - 60) * (1 - value / most));
  const plot = Plot.plot({
    ...common(look),
    marginTop: 26,
    marginRight: room,
    x: {
      type: 'point',
      domain: years,
      ticks: [...yearTicks(years, look.width - room - 60)],
      tickFormat: String,
      label: null,
    },
    y: {
      domain: [0, most],
      label: share ? '% of the year’s papers' : 'papers',
      ...(share ? { nice: true } : { ticks: wholeTicks(most), tickFormat: 'd' }),
      grid: true,
    },
    marks: [
      Plot.ruleY([0], { stroke: look.muted }),
      Plot.lineY(points, { x: 'year', y: 'value', z: 'name', stroke: 'color', strokeWidth: 2 }),
      Plot.dot(points, {
        x: 'year',
        y: 'value',
        fill: 'color',
        r: 3,
        title: ({ name, year, papers, ofAll }: Drawn) => `${name}\n${papers} of ${ofAll} papers of ${year}`,
        tip: true,
      }),
      ...label.map((end) =>
        Plot.text([end], {
          x: 'year',
          y: 'value',
          text: ({ name }: Drawn) => clipped(name, 28),
          textAnchor: 'start',
          dx: 8,
          dy: end.dy,
          fill: end.color,
          fontWeight: 600,
        }),
      ),
    ],
  });
  return toSvg(plot);
}

export function drawMatrix(matrix: Matrix, look: ChartLook, onPick?: OnPick<MatrixCell>): SVGSVGElement {
  const { methods, datasets, cells } = matrix;
  const most = Math.max(2, ...cells.map(({ papers }) => papers));
  const names = new Map([...methods, ...datasets].map(({ id, name }) => [id, clipped(name, 30)]));
  const longest = (list: readonly { readonly name: string }[]): number =>
    LETTER * Math.max(4, ...list.map(({ name }) => Math.min(30, name.length)));
  const titled = (id: string): string => names.get(id) ?? id;
  const stated = cells.filter(({ papers }) => papers > 0);
  const plot = Plot.plot({
    ...common(look),
    height: 26 * methods.length + longest(datasets) * 0.75 + 40,
    marginLeft: longest(methods) + 12,
    marginTop: longest(datasets) * 0.75 + 20,
    marginRight: longest(datasets.slice(-1)) * 0.6,
    x: {
      domain: datasets.map(({ id }) => id),
      axis: 'top',
      tickFormat: titled,
      tickRotate: -35,
      label: null,
    },
    y: { domain: methods.map(({ id }) => id), tickFormat: titled, label: null },
    color: { type: 'linear', domain: [1, most], range: [...look.heat] },
    marks: [
      Plot.cell(cells, {
        x: 'dataset',
        y: 'method',
        fill: look.background,
        stroke: look.line,
        inset: 1,
        title: (cell: MatrixCell) => `${titled(cell.method)}\n${titled(cell.dataset)}\n${cell.words}`,
        tip: onPick !== undefined,
      }),
      Plot.cell(stated, { x: 'dataset', y: 'method', fill: 'papers', inset: 1, pointerEvents: 'none' }),
      Plot.text(stated, {
        x: 'dataset',
        y: 'method',
        text: 'papers',
        fill: ({ papers }: MatrixCell) => (papers * 2 > most ? look.onHeat : look.text),
        pointerEvents: 'none',
      }),
    ],
  });
  return whenClicked(toSvg(plot), onPick);
}
