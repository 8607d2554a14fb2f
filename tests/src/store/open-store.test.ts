/** A URL names its backend, and a reading store has no way to write. */

import { expect, it } from 'vitest';
import { openReadStore, openStore } from '../../../src/store/open-store.ts';

const options = { now: () => performance.now(), random: () => 0.5 };

it.each(['http://localhost', 'redis://x', '', 'memory:x', 'mem:', 'bolt:localhost', 'mysql://a/b'])(
  'refuses %s as the URL of a store',
  async (url) => {
    await expect(openStore(url, options)).rejects.toMatchObject({ code: 'StoreUrlInvalid' });
  },
);

it('gives a reading store no method that writes', async () => {
  const store = await openReadStore('memory:', options);
  expect(Object.keys(store).sort()).toEqual(['capabilities', 'close', 'read', 'url']);
  await expect(store.read('CREATE (n)')).rejects.toMatchObject({ code: 'StatementForbidden' });
  await store.close();
});
