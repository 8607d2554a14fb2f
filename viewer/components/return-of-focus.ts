/** Closing the details leads the focus back to what opened them. */

import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Screen } from '../state/screen.ts';

/**
 * Remembers what has the focus outside the panel when something is selected, and gives it the focus again when the
 * details close, unless the reader has moved on. What the start panel opened is made anew with it: `data-opens` names
 * its node.
 */
export function useReturnOfFocus(panel: RefObject<HTMLElement | null>, screen: Screen): void {
  const opener = useRef<HTMLElement | undefined>(undefined);
  const opened = useRef<string | undefined>(undefined);
  // At once, not after the next paint as `useSignalEffect` does: by then the opener may have lost the focus.
  useEffect(
    () =>
      effect(() => {
        const id = screen.selected.value;
        if (id === undefined) return;
        const active = document.activeElement;
        const outside = active instanceof HTMLElement && active !== document.body;
        if (outside && panel.current?.contains(active) !== true) opener.current = active;
        else if (opened.current === undefined) opener.current = undefined;
        opened.current ??= id;
      }),
    [],
  );
  const closed = screen.selected.value === undefined;
  useEffect(() => {
    if (!closed || opened.current === undefined) return;
    const first = `[data-opens="${CSS.escape(opened.current)}"]`;
    opened.current = undefined;
    const active = document.activeElement;
    if (active !== null && active !== document.body && active !== panel.current) return;
    const back = opener.current ?? panel.current?.querySelector<HTMLElement>(first) ?? panel.current;
    back?.focus({ preventScroll: true });
  }, [closed]);
}
