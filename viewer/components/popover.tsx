/** A small panel under the button that opens it; Escape and a click beside it close it. */

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

export interface PopoverProps {
  readonly icon: IconName;
  readonly label: string;
  readonly children: (close: () => void) => ComponentChildren;
}

export function Popover({ icon, label, children }: PopoverProps) {
  const open = useSignal(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    open.value = false;
    button.current?.focus();
  };

  useEffect(() => {
    const onDown = (event: PointerEvent): void => {
      if (anchor.current?.contains(event.target as Node) !== true) open.value = false;
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, []);

  return (
    <span
      ref={anchor}
      class="popover-anchor"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.value) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        aria-expanded={open.value}
        aria-haspopup="dialog"
        onClick={() => (open.value = !open.value)}
      >
        <Icon name={icon} />
      </button>
      {open.value && (
        <div class="popover" role="dialog" aria-label={label}>
          {children(close)}
        </div>
      )}
    </span>
  );
}
