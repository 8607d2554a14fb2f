/** What the parts of the store contract share. */

import type { Store } from '../../src/store/store.ts';

/** All rows of a reading statement. */
export { collectRows as rowsOf } from '../../src/queries/collect-rows.ts';

/** What a part of the suite is given. */
export interface StoreCases {
  /** The store, which is empty when a case begins. */
  readonly store: () => Store;
  readonly check: (title: string, test: () => Promise<void>) => void;
}
