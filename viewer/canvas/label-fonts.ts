/** How names and topics are written on the canvas, and how wide they come out. */

import { shorten } from '../graph/choose-labels.ts';
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
  readonly pinned: boolean;
}

const MOST_LETTERS = 34;
export const nameText = (node: LabelNode): string => shorten(node.text, MOST_LETTERS);

export function fontOf(weighty: boolean, theme: CanvasTheme): string {
  return `${weighty ? 600 : 450} ${weighty ? 13 : 12}px ${theme.font}`;
}

export const topicFont = (theme: CanvasTheme): string => `700 13px ${theme.font}`;
/** Two of its names say enough on the canvas; the legend has all. */
export const topicLines = (name: string): string[] =>
  name
    .split(' · ')
    .slice(0, 2)
    .map((line) => shorten(line, 26));

export const isWeighty = (node: LabelNode): boolean => node.radius >= 11;

/** Measures a text once: setting a font and measuring is what choosing names would spend its time on. */
export function rememberWidths(
  pen: CanvasRenderingContext2D,
  theme: CanvasTheme,
): (node: LabelNode) => number {
  const widths = new Map<string, number>();
  return (node) => {
    const weighty = isWeighty(node);
    const text = nameText(node);
    const key = `${weighty ? 'weighty' : 'plain'} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      pen.font = fontOf(weighty, theme);
      width = pen.measureText(text).width;
      widths.set(key, width);
    }
    return width;
  };
}
