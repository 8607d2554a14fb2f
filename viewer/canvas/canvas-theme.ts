/** The colors of the canvas, taken from the same variables as the page's. */

export interface CanvasTheme {
  /** `#rrggbb`, as all of them. */
  readonly background: string;
  readonly text: string;
  readonly edge: string;
  readonly statement: string;
  readonly accent: string;
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
    edge: color('--edge'),
    statement: color('--edge-statement'),
    accent: color('--accent'),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return theme;
}
