/** The search and command box: suggestions while typing, `/` from anywhere, Enter opens; `>` lists what can be done. */

import { useSignal, useSignalEffect, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '../../src/domain/answers.ts';
import { commandsOf, matchingCommands, type Command } from '../state/commands.ts';
import { toFailure, type Load } from '../state/load.ts';
import type { Screen } from '../state/screen.ts';
import type { ThemeChoice } from '../state/theme.ts';
import { SearchHits } from './search-hits.tsx';

const PAUSE_MS = 120;
/** Commands under the names and papers that were found. */
const MOST_COMMANDS = 4;

/** `/` focuses the box unless the reader is typing somewhere. */
function useSlash(focus: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as Element | null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey) return;
      if (target?.closest('input, textarea, [contenteditable]')) return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** What the source finds for the text, a pause after the last key. */
function useHits(screen: Screen, text: Signal<string>): Signal<Load<readonly SearchHit[]>> {
  const hits = useSignal<Load<readonly SearchHit[]>>({ state: 'idle' });
  useSignalEffect(() => {
    const words = text.value.trim();
    const asks = words !== '' && !words.startsWith('>');
    const abort = new AbortController();
    const find = async (): Promise<void> => {
      try {
        hits.value = { state: 'ready', value: await screen.source.search(words, abort.signal) };
      } catch (error) {
        if (!abort.signal.aborted) hits.value = { state: 'failed', failure: toFailure(error) };
      }
    };
    if (!asks) hits.value = words === '' ? { state: 'idle' } : { state: 'ready', value: [] };
    const timer = asks ? setTimeout(() => void find(), PAUSE_MS) : undefined;
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  });
  return hits;
}

/** A name that is found in path mode is the other end; a paper is opened all the same. */
function openHit(screen: Screen, hit: SearchHit): void {
  const { path } = screen.view.value;
  const waits = path !== undefined && path.to === undefined && hit.id !== path.from;
  if (waits && hit.kind === 'entity') void screen.dispatch({ type: 'endPath', to: hit.id });
  else screen.select(hit.id);
}

interface Suggestions {
  readonly words: string;
  readonly found: readonly SearchHit[];
  readonly commands: readonly Command[];
  readonly count: number;
}

function suggestionsOf(
  screen: Screen,
  theme: ThemeChoice,
  text: string,
  hits: Load<readonly SearchHit[]>,
): Suggestions {
  const words = text.trim();
  const found = hits.state === 'ready' ? hits.value : [];
  const matching = words === '' ? [] : matchingCommands(commandsOf(screen, theme), words);
  const commands = words.startsWith('>') ? matching : matching.slice(0, MOST_COMMANDS);
  return { words, found, commands, count: found.length + commands.length };
}

const PLACEHOLDER = 'Search a method, dataset, concept or paper, or > for commands';
const PATH_PLACEHOLDER = 'Search the other end of the path';

export interface SearchBoxProps {
  readonly screen: Screen;
  readonly theme: ThemeChoice;
}

const listboxOf = (marked: number): object => ({
  'aria-controls': 'search-hits',
  'aria-activedescendant': `search-hit-${marked}`,
});

function Glass() {
  return (
    <svg class="search-glass" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.5 3.5" />
    </svg>
  );
}

export function SearchBox({ screen, theme }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const text = useSignal('');
  const hits = useHits(screen, text);
  const open = useSignal(false);
  const marked = useSignal(0);
  useSlash(() => box.current?.select());

  const { found, commands, words, count } = suggestionsOf(screen, theme, text.value, hits.value);

  function choose(index: number): void {
    const hit = found[index];
    const command: Command | undefined = commands[index - found.length];
    if (hit === undefined && command === undefined) return;
    open.value = false;
    text.value = '';
    // While the box still has the focus: closing the details leads back to it.
    if (hit === undefined) command?.run();
    else openHit(screen, hit);
    box.current?.blur();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      marked.value = (marked.value + step + count) % Math.max(1, count);
    } else if (event.key === 'Enter') choose(marked.value);
    else if (event.key === 'Escape') {
      open.value = false;
      box.current?.blur();
    }
  }

  const listed = open.value && words !== '' && hits.value.state !== 'idle';
  const inPath = screen.view.value.path !== undefined && screen.view.value.path.to === undefined;
  return (
    <div class="search" role="search">
      <Glass />
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label="Search names and papers"
        aria-expanded={listed && count > 0}
        aria-autocomplete="list"
        {...(listed && count > 0 ? listboxOf(marked.value) : {})}
        placeholder={inPath ? PATH_PLACEHOLDER : PLACEHOLDER}
        autocomplete="off"
        spellcheck={false}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          marked.value = 0;
          open.value = true;
        }}
        onFocus={() => (open.value = true)}
        onBlur={() => (open.value = false)}
        onKeyDown={onKeyDown}
      />
      <kbd class="search-key" aria-hidden="true">
        /
      </kbd>
      {listed && (
        <SearchHits
          load={hits.value}
          commands={commands}
          text={words}
          marked={marked.value}
          colors={screen.picture.typeColors.value}
          onChoose={choose}
          nearest={screen.nearest}
          onRead={(next) => (text.value = next)}
        />
      )}
    </div>
  );
}
