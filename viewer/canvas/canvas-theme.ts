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

export function readCanvasTheme(element: Element): CanvasTheme {
  const style = getComputedStyle(element);
  const color = (name: string): string => style.getPropertyValue(name).trim();
  return {
    background: color('--canvas'),
    text: color('--text'),
    edge: color('--edge'),
    statement: color('--edge-statement'),
    accent: color('--accent'),
    font: style.fontFamily,
  };
}
