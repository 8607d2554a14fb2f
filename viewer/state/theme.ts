/** Light or dark: the reader's choice, else the system's. */

import { effect, signal, type Signal } from '@preact/signals';

export type Theme = 'light' | 'dark';

const KEY = 'tangent-theme';

/** Storage is refused in some private windows; the choice is then kept for the visit. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Nothing to do: the page shows the choice all the same.
  }
}

export interface ThemeChoice {
  readonly theme: Signal<Theme>;
  readonly toggle: () => void;
}

export function createTheme(root: HTMLElement): ThemeChoice {
  const saved = remembered();
  const system: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const theme = signal<Theme>(saved === 'light' || saved === 'dark' ? saved : system);
  effect(() => {
    root.dataset['theme'] = theme.value;
  });
  return {
    theme,
    toggle: () => {
      theme.value = theme.value === 'dark' ? 'light' : 'dark';
      remember(theme.value);
    },
  };
}
