/** What the browser keeps from visit to visit: saved views, the basket, the console's history, the theme. */

import { effect, signal, type Signal } from '@preact/signals';

/** Storage is refused in some private windows; what is kept is then kept for the visit. */
function read(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing to do: the page shows it all the same.
  }
}

/** A list that outlasts the visit; entries that `isEntry` does not know are dropped: an older version wrote them. */
export function rememberedList<Entry>(
  key: string,
  isEntry: (value: unknown) => value is Entry,
): Signal<readonly Entry[]> {
  const found = read(key);
  const entries = signal<readonly Entry[]>(Array.isArray(found) ? found.filter(isEntry) : []);
  effect(() => write(key, entries.value));
  return entries;
}

/** Whether a value is a map whose fields are all texts. */
export function hasTexts<Name extends string>(
  value: unknown,
  names: readonly Name[],
): value is Readonly<Record<Name, string>> {
  if (typeof value !== 'object' || value === null) return false;
  return names.every((name) => typeof Reflect.get(value, name) === 'string');
}
