/** The Cypher console: a statement, its parameters, rows as they come, and what was run before. */

import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Json, Notice, TableAnswer } from '../../src/domain/answers.ts';
import type { GraphSource, Parameters } from '../graph-source.ts';
import { toFailure, type Failure } from './load.ts';
import { rememberedList } from './remembered.ts';

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
  /** JSON of the parameters, as it is typed. */
  readonly parameters: Signal<string>;
  readonly answer: ReadonlySignal<RunningAnswer | undefined>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly running: ReadonlySignal<boolean>;
  /** The latest first, each once. */
  readonly history: Signal<readonly string[]>;
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

const MOST_REMEMBERED = 50;
const FIRST_STATEMENT =
  'MATCH (a:Entity)-[r:OUTPERFORMS]->(b:Entity)\nWHERE NOT b.generic\nRETURN a, r, b, r.quote AS quote\nORDER BY r.papers DESC\nLIMIT 25';

const isText = (value: unknown): value is string => typeof value === 'string';

function readParameters(text: string): Parameters {
  if (text.trim() === '') return {};
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Parameters;
  throw new TypeError('a map is wanted');
}

export function createConsole(source: GraphSource): Console {
  const history = rememberedList('tangent-statements', isText);
  const statement = signal(history.value[0] ?? FIRST_STATEMENT);
  const parameters = signal('');
  const answer = signal<RunningAnswer>();
  const failure = signal<Failure>();
  const running = signal(false);
  let abort = new AbortController();

  async function ask(text: string, given: Parameters, { signal: stop }: AbortController): Promise<void> {
    const update = (more: Partial<RunningAnswer>): void => {
      const now = answer.value ?? { columns: [], rows: [], notices: [], statement: text };
      if (!stop.aborted) answer.value = { ...now, ...more };
    };
    await source.run(text, given, stop, {
      onColumns: (columns) => update({ columns }),
      onRows: (rows) => update({ rows: [...(answer.value?.rows ?? []), ...rows] }),
      onEnd: (notices, summary) => update({ notices, summary }),
    });
  }

  async function run(): Promise<void> {
    const text = statement.value.trim();
    if (text === '') return;
    abort.abort();
    abort = new AbortController();
    const mine = abort;
    answer.value = undefined;
    failure.value = undefined;
    let given: Parameters;
    try {
      given = readParameters(parameters.value);
    } catch {
      failure.value = {
        code: 'ParameterInvalid',
        message: 'The parameters are no JSON map.',
        hint: 'Write them as {"name": "Adam", "limit": 10}.',
      };
      return;
    }
    history.value = [text, ...history.value.filter((other) => other !== text)].slice(0, MOST_REMEMBERED);
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
    running,
    history,
    run,
    cancel: () => {
      abort.abort();
      running.value = false;
    },
  };
}
