/** Undo and redo of everything: a view with the views before and after it. Pure. */

import { describeAction, reduceView, type Action } from './view-actions.ts';
import { EMPTY_VIEW, type View } from './view.ts';

interface Step {
  readonly view: View;
  /** What led away from this view (in `past`), or what leads to it (in `future`). */
  readonly words: string;
}

export interface History {
  readonly past: readonly Step[];
  readonly present: View;
  /** The next one first. */
  readonly future: readonly Step[];
}

/** A day's work; the oldest steps are forgotten. */
const MOST_STEPS = 500;

export const EMPTY_HISTORY: History = { past: [], present: EMPTY_VIEW, future: [] };

export function sameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** An action that changes nothing leaves no step. */
export function act(history: History, action: Action): History {
  const next = reduceView(history.present, action);
  if (sameView(next, history.present)) return history;
  const step: Step = { view: history.present, words: describeAction(action, history.present) };
  return { past: [...history.past, step].slice(-MOST_STEPS), present: next, future: [] };
}

/** Changes the present without a step: an address that is spelled out, an alias that becomes an id. */
export function amend(history: History, action: Action): History {
  return { ...history, present: reduceView(history.present, action) };
}

export function undo(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const undone: Step = { view: history.present, words: last.words };
  return { past: history.past.slice(0, -1), present: last.view, future: [undone, ...history.future] };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return {
    past: [...history.past, { view: history.present, words: next.words }],
    present: next.view,
    future,
  };
}

/** The browser's back and forward keys are undo and redo where they lead to the neighboring view, else a new step. */
export function travel(history: History, view: View): History {
  const before = history.past.at(-1);
  if (before !== undefined && sameView(before.view, view)) return undo(history);
  const [after] = history.future;
  if (after !== undefined && sameView(after.view, view)) return redo(history);
  return act(history, { type: 'restore', view });
}
