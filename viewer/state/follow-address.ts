/** The address follows the view, and the view the address. */

import { effect } from '@preact/signals';
import { sameView } from './history.ts';
import type { Screen } from './screen.ts';
import { readView, writeView } from './url-state.ts';

/**
 * Reads the address once, then keeps the two in step. What takes no step of its own in the history (an alias that
 * became an id, a view that the browser's own keys led to) takes the place of what stands in the address.
 */
export async function followAddress(screen: Screen): Promise<void> {
  let travelling = false;
  await screen.open(readView(location.hash));
  let seen = screen.history.value.past;
  effect(() => {
    const { present, past } = screen.history.value;
    const amended = travelling || past === seen;
    seen = past;
    if (sameView(readView(location.hash), present)) return;
    if (amended) history.replaceState(null, '', writeView(present));
    else history.pushState(null, '', writeView(present));
  });
  window.addEventListener('popstate', () => {
    void (async () => {
      travelling = true;
      await screen.travel(readView(location.hash));
      travelling = false;
    })();
  });
}
