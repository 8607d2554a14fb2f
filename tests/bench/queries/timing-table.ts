/** Timings of our engine and of Neo4j beside each other, as a Markdown table. */

import type { QueryCase } from './query-case.ts';
import type { Timing } from './time-queries.ts';

/** Milliseconds; `Neo4j / ours` above 1 is a query in which ours is ahead. Rows that differ are said, since then one answer is wrong. */
export function timingTable(
  cases: readonly QueryCase[],
  ours: readonly Timing[],
  theirs: readonly Timing[],
): string {
  const lines = ours.map((own) => {
    const other = theirs.find(({ name }) => name === own.name);
    const goal = cases.find(({ name }) => name === own.name)?.goal;
    const wanted = goal === undefined ? '' : `${goal.p50}${goal.p95 === undefined ? '' : ` (${goal.p95})`}`;
    const rows = other && other.rows !== own.rows ? `${own.rows}, Neo4j ${other.rows}!` : String(own.rows);
    const quotient = other ? other.p50 / own.p50 : NaN;
    const ratio = Number.isNaN(quotient) ? '' : quotient.toFixed(2);
    return [own.name, wanted, figures(own), milliseconds(own.cold), other ? figures(other) : '', ratio, rows];
  });
  const head = ['query', 'goal', 'ours p50 (p95)', 'cold', 'Neo4j p50 (p95)', 'Neo4j / ours', 'rows'];
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
  const ratios = lines.flatMap(([, , , , , ratio]) => (ratio ? [Number(ratio)] : []));
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  return [
    ...table,
    ...(ratios.length > 0 ? [`geometric mean of Neo4j / ours: ${mean.toFixed(2)}`] : []),
  ].join('\n');
}

function figures({ p50, p95 }: Timing): string {
  return `${milliseconds(p50)} (${milliseconds(p95)})`;
}

function milliseconds(value: number): string {
  if (Number.isNaN(value)) return 'failed';
  return value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0);
}
