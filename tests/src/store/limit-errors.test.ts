/** A limit that passes is told in the same words by every store. */

import { expect, it } from 'vitest';
import { LimitWatch as EmbeddedWatch } from '../../../src/store/embedded/limit-watch.ts';
import { LimitWatch as ServerWatch } from '../../../src/store/neo4j/limit-watch.ts';
import type { Limits } from '../../../src/store/store.ts';

const never = new Promise<never>(() => {});

it.each([
  [{ deadlineMs: 5 }, 'The statement took longer than 5 ms'],
  [{ signal: AbortSignal.abort() }, 'The statement was cancelled'],
] satisfies readonly [Limits, string][])('%o is told as "%s"', async (limits, message) => {
  let now = 0;
  const embedded = new EmbeddedWatch(limits, () => now);
  now = 6;
  expect(() => embedded.check()).toThrow(expect.objectContaining({ code: 'LimitExceeded', message }));
  const server = new ServerWatch(limits, () => {});
  await expect(server.wait(never)).rejects.toMatchObject({ code: 'LimitExceeded', message });
});
