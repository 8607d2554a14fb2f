/**
 * The names on the canvas, drawn over sigma's picture: sigma keeps labels apart only by a grid and draws alphabets
 * only, and a name is what a reader looks for. Topics are named here too, as blocks of their telling names.
 */

import { chooseLabels, type Box, type LabelRequest, type PlacedLabel } from '../graph/choose-labels.ts';
import type { Hull } from '../graph/hulls.ts';
import { placesIn, type Size } from '../graph/region-label.ts';
import { middleOf, type Point } from '../graph/placement.ts';
import type { PictureLabel } from '../graph/svg-picture.ts';
import { mix } from '../graph/years.ts';
import type { CanvasTheme } from './canvas-theme.ts';
import {
  fontOf,
  isWeighty,
  nameText,
  rememberWidths,
  topicFont,
  topicLines,
  type LabelNode,
} from './label-fonts.ts';
import { createSurface } from './surface.ts';

/** Names of the whole picture, or of what is lit while the rest is dimmed. */
type Mode = 'calm' | 'lit';

export interface LabelLayer {
  /** Places the labels of a mode anew. */
  readonly place: (mode: Mode, nodes: readonly LabelNode[], hulls: readonly Hull[]) => void;
  /** The nodes whose names are placed. */
  readonly placed: (mode: Mode) => readonly string[];
  /** Draws the placed labels with their nodes, while the camera moves. */
  readonly follow: (
    mode: Mode,
    nodes: readonly LabelNode[],
    hulls: readonly Hull[],
    focus: ReadonlySet<string>,
  ) => void;
  /** Moves what is drawn by pixels. */
  readonly shift: (by: Point) => void;
  /** What is written now, for a picture of it. */
  readonly written: (hulls: readonly Hull[]) => readonly PictureLabel[];
  /** The node whose label is under a point of the viewport. */
  readonly labelAt: (x: number, y: number) => string | undefined;
  readonly kill: () => void;
}

const LINE = 16;
const TOPIC_LINE = 16;
/** A calm density: more names than one on each such area read as noise. */
const PIXELS_A_LABEL = 13_000;
/** Names that are tried for each that finds room. */
const CANDIDATES = 6;

/** Right, left, below, above; places that leave the canvas only where no other is left. */
function placesAround(node: LabelNode, width: number, canvasWidth: number): Box[] {
  const gap = node.radius + 4;
  const middle = { y: node.y - LINE / 2, width, height: LINE };
  const places = [
    { x: node.x + gap, ...middle },
    { x: node.x - gap - width, ...middle },
    { x: node.x - width / 2, y: node.y + gap, width, height: LINE },
    { x: node.x - width / 2, y: node.y - gap - LINE, width, height: LINE },
  ];
  const inside = places.filter(({ x }) => x >= 4 && x + width <= canvasWidth - 4);
  return inside.length > 0 ? inside : places;
}

function ring(pen: CanvasRenderingContext2D, node: LabelNode, color: string, gap: number): void {
  pen.beginPath();
  pen.arc(node.x, node.y, node.radius + gap, 0, 2 * Math.PI);
  pen.lineWidth = 2;
  pen.strokeStyle = color;
  pen.stroke();
}

/** Measuring the text of ten thousand names would take longer than a frame. */
function heaviest(nodes: readonly LabelNode[], most: number): readonly LabelNode[] {
  if (nodes.length <= most) return nodes;
  return nodes.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, most);
}

function nodeRequests(
  nodes: readonly LabelNode[],
  widthOf: (node: LabelNode) => number,
  canvasWidth: number,
): LabelRequest[] {
  return nodes.map((node) => ({
    id: node.id,
    weight: node.weight,
    places: placesAround(node, widthOf(node), canvasWidth),
  }));
}

/** Nothing for a region of which too little is in view. */
function topicRequest(hull: Hull, pen: CanvasRenderingContext2D, rank: number, canvas: Size): LabelRequest[] {
  const lines = topicLines(hull.name);
  const width = Math.max(...lines.map((line) => pen.measureText(line).width));
  const places = placesIn(hull.points, { width, height: lines.length * TOPIC_LINE }, canvas);
  return places.length === 0 ? [] : [{ id: hull.id, weight: -rank, places }];
}

/** What is placed, relative to its node or to the middle of its region. */
interface Placed {
  readonly names: readonly (PlacedLabel & { readonly weighty: boolean })[];
  readonly topics: readonly PlacedLabel[];
}

type Pen = CanvasRenderingContext2D;

function placeAll(
  pen: Pen,
  theme: CanvasTheme,
  widthOf: (node: LabelNode) => number,
  { clientWidth, clientHeight }: HTMLElement,
  nodes: readonly LabelNode[],
  hulls: readonly Hull[],
): Placed {
  const boxes = nodes.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  pen.font = topicFont(theme);
  const canvas = { width: clientWidth, height: clientHeight };
  const regions = hulls.flatMap((hull, rank) => topicRequest(hull, pen, rank, canvas));
  const named = chooseLabels(regions, []);
  const middles = new Map(hulls.map(({ id, points }) => [id, middleOf(points)]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const most = Math.ceil((clientWidth * clientHeight) / PIXELS_A_LABEL);
  const weighty = heaviest(nodes, CANDIDATES * most);
  const relative = (label: PlacedLabel, { x, y }: Point): PlacedLabel => ({
    ...label,
    x: label.x - x,
    y: label.y - y,
  });
  return {
    topics: named.map((label) => relative(label, middles.get(label.id) ?? { x: 0, y: 0 })),
    names: chooseLabels(nodeRequests(weighty, widthOf, clientWidth), boxes, most, named).flatMap((label) => {
      const node = byId.get(label.id);
      return node === undefined ? [] : [{ ...relative(label, node), weighty: isWeighty(node) }];
    }),
  };
}

function write(pen: Pen, text: string, x: number, y: number): void {
  pen.strokeText(text, x, y);
  pen.fillText(text, x, y);
}

function drawTopics(pen: Pen, theme: CanvasTheme, hulls: readonly Hull[], placed: Placed): void {
  pen.font = topicFont(theme);
  pen.textAlign = 'center';
  for (const { id, name, color, points } of hulls) {
    const label = placed.topics.find((topic) => topic.id === id);
    if (label === undefined) continue;
    const middle = middleOf(points);
    pen.fillStyle = mix(color, theme.text, 0.45);
    for (const [index, line] of topicLines(name).entries()) {
      const y = middle.y + label.y + TOPIC_LINE * (index + 0.5);
      write(pen, line, middle.x + label.x + label.width / 2, y);
    }
  }
  pen.textAlign = 'left';
}

/** Gives where each name now stands. */
function drawNames(
  pen: Pen,
  theme: CanvasTheme,
  nodes: readonly LabelNode[],
  placed: Placed,
): (PlacedLabel & { readonly text: string; readonly weighty: boolean })[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  pen.fillStyle = theme.text;
  // One font after the other: setting one costs as much as writing a name.
  const byWeight = placed.names.toSorted((a, b) => Number(a.weighty) - Number(b.weighty));
  let weighty: boolean | undefined;
  return byWeight.flatMap((label) => {
    const node = byId.get(label.id);
    if (node === undefined) return [];
    const box = { ...label, x: node.x + label.x, y: node.y + label.y };
    if (label.weighty !== weighty) pen.font = fontOf(label.weighty, theme);
    ({ weighty } = label);
    const text = nameText(node);
    write(pen, text, box.x, box.y + LINE / 2);
    return [{ ...box, text }];
  });
}

function writtenNames(
  { text: color }: CanvasTheme,
  drawn: readonly (PlacedLabel & { readonly text: string; readonly weighty: boolean })[],
): PictureLabel[] {
  return drawn.map(({ x, y, text, weighty }) => ({
    x,
    y: y + LINE / 2,
    text,
    color,
    weight: weighty ? 600 : 450,
    size: weighty ? 13 : 12,
    anchor: 'start',
  }));
}

function writtenTopics({ text }: CanvasTheme, hulls: readonly Hull[], { topics }: Placed): PictureLabel[] {
  return hulls.flatMap(({ id, name, color, points }) => {
    const label = topics.find((topic) => topic.id === id);
    if (label === undefined) return [];
    const middle = middleOf(points);
    return topicLines(name).map((line, index) => ({
      x: middle.x + label.x + label.width / 2,
      y: middle.y + label.y + TOPIC_LINE * (index + 0.5),
      text: line,
      color: mix(color, text, 0.45),
      weight: 700,
      size: 13,
      anchor: 'middle' as const,
    }));
  });
}

export function createLabelLayer(container: HTMLElement, theme: CanvasTheme): LabelLayer {
  const surface = createSurface(container, 'canvas-labels');
  const { pen } = surface;
  const widthOf = rememberWidths(pen, theme);
  const nothing: Placed = { names: [], topics: [] };
  const placed: Record<Mode, Placed> = { calm: nothing, lit: nothing };
  let drawn: readonly (PlacedLabel & { readonly text: string; readonly weighty: boolean })[] = [];
  let now: Mode = 'calm';
  return {
    written: (hulls) => [
      ...writtenTopics(theme, now === 'lit' ? [] : hulls, placed[now]),
      ...writtenNames(theme, drawn),
    ],
    place: (mode, nodes, hulls) => {
      placed[mode] = placeAll(pen, theme, widthOf, container, nodes, mode === 'lit' ? [] : hulls);
    },
    placed: (mode) => placed[mode].names.map(({ id }) => id),
    follow: (mode, nodes, hulls, focus) => {
      now = mode;
      surface.clear();
      pen.textBaseline = 'middle';
      pen.lineJoin = 'round';
      pen.lineWidth = 3.5;
      pen.strokeStyle = theme.background;
      if (mode === 'calm') drawTopics(pen, theme, hulls, placed[mode]);
      drawn = drawNames(pen, theme, nodes, placed[mode]);
      for (const node of nodes) {
        if (node.pinned) ring(pen, node, theme.text, 2);
        if (focus.has(node.id)) ring(pen, node, theme.accent, 4);
      }
    },
    labelAt: (x, y) =>
      drawn.find((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)?.id,
    shift: surface.shift,
    kill: surface.kill,
  };
}
