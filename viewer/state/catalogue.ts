/** The catalogue at the foot of the page: its queries, the one whose form is filled, and its answer. */

import { signal, type ReadonlySignal } from '@preact/signals';
import type { Json, QueryDescription, QueryParameter, TableAnswer } from '../../src/domain/answers.ts';
import type { GraphSource, Parameters } from '../graph-source.ts';
import { askedQuery } from '../graph/asked-question.ts';
import { toFailure, type Load } from './load.ts';

export interface FilledForm {
  readonly name: string;
  /** By parameter; the empty text leaves the default. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Catalogue {
  readonly queries: ReadonlySignal<Load<readonly QueryDescription[]>>;
  readonly form: ReadonlySignal<FilledForm | undefined>;
  readonly answer: ReadonlySignal<Load<TableAnswer>>;
  /** Fetches the list unless it is there. */
  readonly load: () => Promise<readonly QueryDescription[]>;
  /** Opens the form of a query, filled; it runs at once where nothing is missing. */
  readonly choose: (name: string, values: Readonly<Record<string, string>>) => Promise<void>;
  readonly fill: (parameter: string, value: string) => void;
  readonly run: () => Promise<void>;
  /** Puts a question to the query that answers it; says whether there is one. */
  readonly ask: (question: string) => Promise<boolean>;
}

/** As the API reads it: a list is one value a line. */
function toJson({ type }: QueryParameter, text: string): Json {
  if (type === 'string[]') return text.split('\n').flatMap((line) => line.trim() || []);
  return text.trim();
}

/** The parameters that are filled in. */
export function parametersOf(query: QueryDescription, values: FilledForm['values']): Parameters {
  const filled = query.parameters.filter(({ name }) => (values[name] ?? '').trim() !== '');
  return Object.fromEntries(
    filled.map((parameter) => [parameter.name, toJson(parameter, values[parameter.name] ?? '')]),
  );
}

export function missingOf(query: QueryDescription, values: FilledForm['values']): readonly string[] {
  return query.parameters
    .filter((parameter) => parameter.default === undefined && (values[parameter.name] ?? '').trim() === '')
    .map(({ name }) => name);
}

export function createCatalogue(source: GraphSource): Catalogue {
  const queries = signal<Load<readonly QueryDescription[]>>({ state: 'idle' });
  const form = signal<FilledForm>();
  const answer = signal<Load<TableAnswer>>({ state: 'idle' });

  async function load(): Promise<readonly QueryDescription[]> {
    if (queries.value.state === 'ready') return queries.value.value;
    queries.value = { state: 'loading' };
    try {
      const value = await source.queries();
      queries.value = { state: 'ready', value };
      return value;
    } catch (error) {
      queries.value = { state: 'failed', failure: toFailure(error) };
      return [];
    }
  }

  async function run(): Promise<void> {
    const filled = form.value;
    const query = (await load()).find(({ name }) => name === filled?.name);
    if (query === undefined || filled === undefined) return;
    answer.value = { state: 'loading' };
    try {
      const value = await source.query(query.name, parametersOf(query, filled.values));
      if (form.value === filled) answer.value = { state: 'ready', value };
    } catch (error) {
      if (form.value === filled) answer.value = { state: 'failed', failure: toFailure(error) };
    }
  }

  async function choose(name: string, values: FilledForm['values']): Promise<void> {
    form.value = { name, values };
    answer.value = { state: 'idle' };
    const query = (await load()).find((each) => each.name === name);
    if (query !== undefined && missingOf(query, values).length === 0) await run();
  }

  return {
    queries,
    form,
    answer,
    load,
    choose,
    fill: (parameter, value) => {
      if (form.value === undefined) return;
      form.value = { ...form.value, values: { ...form.value.values, [parameter]: value } };
    },
    run,
    ask: async (question) => {
      const asked = askedQuery(question, await load());
      if (asked !== undefined) await choose(asked.name, asked.values);
      return asked !== undefined;
    },
  };
}
