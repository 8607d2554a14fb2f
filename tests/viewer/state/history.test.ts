/** Everything can be undone and done again. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  act,
  amend,
  EMPTY_HISTORY,
  redo,
  sameView,
  travel,
  undo,
  type History,
} from '../../../viewer/state/history.ts';
import { EMPTY_VIEW } from '../../../viewer/state/view.ts';
import type { Action } from '../../../viewer/state/view-actions.ts';
import { anyAction } from './any-action.ts';

const after = (actions: readonly Action[]): History =>
  actions.reduce((history, action) => act(history, action), EMPTY_HISTORY);

function times(count: number, move: (history: History) => History, from: History): History {
  return Array.from({ length: count }).reduce<History>((history) => move(history), from);
}

describe('the history', () => {
  it('leads back to the start and forward to the end, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), (actions) => {
        const history = after(actions);
        const back = times(history.past.length, undo, history);
        expect(sameView(back.present, EMPTY_VIEW)).toBe(true);
        expect(times(history.past.length, redo, back).present).toEqual(history.present);
      }),
    );
  });

  it('takes no step for an action that changes nothing', () => {
    expect(after([{ type: 'showHidden' }]).past).toEqual([]);
  });

  it('forgets what was undone once something else is done', () => {
    const history = undo(after([{ type: 'select', id: 'a' }]));
    expect(act(history, { type: 'select', id: 'b' }).future).toEqual([]);
  });

  it('amends without a step', () => {
    const history = amend(after([{ type: 'select', id: 'ntk' }]), { type: 'rename', from: 'ntk', to: 'n' });
    expect(history.present.selected).toEqual(['n']);
    expect(history.past).toHaveLength(1);
  });

  it('has nothing to undo or redo at its ends', () => {
    expect(undo(EMPTY_HISTORY)).toBe(EMPTY_HISTORY);
    expect(redo(EMPTY_HISTORY)).toBe(EMPTY_HISTORY);
  });

  it('follows the browser’s back and forward keys as undo and redo', () => {
    const history = after([{ type: 'select', id: 'a' }]);
    const back = travel(history, EMPTY_VIEW);
    expect(back.future).toHaveLength(1);
    expect(travel(back, history.present)).toEqual(history);
    const elsewhere = travel(back, { ...EMPTY_VIEW, selected: ['z'], trail: ['z'] });
    expect(elsewhere.past).toHaveLength(1);
    expect(elsewhere.present.selected).toEqual(['z']);
  });
});
