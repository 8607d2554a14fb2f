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

/** Names that the library has for a text. */
async function findNames(screen: Screen, text: string): Promise<readonly SearchHit[]> {
  if (text === '') return [];
  const found = await screen.source.search(text, new AbortController().signal);
  return found.filter(({ kind }) => kind === 'entity');
}

/** The one that is called so, else the best; or what to do where there is none. */
async function chosenName(screen: Screen, text: string): Promise<SearchHit | string> {
  if (text === '') return 'Type a name first.';
  try {
    const found = await findNames(screen, text);
    const isCalled = (form: string | undefined): boolean => form?.toLowerCase() === text.toLowerCase();
    const best = found.find(({ name, alias }) => isCalled(name) || isCalled(alias)) ?? found[0];
    if (best !== undefined) return best;
    const nearest = screen.nearest(text);
    return `Nothing here is called “${text}”.${nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : ''}`;
  } catch (error) {
    const { message, hint } = toFailure(error);
    return `${message} ${hint}`;
  }
}

export function NamePicker({ label, action, screen, onPick }: NamePickerProps) {
  const list = useId();
  const text = useSignal('');
  const hits = useSignal<readonly SearchHit[]>([]);
  const words = useSignal('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  async function suggest(): Promise<void> {
    try {
      hits.value = await findNames(screen, text.value.trim());
    } catch {
      // The submit says what is the matter; suggestions are only an ease.
      hits.value = [];
    }
  }

  async function submit(): Promise<void> {
    const chosen = await chosenName(screen, text.value.trim());
    words.value = typeof chosen === 'string' ? chosen : '';
    if (typeof chosen === 'string') return;
    text.value = '';
    onPick(chosen.id);
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
