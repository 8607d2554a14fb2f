/** Copies a text, and says that it did. */

import { useSignal } from '@preact/signals';
import { Icon } from './icon.tsx';

const SHOWN_MS = 2500;

export interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
}

export function CopyButton({ text, label }: CopyButtonProps) {
  const said = useSignal<string | undefined>(undefined);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      said.value = 'Copied';
    } catch {
      // A page that is not served securely may not write the clipboard.
      said.value = 'Select the text to copy it: this browser lets no page do so';
    }
    setTimeout(() => (said.value = undefined), SHOWN_MS);
  }

  return (
    <button type="button" class="copy" aria-label={label} title={label} onClick={() => void copy()}>
      <Icon name={said.value === 'Copied' ? 'done' : 'copy'} />
      <span role="status" class={said.value === 'Copied' ? 'visually-hidden' : undefined}>
        {said.value}
      </span>
    </button>
  );
}
