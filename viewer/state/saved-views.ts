/** Views that the reader gave a name, and the basket of what goes into the review; both outlast the visit. */

import type { Signal } from '@preact/signals';
import { hasTexts, rememberedList } from './remembered.ts';
import { writeView } from './url-state.ts';
import type { View } from './view.ts';

interface SavedView {
  readonly name: string;
  /** The fragment of its address. */
  readonly hash: string;
}

export interface SavedViews {
  readonly views: Signal<readonly SavedView[]>;
  /** Under a name that is taken it takes the other's place. */
  readonly save: (name: string, view: View) => void;
  readonly remove: (name: string) => void;
}

const isSavedView = (value: unknown): value is SavedView => hasTexts(value, ['name', 'hash']);

export function createSavedViews(): SavedViews {
  const views = rememberedList('tangent-views', isSavedView);
  const without = (name: string): readonly SavedView[] => views.value.filter((view) => view.name !== name);
  return {
    views,
    save: (name, view) => {
      views.value = [{ name, hash: writeView(view) }, ...without(name)];
    },
    remove: (name) => {
      views.value = without(name);
    },
  };
}
