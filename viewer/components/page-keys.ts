/** Keys that work anywhere on the page where no control wants them itself. */

import { useEffect } from 'preact/hooks';
import type { Screen } from '../state/screen.ts';
import { countAround, STEP } from '../state/view.ts';

/** Undo and redo; says whether the key was one of them. */
function step(screen: Screen, event: KeyboardEvent): boolean {
  if (!event.ctrlKey && !event.metaKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'z' && event.shiftKey) screen.redo();
  else if (key === 'z') screen.undo();
  else if (key === 'y') screen.redo();
  else return false;
  return true;
}

function escape(screen: Screen): void {
  if (screen.view.value.path !== undefined) void screen.dispatch({ type: 'leavePath' });
  else if (screen.selected.value !== undefined) screen.select(undefined);
  else screen.workbench.value = undefined;
}

function onSelected(screen: Screen, key: string): boolean {
  const id = screen.selected.value;
  if (id === undefined || !screen.picture.graph.hasNode(id)) return false;
  const view = screen.view.value;
  if (key === 'Enter' || key === 'e') {
    void screen.dispatch({ type: 'expand', id, count: countAround(view, id) + STEP });
  } else if (key === 'p') void screen.dispatch({ type: 'startPath', from: id });
  else if (key === 'Delete') void screen.dispatch({ type: 'hide', ids: view.selected });
  else return false;
  return true;
}

export function useKeys(screen: Screen): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as Element | null;
      if (target?.closest('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]')) return;
      if (step(screen, event)) return event.preventDefault();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (key === 'Escape') escape(screen);
      else if (key === 'c') {
        screen.workbench.value = screen.workbench.value === 'cypher' ? undefined : 'cypher';
        event.preventDefault();
      } else if (key === 'q')
        screen.workbench.value = screen.workbench.value === undefined ? 'queries' : undefined;
      else if (key !== 'Enter' || target?.closest('button, summary, a, input') === null) {
        onSelected(screen, key);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
