/** Statements that were run before, and those with a name: saved, opened, removed, carried as a file. */

import { useSignal, type Signal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { countOf } from '../graph/words.ts';
import { saveText } from '../save-file.ts';
import type { Console } from '../state/console.ts';
import { IconButton } from './icon.tsx';
import { Popover } from './popover.tsx';

interface MenuProps {
  readonly console: Console;
}

interface OpenMenuProps extends MenuProps {
  readonly close: () => void;
}

function History({ console, close }: OpenMenuProps) {
  if (console.history.value.length === 0) return <p class="faint">Nothing was run yet.</p>;
  return (
    <ul class="statement-list">
      {console.history.value.map((text) => (
        <li key={text}>
          <button
            type="button"
            class="menu-row"
            title={text}
            onClick={() => {
              console.statement.value = text;
              close();
            }}
          >
            <code>{text.replaceAll(/\s+/g, ' ').slice(0, 90)}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}

function SaveForm({ console }: MenuProps) {
  const name = useSignal('');
  return (
    <form
      class="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        const given = name.value.trim();
        if (given === '') return;
        console.saved.save(given, console.statement.value.trim());
        name.value = '';
      }}
    >
      <input
        class="field"
        aria-label="Name of this statement"
        placeholder="Name of this statement"
        value={name.value}
        onInput={({ currentTarget }) => (name.value = currentTarget.value)}
      />
      <button type="submit" class="button">
        Save
      </button>
    </form>
  );
}

async function addFile(
  { currentTarget }: TargetedEvent<HTMLInputElement>,
  { saved }: Console,
  said: Signal<string>,
): Promise<void> {
  const [file] = currentTarget.files ?? [];
  if (file === undefined) return;
  const added = saved.addFile(await file.text());
  said.value =
    added === 0
      ? `${file.name} holds no saved statements: choose a file that was saved here.`
      : `${countOf(added, 'statement')} added.`;
}

function Saved({ console, close }: OpenMenuProps) {
  const { saved } = console;
  const said = useSignal('');
  return (
    <>
      <SaveForm console={console} />
      {saved.list.value.length === 0 ? (
        <p class="faint">Give the statement a name, and it is here at the next visit.</p>
      ) : (
        <ul class="saved-views">
          {saved.list.value.map(({ name, statement }) => (
            <li key={name}>
              <button
                type="button"
                class="menu-row"
                title={statement}
                onClick={() => {
                  console.statement.value = statement;
                  close();
                }}
              >
                {name}
              </button>
              <IconButton name="close" label={`Remove ${name}`} onClick={() => saved.remove(name)} />
            </li>
          ))}
        </ul>
      )}
      <div class="basket-actions">
        {saved.list.value.length > 0 && (
          <button
            type="button"
            class="button small"
            onClick={() => saveText(saved.toFile(), 'tangent-statements.json', 'application/json')}
          >
            Save as a file
          </button>
        )}
        <label class="button small file-button">
          Add from a file
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => void addFile(event, console, said)}
          />
        </label>
      </div>
      {said.value !== '' && <p role="status">{said.value}</p>}
    </>
  );
}

export function StatementMenu({ console }: MenuProps) {
  return (
    <span class="statement-menus">
      <Popover icon="history" label="Statements that were run before">
        {(close) => <History console={console} close={close} />}
      </Popover>
      <Popover icon="bookmark" label="Saved statements">
        {(close) => <Saved console={console} close={close} />}
      </Popover>
    </span>
  );
}
