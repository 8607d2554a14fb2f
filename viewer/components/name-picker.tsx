/** A field in which a name is typed and chosen from what the library has; says what to do where it has none. */

import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { SearchHit } from '../../src/domain/answers.ts';
import { toFailure } from '../state/load.ts';
import type { Screen } from '../state/screen.ts';

export interface NamePickerProps {
  readonly label: string;
  /** On the button. */
  readonly action: string;
  readonly screen: Screen;
  readonly onPick: (id: string) => void;
}

const PAUSE_MS = 150;

export function NamePicker({ label, action, screen, onPick }: NamePickerProps) {
  const list = useId();
  const text = useSignal('');
  const hits = useSignal<readonly SearchHit[]>([]);
  const words = useSignal('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  async function find(): Promise<readonly SearchHit[]> {
    const wanted = text.value.trim();
    if (wanted === '') return [];
    const found = await screen.source.search(wanted, new AbortController().signal);
    return found.filter(({ kind }) => kind === 'entity');
  }

  async function suggest(): Promise<void> {
    try {
      hits.value = await find();
    } catch {
      // The submit says what is the matter; suggestions are only an ease.
      hits.value = [];
    }
  }

  async function submit(): Promise<void> {
    const wanted = text.value.trim().toLowerCase();
    if (wanted === '') {
      words.value = 'Type a name first.';
      return;
    }
    try {
      const found = await find();
      const hit = found.find(({ name, alias }) =>
        [name, alias].some((form) => form?.toLowerCase() === wanted),
      );
      const best = hit ?? found[0];
      if (best === undefined) {
        const nearest = screen.nearest(wanted);
        words.value = `Nothing here is called “${text.value.trim()}”.${nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : ''}`;
        return;
      }
      words.value = '';
      text.value = '';
      onPick(best.id);
    } catch (error) {
      const { message, hint } = toFailure(error);
      words.value = `${message} ${hint}`;
    }
  }

  return (
    <form
      class="name-picker"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input
        class="field"
        type="text"
        list={list}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
          words.value = '';
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void suggest(), PAUSE_MS);
        }}
      />
      <datalist id={list}>
        {hits.value.map(({ id, name, alias }) => (
          <option key={id} value={name}>
            {alias}
          </option>
        ))}
      </datalist>
      <button type="submit" class="button">
        {action}
      </button>
      {words.value !== '' && (
        <p class="name-picker-words" role="alert">
          {words.value}
        </p>
      )}
    </form>
  );
}
