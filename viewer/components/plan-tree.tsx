/** The plan of a statement as a tree: what each operator does, what it costs, and its share of the whole. */

import type { QueryPlan } from '../../src/domain/answers.ts';
import { planRows, type PlanRow } from '../console/plan-rows.ts';
import { countOf, formatNumber } from '../graph/words.ts';

const rounded = (value: number): string => formatNumber(Math.round(value * 100) / 100);

function costs({ estimatedRows, rows, dbHits, timeMs }: PlanRow): string {
  return [
    rows === undefined
      ? `${rounded(estimatedRows)} rows expected`
      : `${countOf(rows, 'row')}, ${rounded(estimatedRows)} expected`,
    ...(dbHits === undefined ? [] : [countOf(dbHits, 'read')]),
    ...(timeMs === undefined ? [] : [`${rounded(timeMs)} ms`]),
  ].join(' · ');
}

export function PlanTree({ plan }: { readonly plan: QueryPlan }) {
  const rows = planRows(plan);
  return (
    <ol class="plan" aria-label="Plan of the statement">
      {rows.map((row, index) => (
        <li key={index} style={{ paddingLeft: `${row.depth * 18}px` }}>
          <span class="visually-hidden">Level {row.depth + 1}: </span>
          <span class="plan-operator">{row.operator}</span>
          {row.details !== undefined && <code class="plan-details">{row.details}</code>}
          <span class="plan-costs">{costs(row)}</span>
          <span class="plan-share" aria-hidden="true">
            <span style={{ width: `${Math.round(row.share * 100)}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}
