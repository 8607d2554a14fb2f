/** How wide the columns of a table are, and texts cut to a width; wide characters count as two. */

import stringWidth from 'string-width';

/** Between two columns. */
export const GAP = '  ';
/** Of a cell where the screen has no width of its own. */
const WIDEST_CELL = 60;
/** Narrower, a column shows nothing. */
const NARROWEST = 4;

/** Of each column, given how wide its cells are; with a screen, the widest give way until all fit. */
export function columnWidths(wanted: readonly number[], screen: number | undefined): readonly number[] {
  if (screen === undefined) return wanted.map((width) => Math.min(width, WIDEST_CELL));
  const room = Math.max(screen - GAP.length * (wanted.length - 1), NARROWEST * wanted.length);
  const widths = [...wanted];
  for (let over = total(widths) - room; over > 0; over = total(widths) - room) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const next = Math.max(NARROWEST, ...widths.filter((width) => width < widest));
    const columns = widths.flatMap((width, column) => (width === widest ? [column] : []));
    const less = Math.max(1, Math.min(widest - next, Math.floor(over / columns.length)));
    for (const column of columns.slice(0, less === 1 ? over : undefined)) widths[column] = widest - less;
  }
  return widths;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** One line of at most this width, with an ellipsis where it was cut. */
export function cutToWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  let used = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    cut += segment;
  }
  return `${cut}…`;
}
