/** Puts something into the review basket, or takes it out. */

import type { BasketEntry } from '../state/basket.ts';
import type { Screen } from '../state/screen.ts';

export function BasketButton({ entry, screen }: { readonly entry: BasketEntry; readonly screen: Screen }) {
  const isIn = screen.basket.entries.value.some(({ id }) => id === entry.id);
  return (
    <button
      type="button"
      class="button"
      aria-pressed={isIn}
      onClick={() => (isIn ? screen.basket.remove(entry.id) : screen.basket.add([entry]))}
    >
      {isIn ? 'In the review ✓' : 'Add to review'}
    </button>
  );
}
