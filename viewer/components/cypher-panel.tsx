/** The Cypher console: editor, parameters, history; rows as a table or JSON; what is wrong, where it is. */

import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Notice } from '../../src/domain/answers.ts';
import { createEditor, type Editor } from '../console/editor.ts';
import { placeOfError, suggestedStatement, withoutPlace } from '../console/error-place.ts';
import { vocabularyOf } from '../console/vocabulary.ts';
import { rowsToSubgraph } from '../graph/rows-to-subgraph.ts';
import { formatNumber } from '../graph/words.ts';
import type { RunningAnswer } from '../state/console.ts';
import type { Screen } from '../state/screen.ts';
import { AnswerTable } from './answer-table.tsx';

function useEditor(screen: Screen) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | undefined>(undefined);
  const { console } = screen;
  useEffect(() => {
    const library = screen.library.value;
    if (box.current === null || library.state !== 'ready') return undefined;
    const made = createEditor(box.current, {
      text: console.statement.value,
      vocabulary: vocabularyOf(library.value.schema),
      names: () => screen.picture.labels(),
      onChange: (text) => {
        console.statement.value = text;
        made.mark(undefined);
      },
      onRun: () => void console.run(),
    });
    editor.current = made;
    made.focus();
    return () => made.destroy();
  }, []);
  useSignalEffect(() => editor.current?.setText(console.statement.value));
  useSignalEffect(() => {
    const message = console.failure.value?.message;
    const place = message === undefined ? undefined : placeOfError(message, console.statement.peek());
    if (message !== undefined && place !== undefined) {
      editor.current?.mark({ ...place, message: withoutPlace(message) });
    }
  });
  return box;
}

function Past({ screen }: { readonly screen: Screen }) {
  const { history, statement } = screen.console;
  if (history.value.length === 0) return null;
  return (
    <select
      class="field"
      aria-label="Statements that were run before"
      value=""
      onChange={({ currentTarget }) => {
        if (currentTarget.value !== '') statement.value = currentTarget.value;
        currentTarget.value = '';
      }}
    >
      <option value="">History</option>
      {history.value.map((text) => (
        <option key={text} value={text}>
          {text.replaceAll(/\s+/g, ' ').slice(0, 80)}
        </option>
      ))}
    </select>
  );
}

function Suggestions({ notices, screen }: { readonly notices: readonly Notice[]; readonly screen: Screen }) {
  const { console } = screen;
  const offers = notices.flatMap((notice) => {
    const statement = suggestedStatement(console.answer.value?.statement ?? '', notice);
    return statement === undefined ? [] : [{ notice, statement }];
  });
  return (
    <>
      {offers.map(({ notice, statement }) => (
        <button
          key={notice.message}
          type="button"
          class="button"
          onClick={() => {
            console.statement.value = statement;
            void console.run();
          }}
        >
          Run as suggested
        </button>
      ))}
    </>
  );
}

function Answer({ answer, screen }: { readonly answer: RunningAnswer; readonly screen: Screen }) {
  const asJson = useSignal(false);
  const { columns, rows, statement } = answer;
  const drawable = rowsToSubgraph(rows.slice(0, 2000)).nodes.length > 0;
  const hasParameters = screen.console.parameters.value.trim() !== '';
  return (
    <>
      <div class="query-fields">
        <Suggestions notices={answer.notices} screen={screen} />
        <button
          type="button"
          class="button"
          aria-pressed={asJson.value}
          onClick={() => (asJson.value = !asJson.value)}
        >
          JSON
        </button>
        {drawable && !hasParameters && (
          <button
            type="button"
            class="button"
            onClick={() => void screen.dispatch({ type: 'showRows', statement })}
          >
            Show on the graph
          </button>
        )}
      </div>
      {asJson.value ? (
        <pre class="answer-json" tabIndex={0} aria-label="Rows as JSON">
          {JSON.stringify(
            rows.slice(0, 500).map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]]))),
            undefined,
            2,
          )}
        </pre>
      ) : (
        <AnswerTable answer={answer} screen={screen} />
      )}
    </>
  );
}

export function CypherPanel({ screen }: { readonly screen: Screen }) {
  const { console } = screen;
  const box = useEditor(screen);
  const { value: running } = console.running;
  const failure = console.failure.value;
  const answer = console.answer.value;
  return (
    <div class="cypher">
      <div class="cypher-input">
        <div ref={box} class="cypher-editor" data-testid="editor" />
        <div class="query-fields">
          {running ? (
            <button type="button" class="button primary" onClick={console.cancel}>
              Cancel
            </button>
          ) : (
            <button
              type="button"
              class="button primary"
              title="Ctrl+Enter"
              onClick={() => void console.run()}
            >
              Run
            </button>
          )}
          <input
            class="field cypher-parameters"
            aria-label="Parameters as JSON"
            placeholder='Parameters: {"name": "Adam"}'
            value={console.parameters.value}
            onInput={(event) => (console.parameters.value = event.currentTarget.value)}
          />
          <Past screen={screen} />
        </div>
      </div>
      <div class="query-main">
        {running && (
          <p class="waiting" role="status">
            <span class="spinner" aria-hidden="true" /> {formatNumber(answer?.rows.length ?? 0)} rows so far
          </p>
        )}
        {failure !== undefined && (
          <p class="notice failure" role="alert">
            {withoutPlace(failure.message)} {failure.hint}
          </p>
        )}
        {answer !== undefined && <Answer answer={answer} screen={screen} />}
      </div>
    </div>
  );
}
