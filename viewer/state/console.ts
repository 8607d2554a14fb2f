/** The Cypher console: a statement, its parameters, rows as they come, and what was run before. */

import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Json, Notice, TableAnswer } from '../../src/domain/answers.ts';
import { parametersFor } from '../console/parameters.ts';
import { readQueryCommand } from '../graph/query-command.ts';
import type { GraphSource, Parameters } from '../graph-source.ts';
import { toFailure, type Failure } from './load.ts';
import { rememberedList } from './remembered.ts';
import { createSavedStatements, type SavedStatements } from './saved-statements.ts';

/** What is known of the answer while it comes. */
export interface RunningAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Json[])[];
  readonly notices: readonly Notice[];
  readonly summary?: TableAnswer['summary'];
  /** The statement that it answers. */
  readonly statement: string;
}

export interface Console {
  readonly statement: Signal<string>;
  /** What is typed for each parameter, by its name. */
  readonly parameters: Signal<Readonly<Record<string, string>>>;
  readonly saved: SavedStatements;
  readonly answer: ReadonlySignal<RunningAnswer | undefined>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** What was sent last: the statement, behind EXPLAIN or PROFILE where it was asked for. */
  readonly sent: ReadonlySignal<string>;
  readonly running: ReadonlySignal<boolean>;
  /** The latest first, each once. */
  readonly history: Signal<readonly string[]>;
  /** `how` asks for the plan: without running the statement, or with what each step cost. */
  readonly run: (how?: 'EXPLAIN' | 'PROFILE') => Promise<void>;
  readonly cancel: () => void;
}

const MOST_REMEMBERED = 50;
const FIRST_STATEMENT =
  'MATCH (a:Entity)-[r:OUTPERFORMS]->(b:Entity)\nWHERE NOT b.generic\nRETURN a, r, b, r.quote AS quote\nORDER BY r.papers DESC\nLIMIT 25';

const isText = (value: unknown): value is string => typeof value === 'string';

/** What a statement lacks before it can be sent, in words. */
function lacking(missing: readonly string[]): Failure | undefined {
  if (missing.length === 0) return undefined;
  const names = missing.map((name) => `$${name}`).join(', ');
  return {
    code: 'ParameterInvalid',
    message: `Nothing is filled in for ${names}.`,
    hint: 'Fill it in under the statement: 10, "Adam", [1, 2] or plain text.',
  };
}

export function createConsole(source: GraphSource): Console {
  const history = rememberedList('tangent-statements', isText);
  const statement = signal(history.value[0] ?? FIRST_STATEMENT);
  const parameters = signal<Readonly<Record<string, string>>>({});
  const answer = signal<RunningAnswer>();
  const failure = signal<Failure>();
  const running = signal(false);
  const sent = signal('');
  let abort = new AbortController();

  async function ask(text: string, given: Parameters, { signal: stop }: AbortController): Promise<void> {
    // One list for all batches: copying it for each would take the square of its length.
    const all: (readonly Json[])[] = [];
    const update = (more: Partial<RunningAnswer>): void => {
      const now = answer.value ?? { columns: [], rows: [], notices: [], statement: text };
      if (!stop.aborted) answer.value = { ...now, ...more };
    };
    const command = readQueryCommand(text);
    if (command !== undefined) {
      const { columns, rows, notices, summary } = await source.query(command.name, command.parameters);
      return update({ columns, rows, notices, summary });
    }
    await source.run(text, given, stop, {
      onColumns: (columns) => update({ columns }),
      onRows: (rows) => {
        for (const row of rows) all.push(row);
        update({ rows: all });
      },
      onEnd: (notices, summary) => update({ notices, summary }),
    });
  }

  async function run(how?: 'EXPLAIN' | 'PROFILE'): Promise<void> {
    const bare = statement.value.trim();
    if (bare === '') return;
    const text = how === undefined ? bare : `${how} ${bare.replace(/^(?:EXPLAIN|PROFILE)\s+/i, '')}`;
    sent.value = text;
    abort.abort();
    abort = new AbortController();
    const mine = abort;
    answer.value = undefined;
    const { given, missing } = parametersFor(bare, parameters.value);
    failure.value = lacking(missing);
    if (failure.value !== undefined) return;
    history.value = [bare, ...history.value.filter((other) => other !== bare)].slice(0, MOST_REMEMBERED);
    running.value = true;
    try {
      await ask(text, given, mine);
    } catch (error) {
      if (!mine.signal.aborted) failure.value = toFailure(error);
    } finally {
      if (abort === mine) running.value = false;
    }
  }

  return {
    statement,
    parameters,
    answer,
    failure,
    sent,
    running,
    history,
    saved: createSavedStatements(),
    run,
    cancel: () => {
      abort.abort();
      running.value = false;
    },
  };
}
