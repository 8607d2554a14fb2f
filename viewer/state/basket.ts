/** The review basket: names and papers that the reader has put aside; it outlasts the visit. */

import type { Signal } from '@preact/signals';
import { hasTexts, rememberedList } from './remembered.ts';

export interface BasketEntry {
  readonly id: string;
  readonly kind: 'entity' | 'paper';
  readonly name: string;
}

export interface Basket {
  readonly entries: Signal<readonly BasketEntry[]>;
  readonly has: (id: string) => boolean;
  readonly add: (entries: readonly BasketEntry[]) => void;
  readonly remove: (id: string) => void;
  readonly empty: () => void;
}

function isEntry(value: unknown): value is BasketEntry {
  return hasTexts(value, ['id', 'kind', 'name']) && (value.kind === 'entity' || value.kind === 'paper');
}

export function createBasket(): Basket {
  const entries = rememberedList('tangent-basket', isEntry);
  const has = (id: string): boolean => entries.value.some((entry) => entry.id === id);
  return {
    entries,
    has,
    add: (more) => {
      const fresh = more.filter(({ id }) => !has(id));
      entries.value = [...entries.value, ...fresh];
    },
    remove: (id) => {
      entries.value = entries.value.filter((entry) => entry.id !== id);
    },
    empty: () => {
      entries.value = [];
    },
  };
}
