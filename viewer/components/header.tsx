/** The bar on top: name, search, undo and redo, sharing, saved views, pictures, theme. */

import type { ReadonlySignal } from '@preact/signals';
import type { GraphCanvas } from '../canvas/sigma-canvas.ts';
import type { Screen } from '../state/screen.ts';
import type { ThemeChoice } from '../state/theme.ts';
import { IconButton } from './icon.tsx';
import { KeysMenu } from './keys-menu.tsx';
import { PictureMenu } from './picture-menu.tsx';
import { SavedViewsMenu } from './saved-views-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { ShareButton } from './share-button.tsx';

export interface HeaderProps {
  readonly screen: Screen;
  readonly theme: ThemeChoice;
  readonly canvas: ReadonlySignal<GraphCanvas | undefined>;
}

function Steps({ screen }: { readonly screen: Screen }) {
  const { past, future } = screen.history.value;
  const last = past.at(-1)?.words;
  const next = future[0]?.words;
  return (
    <>
      <IconButton
        name="undo"
        label={last === undefined ? 'Undo' : `Undo: ${last}`}
        disabled={last === undefined}
        onClick={screen.undo}
      />
      <IconButton
        name="redo"
        label={next === undefined ? 'Redo' : `Redo: ${next}`}
        disabled={next === undefined}
        onClick={screen.redo}
      />
    </>
  );
}

export function Header({ screen, theme, canvas }: HeaderProps) {
  const dark = theme.theme.value === 'dark';
  const ready = screen.library.value.state === 'ready';
  return (
    <header class="header">
      <h1 class="brand">
        <img src="./icon.svg" alt="" width="24" height="24" />
        <span>Tangent</span>
      </h1>
      <SearchBox screen={screen} theme={theme} />
      <div class="tools" role="group" aria-label="View">
        {ready && (
          <>
            <Steps screen={screen} />
            <ShareButton screen={screen} />
            <SavedViewsMenu screen={screen} />
            <PictureMenu screen={screen} canvas={canvas} />
            <KeysMenu />
          </>
        )}
        <IconButton
          name={dark ? 'sun' : 'moon'}
          label={dark ? 'Switch to the light theme' : 'Switch to the dark theme'}
          onClick={theme.toggle}
        />
      </div>
    </header>
  );
}
