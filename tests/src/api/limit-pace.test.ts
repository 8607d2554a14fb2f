/** A client that asks far faster than a reader is told to wait. */

import { expect, it } from 'vitest';
import { openLibrary } from '../../fixtures/open-library.ts';
import { send, serveApp } from '../../fixtures/serve-app.ts';

it('answers 429 with a code after 600 statements and exports in a minute, and still answers the rest', async () => {
  const store = await openLibrary();
  const served = await serveApp({ read: store });
  const path = '/api/export/nothing';
  const statuses = await Promise.all(
    Array.from({ length: 601 }, async () => (await send(served.port, 'GET', path)).status),
  );
  expect(statuses.filter((status) => status === 404)).toHaveLength(600);
  const refused = await send(served.port, 'GET', path);
  expect([refused.status, refused.body]).toEqual([429, expect.stringContaining('TooManyRequests')]);
  expect((await send(served.port, 'GET', '/api/health')).status).toBe(200);
  await served.close();
  await store.close();
});
