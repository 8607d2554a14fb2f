/** A state of the screen in words: what is the matter, and the next step. */

import type { ComponentChildren } from 'preact';

export interface MessageProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly onRetry?: (() => void) | undefined;
  readonly alert?: boolean;
}

export function Message({ title, children, onRetry, alert = false }: MessageProps) {
  return (
    <div class="message" role={alert ? 'alert' : 'status'}>
      <p class="message-title">{title}</p>
      {children}
      {onRetry !== undefined && (
        <button type="button" class="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
