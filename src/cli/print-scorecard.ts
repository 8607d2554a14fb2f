/** A scorecard on stdout: figures, then the commonest errors; or two runs side by side. */

import type { Json } from '../domain/answers.ts';
import { seededRandom } from '../analysis/seeded-random.ts';
import { compareRuns } from '../../ingest/evaluate/compare-runs.ts';
import type { Evaluation } from '../../ingest/evaluate/evaluate.ts';
import { commonestErrors } from '../../ingest/evaluate/find-errors.ts';
import type { ErrorKind } from '../../ingest/evaluate/find-errors.ts';
import type { Agreement, Scorecard } from '../../ingest/evaluate/scorecard.ts';
import { scorecardJson } from '../../ingest/evaluate/to-json.ts';
import { printRows } from './print-rows.ts';
import type { RowFormat } from './print-rows.ts';
import type { Terminal } from './terminal.ts';

const SHOWN_ERRORS = { kinds: 15, examples: 2 };
/** Any number does: it makes the intervals of a comparison the same each time. */
const BOOTSTRAP_SEED = 8;

/** `json`: the keys of gold/score.py with `relation:<TYPE>`, `claims` and `errors`; other formats than `table` hold the figures alone. */
export async function printScorecard(
  terminal: Terminal,
  format: RowFormat,
  evaluation: Evaluation,
): Promise<void> {
  const errors = commonestErrors(evaluation, SHOWN_ERRORS);
  if (format === 'json') {
    await terminal.out(`${JSON.stringify({ ...scorecardJson(evaluation.scorecard), errors })}\n`);
    return;
  }
  await printRows(terminal, format, {
    columns: ['figure', 'precision', 'recall', 'F1', 'accuracy', 'predicted', 'gold'],
    rows: figureRows(evaluation.scorecard),
  });
  if (format === 'table') await terminal.out(errorText(errors));
}

export async function printComparison(
  terminal: Terminal,
  format: RowFormat,
  ours: Evaluation,
  theirs: Evaluation,
): Promise<void> {
  const differences = compareRuns(ours, theirs, seededRandom(BOOTSTRAP_SEED));
  if (format === 'json') {
    const compared = { ...scorecardJson(theirs.scorecard), differences: Object.fromEntries(differences) };
    await terminal.out(`${JSON.stringify({ ...scorecardJson(ours.scorecard), compared })}\n`);
    return;
  }
  await printRows(terminal, format, {
    columns: ['figure', 'this', 'other', 'difference', '95% from', 'to'],
    rows: [...differences].map(([name, { ours: mine, theirs: other, difference, from, to }]) => [
      name,
      fixed(mine),
      fixed(other),
      `${difference > 0 ? '+' : ''}${fixed(difference)}`,
      fixed(from),
      fixed(to),
    ]),
  });
}

/** The rows of gold/score.py in its order, then ours. An accuracy has no precision; its number of cases stands under `gold`. */
function figureRows(scorecard: Scorecard): readonly (readonly Json[])[] {
  const { agreements, role, macro, papers, attributes } = scorecard;
  const isOurs = (name: string): boolean => name === 'claims' || name.startsWith('relation:');
  const { effect } = attributes;
  return [
    ...[...agreements].filter(([name]) => !isOurs(name)).map(agreementRow),
    ['role', null, null, null, fixed(role.accuracy), null, role.n],
    ['macro', null, null, fixed(macro), null, null, null],
    ['papers', null, null, null, null, null, papers],
    ...(effect === undefined
      ? []
      : [['attr:effect', null, null, fixed(effect.macro_f1), fixed(effect.accuracy), null, effect.n]]),
    ...[...attributes.flags].map(([name, flag]) => agreementRow([`attr:${name}`, flag])),
    ...[...agreements].filter(([name]) => isOurs(name)).map(agreementRow),
  ];
}

function agreementRow([name, { p, r, f1, pred, gold }]: readonly [string, Agreement]): readonly Json[] {
  return [name, fixed(p), fixed(r), fixed(f1), null, pred, gold];
}

function fixed(value: number): string {
  return value.toFixed(1);
}

function errorText(errors: readonly ErrorKind[]): string {
  if (errors.length === 0) return '\nNo errors.\n';
  const lines = errors.flatMap(({ kind, count, examples }) => [
    `${String(count).padStart(5)}  ${kind}`,
    ...examples.map(({ paper, gold, predicted, text }) => {
      const sides = [
        ...(gold === undefined ? [] : [`gold "${gold}"`]),
        ...(predicted === undefined ? [] : [`predicted "${predicted}"`]),
      ];
      return `         ${paper}: ${sides.join(', ')}${text === '' ? '' : ` in: ${text.replaceAll(/\s+/g, ' ')}`}`;
    }),
  ]);
  return `\nCommonest errors\n${lines.join('\n')}\n`;
}
