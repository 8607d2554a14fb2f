/** Lists that outlast the visit, where the browser lets them. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBasket } from '../../../viewer/state/basket.ts';
import { createSavedViews } from '../../../viewer/state/saved-views.ts';
import { EMPTY_VIEW } from '../../../viewer/state/view.ts';

function stubStorage(entries: Record<string, string> = {}): Map<string, string> {
  const kept = new Map(Object.entries(entries));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  return kept;
}

afterEach(() => vi.unstubAllGlobals());

describe('the review basket', () => {
  it('holds each entry once, and outlasts the visit', () => {
    stubStorage();
    const basket = createBasket();
    basket.add([{ id: 'adam', kind: 'entity', name: 'Adam' }]);
    basket.add([
      { id: 'adam', kind: 'entity', name: 'Adam' },
      { id: 'p-1', kind: 'paper', name: 'A paper' },
    ]);
    expect(createBasket().entries.value.map(({ id }) => id)).toEqual(['adam', 'p-1']);
    basket.remove('adam');
    expect(basket.has('adam')).toBe(false);
    basket.empty();
    expect(createBasket().entries.value).toEqual([]);
  });

  it('drops entries that it does not know', () => {
    stubStorage({
      'tangent-basket': '[{"id":"a","kind":"claim","name":"x"},7,{"id":"b","kind":"paper","name":"y"}]',
    });
    expect(createBasket().entries.value).toEqual([{ id: 'b', kind: 'paper', name: 'y' }]);
  });

  it('works for the visit where nothing can be kept, and starts anew from damaged text', () => {
    expect(createBasket().entries.value).toEqual([]);
    stubStorage({ 'tangent-basket': '{' });
    expect(createBasket().entries.value).toEqual([]);
  });
});

describe('saved views', () => {
  it('take the place of one with the same name, the newest first', () => {
    stubStorage();
    const saved = createSavedViews();
    saved.save('mine', EMPTY_VIEW);
    saved.save('other', EMPTY_VIEW);
    saved.save('mine', { ...EMPTY_VIEW, colorBy: 'year' });
    expect(saved.views.value).toEqual([
      { name: 'mine', hash: '#color=year' },
      { name: 'other', hash: '#' },
    ]);
    saved.remove('mine');
    expect(createSavedViews().views.value.map(({ name }) => name)).toEqual(['other']);
  });
});
