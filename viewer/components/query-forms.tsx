/** Queries of the catalogue as forms: a list, the fields that one declares, and its answer. */

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { QueryDescription, QueryParameter } from '../../src/domain/answers.ts';
import { textOf, writeQueryCommand } from '../graph/query-command.ts';
import { missingOf, parametersOf } from '../state/catalogue.ts';
import type { Screen } from '../state/screen.ts';
import { AnswerTable } from './answer-table.tsx';
import { FilterField } from './filter-field.tsx';
import { LoadView } from './load-view.tsx';

interface FormProps {
  readonly query: QueryDescription;
  readonly screen: Screen;
}

function placeholderOf({ default: usual }: QueryParameter): string {
  if (usual === undefined || usual === null) return '';
  return Array.isArray(usual) ? usual.join(', ') : textOf(usual);
}

function Field({ parameter, screen }: { readonly parameter: QueryParameter; readonly screen: Screen }) {
  const { name, type, description } = parameter;
  const value = screen.catalogue.form.value?.values[name] ?? '';
  const fill = (next: string): void => screen.catalogue.fill(name, next);
  return (
    <label class="query-field" title={description}>
      <span>
        {name}
        {parameter.default === undefined && <span class="faint"> required</span>}
      </span>
      {type === 'boolean' ? (
        <select class="field" value={value} onChange={(event) => fill(event.currentTarget.value)}>
          <option value="">{placeholderOf(parameter)}</option>
          <option value="true">true</option>
          <option value="false">false</option>
        </select>
      ) : (
        <input
          class="field"
          type="text"
          inputMode={type === 'integer' || type === 'float' ? 'decimal' : 'text'}
          placeholder={placeholderOf(parameter)}
          value={value}
          onInput={(event) => fill(event.currentTarget.value)}
        />
      )}
    </label>
  );
}

function Form({ query, screen }: FormProps) {
  const { catalogue } = screen;
  const values = catalogue.form.value?.values ?? {};
  const missing = missingOf(query, values);
  const command = writeQueryCommand({ name: query.name, parameters: parametersOf(query, values) });
  const answered = catalogue.answer.value.state === 'ready' && catalogue.answer.value.value.rows.length > 0;
  return (
    <form
      class="query-form"
      onSubmit={(event) => {
        event.preventDefault();
        void catalogue.run();
      }}
    >
      <p class="query-words">{query.description}</p>
      <div class="query-fields">
        {query.parameters.map((parameter) => (
          <Field key={parameter.name} parameter={parameter} screen={screen} />
        ))}
        <button type="submit" class="button primary" disabled={missing.length > 0}>
          Run
        </button>
        {query.returns === 'graph' && (
          <button
            type="button"
            class="button"
            disabled={!answered}
            onClick={() => void screen.dispatch({ type: 'showRows', statement: command })}
          >
            Show on the graph
          </button>
        )}
      </div>
    </form>
  );
}

function QueryList({
  queries,
  screen,
}: {
  readonly queries: readonly QueryDescription[];
  readonly screen: Screen;
}) {
  const text = useSignal('');
  const chosen = screen.catalogue.form.value?.name;
  const words = text.value.trim().toLowerCase();
  const found = queries.filter(({ name, description }) =>
    `${name} ${description}`.toLowerCase().includes(words),
  );
  return (
    <nav class="query-list" aria-label="Questions of the catalogue">
      <FilterField
        label="Filter the questions"
        placeholder={`Filter ${queries.length} questions`}
        value={text.value}
        onFilter={(next) => (text.value = next)}
      />
      <ul>
        {found.map(({ name, description }) => (
          <li key={name}>
            <button
              type="button"
              class="menu-row"
              title={description}
              aria-current={name === chosen}
              onClick={() => void screen.catalogue.choose(name, {})}
            >
              {name.replaceAll('-', ' ')}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="faint">No question has these words.</p>}
    </nav>
  );
}

export function QueryForms({ screen }: { readonly screen: Screen }) {
  const { catalogue } = screen;
  useEffect(() => void catalogue.load(), []);
  return (
    <LoadView
      load={catalogue.queries.value}
      waiting="Reading the catalogue"
      onRetry={() => void catalogue.load()}
    >
      {(queries) => {
        const query = queries.find(({ name }) => name === catalogue.form.value?.name);
        return (
          <div class="queries">
            <QueryList queries={queries} screen={screen} />
            <div class="query-main">
              {query === undefined ? (
                <p class="faint">Choose a question: its answer comes with the sentences behind it.</p>
              ) : (
                <>
                  <Form query={query} screen={screen} />
                  <LoadView
                    load={catalogue.answer.value}
                    waiting="Asking"
                    onRetry={() => void catalogue.run()}
                  >
                    {(answer) => <AnswerTable answer={answer} screen={screen} />}
                  </LoadView>
                </>
              )}
            </div>
          </div>
        );
      }}
    </LoadView>
  );
}
