/** What every store must do; Neo4j and the embedded one run through the same cases. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadStore, Row, Store } from '../../src/store/store.ts';

export interface StoreContract {
  readonly name: string;
  /** A store that is empty. */
  open(): Promise<Store>;
  /** Removes everything that `open` made. */
  remove(): Promise<void>;
}

export function describeStore(contract: StoreContract): void {
  describe(`store ${contract.name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await contract.open();
    });
    afterAll(async () => {
      await store.close();
      await contract.remove();
    });

    it('opens without a node', async () => {
      const labels = await rowsOf(store, 'MATCH (n) RETURN labels(n) AS labels');
      expect(labels.filter(([names]) => !Array.isArray(names) || names[0] !== 'TangentTest')).toEqual([]);
    });

    it('refuses a writing statement on the reading face', async () => {
      await expect(rowsOf(store, 'CREATE (n:Paper) RETURN n')).rejects.toMatchObject({
        code: 'StatementForbidden',
      });
      expect(await rowsOf(store, 'MATCH (n:Paper) RETURN count(n) AS nodes')).toEqual([[0n]]);
    });
  });
}

/** All rows of a reading statement. */
export async function rowsOf(store: ReadStore, statement: string): Promise<readonly Row[]> {
  const result = await store.read(statement);
  const rows: Row[] = [];
  for await (const row of result.rows()) rows.push(row);
  return rows;
}
