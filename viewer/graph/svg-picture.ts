/** The picture as SVG: what stands on the canvas, as shapes and text that print at any size. */

import type { NodeShape } from './node-shapes.ts';
import type { Point } from './placement.ts';

interface PictureNode extends Point {
  readonly radius: number;
  readonly shape: NodeShape;
  readonly color: string;
}

interface PictureEdge {
  readonly from: Point;
  readonly to: Point;
  readonly color: string;
  readonly size: number;
  readonly arrow: boolean;
  /** Radius of what the arrow points at. */
  readonly radius: number;
  readonly dashed: boolean;
}

export interface PictureLabel extends Point {
  readonly text: string;
  readonly color: string;
  readonly weight: number;
  /** Pixels. */
  readonly size: number;
  readonly anchor: 'start' | 'middle';
}

export interface PictureParts {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly text: string;
  readonly font: string;
  readonly hulls: readonly { readonly color: string; readonly points: readonly Point[] }[];
  readonly edges: readonly PictureEdge[];
  readonly nodes: readonly PictureNode[];
  readonly labels: readonly PictureLabel[];
}

export interface LegendEntry {
  readonly name: string;
  readonly color: string;
}

export interface PictureOptions {
  readonly title?: string;
  readonly legend?: readonly LegendEntry[];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
const short = (value: number): string => String(Math.round(value * 100) / 100);
const at = ({ x, y }: Point): string => `${short(x)},${short(y)}`;

function corners({ x, y, radius: r, shape }: PictureNode): readonly Point[] {
  if (shape === 'diamond')
    return [
      { x, y: y - r },
      { x: x + r, y },
      { x, y: y + r },
      { x: x - r, y },
    ];
  return [
    { x, y: y - r },
    { x: x + 0.87 * r, y: y + 0.5 * r },
    { x: x - 0.87 * r, y: y + 0.5 * r },
  ];
}

/** Half of width and height, in radii. */
const BOXES: Readonly<Partial<Record<NodeShape, readonly [number, number]>>> = {
  square: [0.85, 0.85],
  bar: [1, 0.59],
  page: [0.72, 1],
};

function nodeOf(node: PictureNode): string {
  const { x, y, radius, shape, color } = node;
  const box = BOXES[shape];
  if (box !== undefined) {
    const [across, down] = [box[0] * radius, box[1] * radius];
    return `<rect x="${short(x - across)}" y="${short(y - down)}" width="${short(2 * across)}" height="${short(2 * down)}" rx="${short(radius * 0.2)}" fill="${color}"/>`;
  }
  if (shape === 'circle')
    return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${color}"/>`;
  return `<polygon points="${corners(node).map(at).join(' ')}" fill="${color}"/>`;
}

function arrowOf({ from, to, radius, size, color }: PictureEdge): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const tip = { x: to.x - x * (radius + 1), y: to.y - y * (radius + 1) };
  const long = 5 + 2 * size;
  const wide = long * 0.45;
  const foot = { x: tip.x - x * long, y: tip.y - y * long };
  const sides = [
    { x: foot.x - y * wide, y: foot.y + x * wide },
    { x: foot.x + y * wide, y: foot.y - x * wide },
  ];
  return `<polygon points="${[tip, ...sides].map(at).join(' ')}" fill="${color}"/>`;
}

function edgeOf(edge: PictureEdge): string {
  const { from, to, color, size, dashed, arrow } = edge;
  const dashes = dashed ? ' stroke-dasharray="5 4"' : '';
  const line = `<path d="M${at(from)} L${at(to)}" stroke="${color}" stroke-width="${short(size)}"${dashes}/>`;
  return arrow ? line + arrowOf(edge) : line;
}

function labelOf({ x, y, text, color, weight, size, anchor }: PictureLabel): string {
  return `<text x="${short(x)}" y="${short(y)}" fill="${color}" font-weight="${weight}" font-size="${size}" text-anchor="${anchor}" dominant-baseline="central">${escaped(text)}</text>`;
}

const TITLE_HEIGHT = 40;
const LEGEND_LINE = 20;

function legendOf(entries: readonly LegendEntry[], top: number, text: string): string {
  return entries
    .map(({ name, color }, index) => {
      const y = top + LEGEND_LINE * (index + 0.5);
      return `<circle cx="20" cy="${short(y)}" r="5" fill="${color}"/><text x="32" y="${short(y)}" fill="${text}" font-size="12" dominant-baseline="central">${escaped(name)}</text>`;
    })
    .join('');
}

/** A whole SVG document; a title stands over the picture, the legend under it. */
export function svgPicture(parts: PictureParts, { title, legend = [] }: PictureOptions = {}): string {
  const { width, background, text, font, hulls, edges, nodes, labels } = parts;
  const top = title === undefined ? 0 : TITLE_HEIGHT;
  const bottom = top + parts.height;
  const height = bottom + (legend.length === 0 ? 0 : legend.length * LEGEND_LINE + 16);
  const heading =
    title === undefined
      ? ''
      : `<text x="20" y="24" fill="${text}" font-size="18" font-weight="650" dominant-baseline="central">${escaped(title)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}">`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    heading,
    `<svg y="${top}" width="${width}" height="${parts.height}" viewBox="0 0 ${width} ${parts.height}">`,
    ...hulls.map(
      ({ color, points }) =>
        `<g opacity=".1"><polygon points="${points.map(at).join(' ')}" fill="${color}" stroke="${color}" stroke-width="32" stroke-linejoin="round"/></g>`,
    ),
    `<g fill="none">${edges.map(edgeOf).join('')}</g>`,
    ...nodes.map(nodeOf),
    `<g stroke="${background}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${labels.map(labelOf).join('')}</g>`,
    '</svg>',
    legendOf(legend, bottom, text),
    '</svg>',
  ].join('');
}
