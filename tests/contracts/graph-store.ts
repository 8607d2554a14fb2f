/** What every store must do; Neo4j and the embedded one run through the same cases. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { rowsOf, type StoreCases } from './store-cases.ts';
import { describeStoreGraph } from './store-graph.ts';
import { describeStoreLimits } from './store-limits.ts';
import { describeStoreTransactions } from './store-transactions.ts';
import { describeStoreValues } from './store-values.ts';

export interface StoreContract {
  readonly name: string;
  /** A store that is empty. */
  open(): Promise<Store>;
  /** Removes everything that `open` made. */
  remove(): Promise<void>;
  /** Titles of cases that this store is known to fail; one that passes after all is a failure. */
  readonly failures?: ReadonlySet<string>;
}

export function describeStore(contract: StoreContract): void {
  const check: StoreCases['check'] = (title, test) => {
    const define = contract.failures?.has(title) === true ? it.fails : it;
    define(title, test);
  };
  describe(`store ${contract.name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await contract.open();
    });
    afterAll(async () => {
      await store.close();
      await contract.remove();
    });

    check('opens without a node', async () => {
      const labels = await rowsOf(store, 'MATCH (n) RETURN labels(n) AS labels');
      expect(labels.filter(([names]) => !Array.isArray(names) || names[0] !== 'TangentTest')).toEqual([]);
    });

    describe('once it is emptied', () => {
      beforeEach(async () => {
        await store.write('MATCH (n) WHERE NOT n:TangentTest DETACH DELETE n');
      });
      for (const block of [
        describeStoreValues,
        describeStoreGraph,
        describeStoreLimits,
        describeStoreTransactions,
      ])
        block({ store: () => store, check });
    });
  });
}
