/** The search box: suggestions while typing, `/` from anywhere, Enter opens. */

import { useSignal, useSignalEffect, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '../../src/domain/answers.ts';
import { toFailure, type Load } from '../state/load.ts';
import type { Screen } from '../state/screen.ts';
import { SearchHits } from './search-hits.tsx';

const PAUSE_MS = 120;

/** `/` focuses the box unless the reader is typing somewhere. */
function useSlash(focus: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as Element | null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || target?.closest('input, textarea')) return;
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
    const abort = new AbortController();
    const find = async (): Promise<void> => {
      try {
        hits.value = { state: 'ready', value: await screen.source.search(words, abort.signal) };
      } catch (error) {
        if (!abort.signal.aborted) hits.value = { state: 'failed', failure: toFailure(error) };
      }
    };
    if (words === '') hits.value = { state: 'idle' };
    const timer = words === '' ? undefined : setTimeout(() => void find(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  });
  return hits;
}

export function SearchBox({ screen }: { readonly screen: Screen }) {
  const box = useRef<HTMLInputElement>(null);
  const text = useSignal('');
  const hits = useHits(screen, text);
  const open = useSignal(false);
  const marked = useSignal(0);
  useSlash(() => box.current?.select());

  const found = hits.value.state === 'ready' ? hits.value.value : [];

  function choose(hit: SearchHit | undefined): void {
    if (hit === undefined) return;
    open.value = false;
    text.value = '';
    // While the box still has the focus: closing the details leads back to it.
    void screen.select(hit.id);
    box.current?.blur();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      marked.value = (marked.value + step + found.length) % Math.max(1, found.length);
    } else if (event.key === 'Enter') choose(found[marked.value]);
    else if (event.key === 'Escape') {
      open.value = false;
      box.current?.blur();
    }
  }

  const listed = open.value && text.value.trim() !== '' && hits.value.state !== 'idle';
  const listbox =
    listed && found.length > 0
      ? { 'aria-controls': 'search-hits', 'aria-activedescendant': `search-hit-${marked.value}` }
      : {};
  return (
    <div class="search" role="search">
      <svg class="search-glass" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 3.5 3.5" />
      </svg>
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label="Search names and papers"
        aria-expanded={listed && found.length > 0}
        aria-autocomplete="list"
        {...listbox}
        placeholder="Search a method, data set, concept or paper"
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
          text={text.value.trim()}
          marked={marked.value}
          colors={screen.picture.typeColors.value}
          onChoose={choose}
        />
      )}
    </div>
  );
}
