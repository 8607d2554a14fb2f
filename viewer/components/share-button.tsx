/** Copies the address of the view, which holds all of it. */

import { useSignal } from '@preact/signals';
import type { Screen } from '../state/screen.ts';
import { writeView } from '../state/url-state.ts';
import { IconButton } from './icon.tsx';

const SHOWN_MS = 4000;

export function ShareButton({ screen }: { readonly screen: Screen }) {
  const said = useSignal('');

  async function share(): Promise<void> {
    const address = new URL(writeView(screen.view.value), location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      said.value = 'The link to this view is copied';
    } catch {
      // A page that is not served securely may not write the clipboard: the address bar holds the same.
      said.value = 'Copy the link from the address bar: it holds this view';
    }
    screen.spoken.value = said.value;
    setTimeout(() => (said.value = ''), SHOWN_MS);
  }

  return (
    <span class="popover-anchor">
      <IconButton name="share" label="Copy a link to this view" onClick={() => void share()} />
      {said.value !== '' && <span class="hint-bubble">{said.value}</span>}
    </span>
  );
}
