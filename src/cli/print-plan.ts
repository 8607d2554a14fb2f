/** A plan as lines of text: a row for each operator, indented below the one that takes its rows. */

import stringWidth from 'string-width';
import type { QueryPlan } from '../domain/answers.ts';

interface Column {
  readonly title: string;
  readonly cell: (plan: QueryPlan, depth: number) => string;
  readonly align: 'left' | 'right';
}

const ESTIMATED: readonly Column[] = [
  { title: 'operator', cell: ({ operator }, depth) => '  '.repeat(depth) + operator, align: 'left' },
  { title: 'details', cell: ({ details = '' }) => details, align: 'left' },
  { title: 'estimated rows', cell: ({ estimatedRows }) => rounded(estimatedRows), align: 'right' },
];
const MEASURED: readonly Column[] = [
  { title: 'rows', cell: ({ rows }) => `${rows ?? ''}`, align: 'right' },
  { title: 'hits', cell: ({ dbHits }) => `${dbHits ?? ''}`, align: 'right' },
  { title: 'ms', cell: ({ timeMs }) => timeMs?.toFixed(2) ?? '', align: 'right' },
];

/** Rows, hits and milliseconds stand in it where the plan was measured. */
export function planTable(plan: QueryPlan): string {
  const columns = plan.rows === undefined ? ESTIMATED : [...ESTIMATED, ...MEASURED];
  const lines = [columns.map(({ title }) => title), ...cellsOf(plan, 0, columns)];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => stringWidth(line[at] ?? ''))));
  return lines
    .map((line) =>
      columns
        .map(({ align }, at) => {
          const text = line[at] ?? '';
          const gap = ' '.repeat((widths[at] ?? 0) - stringWidth(text));
          return align === 'left' ? text + gap : gap + text;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(plan: QueryPlan, depth: number, columns: readonly Column[]): string[][] {
  return [
    columns.map(({ cell }) => cell(plan, depth)),
    ...plan.children.flatMap((child) => cellsOf(child, depth + 1, columns)),
  ];
}

function rounded(rows: number): string {
  return rows >= 10 ? rows.toFixed(0) : `${Number(rows.toPrecision(2))}`;
}
