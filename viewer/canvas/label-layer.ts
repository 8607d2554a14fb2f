/**
 * The names on the canvas, drawn over sigma's picture: sigma keeps labels apart only by a grid and draws alphabets
 * only, and a name is what a reader looks for.
 */

import { chooseLabels, shorten, type Box, type PlacedLabel } from '../graph/choose-labels.ts';
import type { CanvasTheme } from './canvas-theme.ts';

export interface LabelNode {
  readonly id: string;
  readonly text: string;
  readonly weight: number;
  /** Pixels of the viewport. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly active: boolean;
}

export interface LabelLayer {
  /** Places the labels anew and draws them. */
  readonly place: (nodes: readonly LabelNode[]) => void;
  /** Moves the placed labels with their nodes, while the camera moves. */
  readonly follow: (
    nodes: ReadonlyMap<string, LabelNode>,
    focus: string | undefined,
    dimmed: boolean,
  ) => void;
  /** The node whose label is under a point of the viewport. */
  readonly labelAt: (x: number, y: number) => string | undefined;
  readonly kill: () => void;
}

const MOST_LETTERS = 34;
const LINE = 16;
/** A calm density: more names than one on each such area read as noise. */
const PIXELS_A_LABEL = 8000;

function fontOf(weighty: boolean, theme: CanvasTheme): string {
  return `${weighty ? 600 : 450} ${weighty ? 13 : 12}px ${theme.font}`;
}

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

const isWeighty = (node: LabelNode): boolean => node.radius >= 11;

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('The browser gives no surface to draw labels on');
  return pen;
}

/** Fits the drawing surface to its container, in device pixels. */
function fit(canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D, container: HTMLElement): void {
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(container.clientWidth * ratio);
  const height = Math.round(container.clientHeight * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
}

function ring(pen: CanvasRenderingContext2D, node: LabelNode, color: string): void {
  pen.beginPath();
  pen.arc(node.x, node.y, node.radius + 4, 0, 2 * Math.PI);
  pen.lineWidth = 2;
  pen.strokeStyle = color;
  pen.stroke();
}

/** Places for all labels that find room; offsets are from their nodes. */
function placeLabels(
  nodes: readonly LabelNode[],
  widthOf: (node: LabelNode) => number,
  canvasWidth: number,
  most: number,
): (PlacedLabel & { readonly weighty: boolean })[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const boxes = nodes.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const requests = nodes.map((node) => ({
    id: node.id,
    weight: node.weight,
    places: placesAround(node, widthOf(node), canvasWidth),
  }));
  return chooseLabels(requests, boxes, most).flatMap((label) => {
    const node = byId.get(label.id);
    if (node === undefined) return [];
    return [{ ...label, x: label.x - node.x, y: label.y - node.y, weighty: isWeighty(node) }];
  });
}

export function createLabelLayer(container: HTMLElement, theme: CanvasTheme): LabelLayer {
  const canvas = document.createElement('canvas');
  canvas.className = 'canvas-labels';
  canvas.setAttribute('aria-hidden', 'true');
  container.append(canvas);
  const pen = penOf(canvas);
  let placed: ReturnType<typeof placeLabels> = [];
  let drawn: readonly PlacedLabel[] = [];

  function widthOf(node: LabelNode): number {
    pen.font = fontOf(isWeighty(node), theme);
    return pen.measureText(shorten(node.text, MOST_LETTERS)).width;
  }

  function follow(nodes: ReadonlyMap<string, LabelNode>, focus: string | undefined, dimmed: boolean): void {
    fit(canvas, pen, container);
    pen.clearRect(0, 0, container.clientWidth, container.clientHeight);
    pen.lineWidth = 3.5;
    pen.strokeStyle = theme.background;
    pen.fillStyle = theme.text;
    drawn = placed.flatMap((label) => {
      const node = nodes.get(label.id);
      if (node === undefined || (dimmed && !node.active)) return [];
      const box = { ...label, x: node.x + label.x, y: node.y + label.y };
      const text = shorten(node.text, MOST_LETTERS);
      pen.font = fontOf(label.weighty, theme);
      pen.strokeText(text, box.x, box.y + LINE / 2);
      pen.fillText(text, box.x, box.y + LINE / 2);
      return [box];
    });
    const focused = focus === undefined ? undefined : nodes.get(focus);
    if (focused !== undefined) ring(pen, focused, theme.accent);
  }

  return {
    place: (nodes) => {
      const { clientWidth, clientHeight } = container;
      const most = Math.ceil((clientWidth * clientHeight) / PIXELS_A_LABEL);
      placed = placeLabels(nodes, widthOf, clientWidth, most);
    },
    follow,
    labelAt: (x, y) =>
      drawn.find((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)?.id,
    kill: () => canvas.remove(),
  };
}
