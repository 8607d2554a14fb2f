/** A server that goes away is noticed at the first call, asked again ever more rarely, and greeted when it is back. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TangentError } from '../../../src/domain/errors.ts';
import type { GraphSource } from '../../../viewer/graph-source.ts';
import { createConnection } from '../../../viewer/state/connection.ts';

const away = new TangentError('StoreUnreachable', 'The server does not answer.', { hint: 'Start it.' });
const unknown = new TangentError('NodeUnknown', 'There is no such name.', { hint: 'Search it.' });

function setUp() {
  const samples = vi.fn<GraphSource['samples']>(() => Promise.resolve(true));
  const node = vi.fn<GraphSource['node']>(() => Promise.reject(away));
  const onBack = vi.fn<() => void>();
  const source = { samples, node } as unknown as GraphSource;
  return { samples, node, onBack, connection: createConnection(source, onBack) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is there until a call does not reach it, and passes the error on', async () => {
  const { connection, node } = setUp();
  expect(connection.gone.value).toBe(false);
  await expect(connection.source.node('adam')).rejects.toBe(away);
  expect(node).toHaveBeenCalledWith('adam');
  expect(connection.gone.value).toBe(true);
  expect(connection.nextTry.value).toBe(1);
});

it('stays there where a call is refused', async () => {
  const { connection, node } = setUp();
  node.mockRejectedValue(unknown);
  await expect(connection.source.node('adam')).rejects.toBe(unknown);
  expect(connection.gone.value).toBe(false);
});

it('asks again after 1, 2, 4, 8 and then every 15 seconds', async () => {
  const { connection, samples } = setUp();
  samples.mockRejectedValue(away);
  await connection.source.node('adam').catch(() => {});
  const asked: number[] = [];
  for (let second = 1; second <= 45; second += 1) {
    const before = samples.mock.calls.length;
    await vi.advanceTimersByTimeAsync(1000);
    if (samples.mock.calls.length > before) asked.push(second);
  }
  expect(asked).toEqual([1, 3, 7, 15, 30, 45]);
});

it('says once that the server is back, and starts over with the pauses', async () => {
  const { connection, samples, onBack } = setUp();
  samples.mockRejectedValueOnce(away);
  await connection.source.node('adam').catch(() => {});
  await vi.advanceTimersByTimeAsync(3000);
  expect(connection.gone.value).toBe(false);
  expect(onBack).toHaveBeenCalledTimes(1);
  await connection.source.node('adam').catch(() => {});
  expect(connection.nextTry.value).toBe(1);
});

it('asks at once when the reader wishes so', async () => {
  const { connection, samples, onBack } = setUp();
  await connection.source.node('adam').catch(() => {});
  connection.tryNow();
  await vi.advanceTimersByTimeAsync(0);
  expect(samples).toHaveBeenCalledTimes(1);
  expect(onBack).toHaveBeenCalledTimes(1);
});
