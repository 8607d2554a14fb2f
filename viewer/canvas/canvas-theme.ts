/** The colors of the canvas, taken from the same variables as the page's. */

import type { ThemeColors } from '../state/picture.ts';

export interface CanvasTheme {
  /** `#rrggbb`, as all of them. */
  readonly background: string;
  readonly text: string;
  readonly accent: string;
  readonly picture: ThemeColors;
  readonly font: string;
}

/** From `rgb(1, 2, 3)`, as a computed color reads. */
export function toHex(color: string): string {
  const channels = color.match(/\d+/g)?.slice(0, 3) ?? [];
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
}

export function readCanvasTheme(element: Element): CanvasTheme {
  // Only a property of a color type is computed; the variable alone still holds the pair of light and dark.
  const probe = document.createElement('span');
  element.append(probe);
  const color = (name: string): string => {
    probe.style.color = `var(${name})`;
    return toHex(getComputedStyle(probe).color);
  };
  const theme = {
    background: color('--canvas'),
    text: color('--text'),
    accent: color('--accent'),
    picture: {
      edges: {
        company: color('--edge'),
        use: color('--edge-use'),
        test: color('--edge-test'),
        contest: color('--edge-contest'),
        effect: color('--edge-effect'),
        equal: color('--edge-equal'),
        role: color('--edge-role'),
      },
      years: { from: color('--year-from'), to: color('--year-to'), unknown: color('--year-unknown') },
    },
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return theme;
}
