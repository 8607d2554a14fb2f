/** A field for each parameter that the statement asks for. */

import { parameterNames } from '../console/parameters.ts';
import type { Console } from '../state/console.ts';

export function ParameterFields({ console }: { readonly console: Console }) {
  const names = parameterNames(console.statement.value);
  const typed = console.parameters.value;
  if (names.length === 0) return null;
  return (
    <fieldset class="parameter-fields">
      <legend class="visually-hidden">Parameters</legend>
      {names.map((name) => (
        <label key={name} class="query-field">
          <span>${name}</span>
          <input
            class="field"
            placeholder='10, "Adam" or Adam'
            value={typed[name] ?? ''}
            onInput={({ currentTarget }) =>
              (console.parameters.value = { ...console.parameters.value, [name]: currentTarget.value })
            }
            onKeyDown={(event) => {
              if (event.key === 'Enter') void console.run();
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
