/** The address carries the whole view there and back. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readView, writeView } from '../../../viewer/state/url-state.ts';
import { EMPTY_VIEW, type View } from '../../../viewer/state/view.ts';
import { reduceView } from '../../../viewer/state/view-actions.ts';
import { anyAction } from './any-action.ts';

/** What was drawn of names stands before what statements drew: their order among each other is not in the address. */
function inOrderOfAddress(view: View): View {
  const { drawn } = view;
  const of = (kind: string): View['drawn'] => drawn.filter((each) => each.kind === kind);
  return { ...view, drawn: [...of('around'), ...of('rows')] };
}

describe('the address', () => {
  it('gives back any view that a reader can reach', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 15 }), (actions) => {
        const view = actions.reduce(reduceView, EMPTY_VIEW);
        expect(readView(writeView(view))).toEqual(inOrderOfAddress(view));
      }),
    );
  });

  it('is bare for the view that a visit starts with', () => {
    expect(writeView(EMPTY_VIEW)).toBe('#');
    expect(readView('')).toEqual(EMPTY_VIEW);
    expect(readView('#node=')).toEqual(EMPTY_VIEW);
  });

  it('is short enough to be typed: a node alone is its own trail', () => {
    const view = reduceView(EMPTY_VIEW, { type: 'select', id: 'ntk' });
    expect(writeView(view)).toBe('#node=ntk');
    expect(readView('#node=ntk')).toEqual(view);
  });

  it('leaves out what it does not understand', () => {
    expect(readView('#color=plaid&size=huge&years=2020~2010&pin=a~x~1&expand=b~0&path=&route=-3')).toEqual(
      EMPTY_VIEW,
    );
  });
});
