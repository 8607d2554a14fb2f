/** The Cypher console: editor, parameters, plans, what is kept of statements; what is wrong, where it is. */

import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { QueryDescription } from '../../src/domain/answers.ts';
import { createEditor, type Editor } from '../console/editor.ts';
import { placeOfError, withoutPlace, type Place } from '../console/error-place.ts';
import { vocabularyOf } from '../console/vocabulary.ts';
import { formatNumber } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { CypherAnswer } from './cypher-answer.tsx';
import { Elapsed } from './elapsed.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { StatementMenu } from './statement-menu.tsx';

/** Where the statement as it is written is wrong: EXPLAIN or PROFILE may have been sent before it. */
function placeIn(sent: string, written: string, message: string): Place | undefined {
  const place = placeOfError(message, sent);
  const shift = written.indexOf(written.trim()) - (sent.length - written.trim().length);
  if (place === undefined) return undefined;
  return { from: Math.max(0, place.from + shift), to: Math.max(1, place.to + shift) };
}

function queriesOf({ catalogue }: Screen): readonly QueryDescription[] {
  const { value } = catalogue.queries;
  return value.state === 'ready' ? value.value : [];
}

/** Names of the library that go on like a text; of what is drawn before anything is typed, or where nobody answers. */
async function namesLike({ source, picture }: Screen, text: string): Promise<readonly string[]> {
  if (text.trim() === '') return picture.labels();
  try {
    const hits = await source.search(text, new AbortController().signal);
    return hits.filter(({ kind }) => kind === 'entity').map(({ name }) => name);
  } catch {
    return picture.labels();
  }
}

function useEditor(screen: Screen) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | undefined>(undefined);
  const { console } = screen;
  useEffect(() => {
    const library = screen.library.value;
    void screen.catalogue.load();
    if (box.current === null || library.state !== 'ready') return undefined;
    const made = createEditor(box.current, {
      text: console.statement.value,
      vocabulary: vocabularyOf(library.value.schema),
      queries: () => queriesOf(screen),
      names: (text) => namesLike(screen, text),
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
    if (message === undefined) return;
    const place = placeIn(console.sent.peek(), console.statement.peek(), message);
    if (place !== undefined) editor.current?.mark({ ...place, message: withoutPlace(message) });
  });
  return box;
}

function RunButtons({ screen }: { readonly screen: Screen }) {
  const { console } = screen;
  if (console.running.value) {
    return (
      <button type="button" class="button primary" onClick={console.cancel}>
        Cancel
      </button>
    );
  }
  return (
    <>
      <button type="button" class="button primary" title="Ctrl+Enter" onClick={() => void console.run()}>
        Run
      </button>
      <button
        type="button"
        class="button"
        title="How the store would run it, without running it"
        onClick={() => void console.run('EXPLAIN')}
      >
        Explain
      </button>
      <button
        type="button"
        class="button"
        title="Runs it, and says what each step cost"
        onClick={() => void console.run('PROFILE')}
      >
        Profile
      </button>
    </>
  );
}

export function CypherPanel({ screen }: { readonly screen: Screen }) {
  const { console } = screen;
  const box = useEditor(screen);
  const failure = console.failure.value;
  const answer = console.answer.value;
  return (
    <div class="cypher">
      <div class="cypher-input">
        <div ref={box} class="cypher-editor" data-testid="editor" />
        <ParameterFields console={console} />
        <div class="query-fields">
          <RunButtons screen={screen} />
          <StatementMenu console={console} />
        </div>
      </div>
      <div class="query-main">
        {console.running.value && (
          <p class="waiting" role="status">
            <span class="spinner" aria-hidden="true" /> {formatNumber(answer?.rows.length ?? 0)} rows so far,{' '}
            <Elapsed />
          </p>
        )}
        {failure !== undefined && (
          <p class="notice failure" role="alert">
            {withoutPlace(failure.message)} {failure.hint}
          </p>
        )}
        {answer === undefined && failure === undefined && !console.running.value && (
          <p class="faint">
            Rows come here, as a table, a graph or JSON. Ctrl+Enter runs the statement, Ctrl+Space completes
            it; <code>:query</code> runs a question of the catalogue.
          </p>
        )}
        {answer !== undefined && <CypherAnswer answer={answer} screen={screen} />}
      </div>
    </div>
  );
}
