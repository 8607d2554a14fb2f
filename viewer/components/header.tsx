/** The bar on top: name, search, theme. */

import type { Screen } from '../state/screen.ts';
import type { ThemeChoice } from '../state/theme.ts';
import { SearchBox } from './search-box.tsx';

export interface HeaderProps {
  readonly screen: Screen;
  readonly theme: ThemeChoice;
}

export function Header({ screen, theme }: HeaderProps) {
  const dark = theme.theme.value === 'dark';
  return (
    <header class="header">
      <h1 class="brand">
        <img src="./icon.svg" alt="" width="24" height="24" />
        <span>Tangent</span>
      </h1>
      <SearchBox screen={screen} />
      <button
        type="button"
        class="icon-button"
        aria-label={dark ? 'Switch to the light theme' : 'Switch to the dark theme'}
        onClick={theme.toggle}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          {dark ? (
            <path d="M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1" />
          ) : (
            <path d="M13.5 9.5A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7z" />
          )}
        </svg>
      </button>
    </header>
  );
}
