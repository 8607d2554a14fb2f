/** Rows on stdout in the four formats of `--format`. */

import { stringify } from 'csv-stringify/sync';
import stringWidth from 'string-width';
import { TangentError } from '../domain/errors.ts';
import type { Json } from '../domain/answers.ts';
import { briefText, cellText } from './brief-text.ts';
import { GAP, columnWidths, cutToWidth } from './table-layout.ts';
import type { Terminal } from './terminal.ts';

export const ROW_FORMATS = ['table', 'json', 'ndjson', 'csv'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Json[]> | Iterable<readonly Json[]>;
}

/** Throws `UsageInvalid` for a name that is no format. */
export function parseRowFormat(name: string): RowFormat {
  const format = ROW_FORMATS.find((known) => known === name);
  if (format) return format;
  throw new TangentError('UsageInvalid', `There is no output format "${name}".`, {
    hint: `Choose one of: ${ROW_FORMATS.join(', ')}.`,
  });
}

/** Writes all rows and gives their number; only `table` holds them in memory. */
export async function printRows(
  terminal: Terminal,
  format: RowFormat,
  { columns, rows }: Rows,
): Promise<number> {
  if (format === 'table') return printTable(terminal, columns, rows);
  const [open, separator, close] = format === 'json' ? ['[', ',\n', ']\n'] : ['', '', ''];
  const head = format === 'csv' && columns.length > 0 ? stringify([columns]) : open;
  let count = 0;
  // The head comes with the first row: a statement that fails before it leaves nothing on stdout.
  for await (const row of rows) {
    await terminal.out((count > 0 ? separator : head) + toLine(format, columns, row));
    count += 1;
  }
  await terminal.out((count > 0 ? '' : head) + close);
  return count;
}

function toLine(format: RowFormat, columns: readonly string[], row: readonly Json[]): string {
  if (format === 'csv')
    return stringify([row.map((cell) => (cell === null ? '' : cellText(cell)))], { escape_formulas: true });
  const record = JSON.stringify(
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
  );
  return format === 'json' ? record : `${record}\n`;
}

async function printTable(
  terminal: Terminal,
  columns: readonly string[],
  rows: Rows['rows'],
): Promise<number> {
  const cells: string[][] = [];
  for await (const row of rows) cells.push(row.map(briefText));
  if (columns.length === 0) return 0;
  const wanted = columns.map((column, index) =>
    cells.reduce((width, row) => Math.max(width, stringWidth(row[index] ?? '')), stringWidth(column)),
  );
  const widths = columnWidths(wanted, terminal.width);
  const line = (row: readonly string[]): string =>
    `${widths
      .map((width, index) => cutToWidth(row[index] ?? '', width))
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - stringWidth(cell)))
      .join(GAP)
      .trimEnd()}\n`;
  await terminal.out(line(columns) + line(widths.map((width) => '-'.repeat(width))));
  for (const row of cells) await terminal.out(line(row));
  return cells.length;
}
