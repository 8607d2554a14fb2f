/** Each action changes what it names and nothing else. */

import { describe, expect, it } from 'vitest';
import { countAround, EMPTY_VIEW, focusOf, type View } from '../../../viewer/state/view.ts';
import { describeAction, reduceView, type Action } from '../../../viewer/state/view-actions.ts';

const after = (...actions: readonly Action[]): View =>
  actions.reduce((view, action) => reduceView(view, action), EMPTY_VIEW);

describe('selecting', () => {
  it('opens the last one and leaves a trail of what was read, each once', () => {
    const view = after({ type: 'select', id: 'a' }, { type: 'select', id: 'b' }, { type: 'select', id: 'a' });
    expect(focusOf(view)).toBe('a');
    expect(view.trail).toEqual(['a', 'b']);
    expect(after({ type: 'select', id: 'a' }, { type: 'select', id: undefined }).selected).toEqual([]);
  });

  it('keeps the trail short', () => {
    const many = Array.from({ length: 20 }, (_, at): Action => ({ type: 'select', id: `n${at}` }));
    expect(after(...many).trail).toHaveLength(12);
    expect(after(...many).trail.at(-1)).toBe('n19');
  });

  it('adds to and takes out of a selection', () => {
    const two = after({ type: 'selectMany', ids: ['a', 'b', 'a'] });
    expect(two.selected).toEqual(['a', 'b']);
    expect(reduceView(two, { type: 'toggleSelected', id: 'a' }).selected).toEqual(['b']);
  });

  it('shows again what was taken off', () => {
    expect(after({ type: 'hide', ids: ['a'] }, { type: 'select', id: 'a' }).hidden).toEqual([]);
  });

  it('puts an id in the place of its alias', () => {
    const view = after(
      { type: 'select', id: 'ntk' },
      { type: 'rename', from: 'ntk', to: 'neural-tangent-kernel' },
    );
    expect(view).toMatchObject({ selected: ['neural-tangent-kernel'], trail: ['neural-tangent-kernel'] });
  });
});

describe('drawing', () => {
  it('expands further in its place: what came later was placed later', () => {
    const view = after(
      { type: 'expand', id: 'a', count: 25 },
      { type: 'expand', id: 'b', count: 25 },
      { type: 'expand', id: 'a', count: 50 },
    );
    expect(view.drawn).toEqual([
      { kind: 'around', id: 'a', count: 50 },
      { kind: 'around', id: 'b', count: 25 },
    ]);
    expect(countAround(reduceView(view, { type: 'collapse', id: 'a' }), 'a')).toBe(0);
  });

  it('draws the rows of a statement once', () => {
    const show: Action = { type: 'showRows', statement: 'MATCH (n) RETURN n' };
    expect(after(show, show).drawn).toHaveLength(1);
    expect(after(show, { type: 'dropRows', statement: 'MATCH (n) RETURN n' }).drawn).toEqual([]);
  });

  it('takes names off, out of selection and trail, and shows them again', () => {
    const view = after({ type: 'select', id: 'a' }, { type: 'hide', ids: ['a'] });
    expect(view).toMatchObject({ hidden: ['a'], selected: [], trail: [] });
    expect(reduceView(view, { type: 'showHidden' }).hidden).toEqual([]);
  });

  it('pins a name where it is put last, and lets it go', () => {
    const view = after(
      { type: 'pin', id: 'a', at: { x: 1, y: 2 } },
      { type: 'pin', id: 'a', at: { x: 3, y: 4 } },
    );
    expect(view.pins).toEqual([{ id: 'a', x: 3, y: 4 }]);
    expect(reduceView(view, { type: 'unpin', id: 'a' }).pins).toEqual([]);
  });
});

describe('the filter', () => {
  it('turns what it names and keeps the rest', () => {
    const view = after(
      { type: 'toggle', list: 'hiddenTypes', name: 'Task' },
      { type: 'setGenerics', shown: true },
      { type: 'setHubs', shown: false },
      { type: 'setYears', years: { from: 2019, to: 2021 } },
      { type: 'only', list: 'hiddenTopics', hidden: ['0-b'] },
    );
    expect(view.filter).toEqual({
      generics: true,
      hubs: false,
      hiddenTypes: ['Task'],
      hiddenRelations: [],
      hiddenTopics: ['0-b'],
      years: { from: 2019, to: 2021 },
    });
    expect(reduceView(view, { type: 'setYears', years: undefined }).filter).not.toHaveProperty('years');
    expect(
      reduceView(view, { type: 'toggle', list: 'hiddenTypes', name: 'Task' }).filter.hiddenTypes,
    ).toEqual([]);
  });
});

describe('a path', () => {
  it('starts, ends, is chosen, turned and left', () => {
    const path = after(
      { type: 'startPath', from: 'a' },
      { type: 'endPath', to: 'b' },
      { type: 'choosePath', chosen: 2 },
    );
    expect(path.path).toEqual({ from: 'a', to: 'b', chosen: 2 });
    expect(reduceView(path, { type: 'turnPath' }).path).toEqual({ from: 'b', to: 'a', chosen: 0 });
    expect(reduceView(path, { type: 'leavePath' })).not.toHaveProperty('path');
  });

  it('has no end without a start, and nothing to turn without an end', () => {
    expect(after({ type: 'endPath', to: 'b' })).toBe(EMPTY_VIEW);
    expect(after({ type: 'startPath', from: 'a' }, { type: 'turnPath' }).path).toEqual({
      from: 'a',
      chosen: 0,
    });
  });
});

it('says in words what undo will take back', () => {
  expect(describeAction({ type: 'expand', id: 'a', count: 25 }, EMPTY_VIEW)).toBe('expand');
  expect(describeAction({ type: 'select', id: 'a' }, EMPTY_VIEW)).toBe('open the details');
});
