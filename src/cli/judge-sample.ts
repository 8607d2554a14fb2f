/** `tangent evaluate --sample`: shows statements of the store one by one, asks whether they are right, and says how many are. */

import { TangentError } from '../domain/errors.ts';
import { seededRandom } from '../analysis/seeded-random.ts';
import { appendJudgment, judgmentKey, precisionOf, readJudgments } from '../../ingest/evaluate/judgments.ts';
import type { Judgment, Precision } from '../../ingest/evaluate/judgments.ts';
import { sampleStatements } from '../../ingest/evaluate/sample-statements.ts';
import type { SampledStatement } from '../../ingest/evaluate/sample-statements.ts';
import { chosenFormat, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { parseRowFormat, printRows } from './print-rows.ts';
import type { Terminal } from './terminal.ts';

export interface SampleOptions {
  readonly sample: number;
  readonly seed?: number;
  readonly judgments?: string;
  readonly format: string;
  readonly json?: boolean;
  readonly store?: string;
}

interface Judged {
  readonly statement: SampledStatement;
  readonly judgment: Judgment;
}

export async function judgeSample({ terminal }: CommandContext, options: SampleOptions): Promise<void> {
  const format = parseRowFormat(chosenFormat(options));
  const { judgments: path, seed } = options;
  const known = path === undefined ? new Map<string, Judgment>() : await readJudgments(path);
  const random = seed === undefined ? Math.random : seededRandom(seed);
  const sample = await withReadStore(options, (store) => sampleStatements(store, options.sample, random));
  if (sample.length === 0)
    throw new TangentError('SourceEmpty', 'the store holds no statement to judge', {
      hint: 'tangent ingest <file>',
    });
  const judged: Judged[] = [];
  for await (const each of askAll(terminal, sample, known)) {
    judged.push(each);
    if (path !== undefined && !known.has(judgmentKey(each.judgment)))
      await appendJudgment(path, each.judgment);
  }
  const all = precisionOf(judged.map(({ judgment }) => judgment));
  if (format === 'json') await terminal.out(`${JSON.stringify(toJson(all, judged, sample.length))}\n`);
  else await printRows(terminal, format, { columns: COLUMNS, rows: rowsOf(all, judged) });
}

const COLUMNS = ['statements', 'right', 'judged', 'share', '95% from', 'to'];
const HELP = 'y right, n wrong, s skip, q stop';

/** What was judged before is not asked again. Ends at `q`, or where stdin does. */
async function* askAll(
  terminal: Terminal,
  sample: readonly SampledStatement[],
  known: ReadonlyMap<string, Judgment>,
): AsyncGenerator<Judged> {
  const asked = sample.filter((statement) => !known.has(keyOf(statement)));
  for (const statement of sample) {
    const judgment = known.get(keyOf(statement));
    if (judgment !== undefined) yield { statement, judgment };
  }
  let at = 0;
  const show = (): void => {
    const statement = asked[at];
    if (statement !== undefined) say(terminal, statement, `${at + 1} of ${asked.length}`);
  };
  show();
  if (asked.length === 0) return;
  for await (const line of terminal.readLines()) {
    const statement = asked[at];
    const answer = line.trim().toLowerCase();
    if (statement === undefined || answer === 'q') return;
    if (!['y', 'n', 's'].includes(answer)) {
      terminal.say(HELP);
      continue;
    }
    if (answer !== 's')
      yield { statement, judgment: { kind: 'statement', key: statement.key, right: answer === 'y' } };
    at += 1;
    if (at === asked.length) return;
    show();
  }
}

function keyOf({ key }: SampledStatement): string {
  return judgmentKey({ kind: 'statement', key });
}

function say(terminal: Terminal, statement: SampledStatement, place: string): void {
  const { head, type, tail, effect, hedged, qualified, quote, title } = statement;
  const marks = [
    ...(effect === null ? [] : [effect]),
    ...(hedged ? ['hedged'] : []),
    ...(qualified ? ['qualified'] : []),
  ];
  terminal.say(`\n[${place}] ${head}  ${type}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}  ${tail}`);
  terminal.say(`  "${quote.replaceAll(/\s+/g, ' ')}"`);
  terminal.say(`  ${title}`);
  terminal.say(`Does the quote state it? (${HELP})`);
}

function rowsOf(all: Precision, judged: readonly Judged[]): readonly (readonly (string | number)[])[] {
  return [row('all', all), ...byType(judged).map(([type, precision]) => row(type, precision))];
}

function row(name: string, { right, judged, share, interval }: Precision): readonly (string | number)[] {
  return [name, right, judged, percent(share), percent(interval.from), percent(interval.to)];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

function byType(judged: readonly Judged[]): readonly (readonly [string, Precision])[] {
  const types = [...new Set(judged.map(({ statement }) => statement.type))].sort();
  return types.map((type) => [
    type,
    precisionOf(judged.filter(({ statement }) => statement.type === type).map(({ judgment }) => judgment)),
  ]);
}

function toJson(all: Precision, judged: readonly Judged[], sampled: number): unknown {
  return {
    sampled,
    ...all,
    byType: Object.fromEntries(byType(judged)),
    judgments: judged.map(({ judgment }) => judgment),
  };
}
