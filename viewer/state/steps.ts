/** The history in motion: each step waits until all that it draws is known, then the picture follows. */

import { batch, signal, type Signal } from '@preact/signals';
import type { RelationWords } from '../graph/edge-style.ts';
import { act, EMPTY_HISTORY, type History } from './history.ts';
import type { Known } from './known.ts';
import { toFailure, type Failure } from './load.ts';
import type { Picture } from './picture.ts';
import { describeChange } from './spoken.ts';
import type { View } from './view.ts';
import type { Action } from './view-actions.ts';

export interface Steps {
  readonly history: Signal<History>;
  /** Fetches on their way for which the picture waits. */
  readonly busy: Signal<number>;
  /** An action that failed, until the next one. */
  readonly failure: Signal<Failure | undefined>;
  /** Moves the history as soon as all that it then draws is known; resolves when it is done or has failed. */
  readonly change: (move: (before: History) => History) => Promise<void>;
  readonly dispatch: (action: Action) => Promise<void>;
  /** Fetches what the present view lacks, and draws it. */
  readonly refresh: () => Promise<void>;
  readonly redraw: () => void;
}

export interface StepsOptions {
  readonly known: Known;
  readonly picture: Picture;
  readonly words: () => RelationWords;
  /** What a screen reader says. */
  readonly say: (text: string) => void;
}

/** Rounds of fetching until a view is complete: a path has to be known before its names are asked for. */
const MOST_ROUNDS = 4;

/** What is selected is shown at once; its neighborhood follows. */
const AT_ONCE: ReadonlySet<Action['type']> = new Set(['select', 'toggleSelected', 'selectMany', 'startPath']);

/** Fetches what a view lacks, round by round; `undefined` where nothing is lacking. */
function complete(known: Known, viewOf: () => View): Promise<void> | undefined {
  let wait = known.ensure(viewOf());
  if (wait === undefined) return undefined;
  return (async () => {
    for (let round = 0; wait !== undefined && round < MOST_ROUNDS; round += 1) {
      await wait;
      wait = known.ensure(viewOf());
    }
  })();
}

export function createSteps({ known, picture, words, say }: StepsOptions): Steps {
  const history = signal<History>(EMPTY_HISTORY);
  const busy = signal(0);
  const failure = signal<Failure>();

  const redraw = (): void => picture.draw(history.value.present, words());

  function commit(next: History): void {
    batch(() => {
      history.value = next;
      redraw();
    });
  }

  async function waitFor(wait: Promise<void> | undefined): Promise<boolean> {
    if (wait === undefined) return true;
    busy.value += 1;
    try {
      await wait;
      return true;
    } catch (error) {
      failure.value = toFailure(error);
      return false;
    } finally {
      busy.value -= 1;
    }
  }

  /** `move` is applied to the history as it is when all is known: other actions may have come in between. */
  async function change(move: (before: History) => History, action?: Action): Promise<void> {
    failure.value = undefined;
    const wait = complete(known, () => move(history.value).present);
    if (wait !== undefined && !(await waitFor(wait))) return;
    const before = picture.graph.order;
    commit(move(history.value));
    const said = action === undefined ? undefined : describeChange(action, picture.graph, before);
    if (said !== undefined) say(said);
  }

  async function refresh(): Promise<void> {
    await waitFor(complete(known, () => history.value.present));
    redraw();
  }

  async function dispatch(action: Action): Promise<void> {
    if (!AT_ONCE.has(action.type)) return change((before) => act(before, action), action);
    failure.value = undefined;
    commit(act(history.value, action));
    const wait = complete(known, () => history.value.present);
    if (wait !== undefined && (await waitFor(wait))) redraw();
  }

  return { history, busy, failure, change: (move) => change(move), dispatch, refresh, redraw };
}
