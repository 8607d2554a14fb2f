/** What every store must do; Neo4j and the embedded one run through the same cases. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Limits, Parameters, ReadStore, Row, Store } from '../../src/store/store.ts';
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

/** What a part of the suite is given. */
export interface StoreCases {
  /** The store, which is empty when a case begins. */
  store(): Store;
  check(title: string, test: () => Promise<void>): void;
}

/** All rows of a reading statement. */
export async function rowsOf(
  store: ReadStore,
  statement: string,
  parameters: Parameters = {},
  limits: Limits = {},
): Promise<readonly Row[]> {
  const result = await store.read(statement, parameters, limits);
  const rows: Row[] = [];
  for await (const row of result.rows()) rows.push(row);
  return rows;
}

export function describeStore(contract: StoreContract): void {
  const check: StoreCases['check'] = (title, test) => {
    if (contract.failures?.has(title) === true) it.fails(title, test);
    else it(title, test);
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
      expect(await rowsOf(store, 'MATCH (n) RETURN count(n) AS nodes')).toEqual([[0n]]);
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
