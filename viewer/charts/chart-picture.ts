/** A chart as a picture of its own: title, chart, what the colors mean, and how many papers it leaves out. */

import type { LegendEntry } from '../graph/svg-picture.ts';
import type { ChartLook } from './chart-look.ts';

export interface ChartPicture {
  /** The chart as Plot drew it, serialized. */
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly legend: readonly LegendEntry[];
  /** Sentences under it. */
  readonly notes: readonly string[];
  readonly look: ChartLook;
}

const MARGIN = 20;
const LINE = 18;
/** Pixels of a letter at 12 pixels, on the generous side. */
const LETTER = 6.8;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Words in lines no longer than `most` letters. */
export function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Placed extends LegendEntry {
  readonly x: number;
  readonly row: number;
}

/** One after the other, in as many rows as it takes. */
function placeLegend(legend: readonly LegendEntry[], width: number): readonly Placed[] {
  let [x, row] = [0, 0];
  return legend.map((entry) => {
    const own = 34 + entry.name.length * LETTER;
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const placed = { ...entry, x, row };
    x += own;
    return placed;
  });
}

/** An SVG document. */
export function chartPicture({ svg, width, height, title, legend, notes, look }: ChartPicture): string {
  const places = placeLegend(legend, width);
  const legendRows = places.length === 0 ? 0 : 1 + Math.max(...places.map(({ row }) => row));
  const lines = notes.flatMap((note) => wrap(note, Math.floor(width / LETTER)));
  const chartTop = MARGIN + 26;
  const legendTop = chartTop + height + LINE;
  const notesTop = legendTop + legendRows * LINE + (legendRows > 0 ? 6 : 0);
  const [fullWidth, fullHeight] = [width + 2 * MARGIN, notesTop + lines.length * LINE + MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fullWidth}" height="${fullHeight}" viewBox="0 0 ${fullWidth} ${fullHeight}" font-family="${escaped(look.font)}" font-size="12">`,
    `<rect width="100%" height="100%" fill="${look.background}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 8}" font-size="15" font-weight="600" fill="${look.text}">${escaped(title)}</text>`,
    `<g transform="translate(${MARGIN} ${chartTop})">${svg}</g>`,
    ...places.flatMap(({ name, color, x, row }) => {
      const y = legendTop + row * LINE;
      return [
        `<rect x="${MARGIN + x}" y="${y - 9}" width="10" height="10" rx="2" fill="${color}"/>`,
        `<text x="${MARGIN + x + 16}" y="${y}" fill="${look.text}">${escaped(name)}</text>`,
      ];
    }),
    ...lines.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${notesTop + index * LINE}" fill="${look.muted}">${escaped(line)}</text>`,
    ),
    '</svg>',
  ].join('\n');
}
