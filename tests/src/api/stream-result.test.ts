/** A stream of rows goes as fast as its reader, ends when the reader goes, and says so when it fails on its way. */

import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { TangentError } from '../../../src/domain/errors.ts';
import type { Limits, ReadStore, Result, Row } from '../../../src/store/store.ts';
import { send, serveApp } from '../../fixtures/serve-app.ts';
import type { Served } from '../../fixtures/serve-app.ts';

interface Watched {
  handedOut: number;
  ended: boolean;
  signal: AbortSignal | undefined;
}

/** A store whose one answer is `rows` long rows, then perhaps an error; it counts what is taken from it. */
function endlessStore(rows: number, failure?: TangentError): ReadStore & { readonly watched: Watched } {
  const watched: Watched = { handedOut: 0, ended: false, signal: undefined };
  async function* produce(): AsyncGenerator<Row> {
    try {
      for (; watched.handedOut < rows; watched.handedOut += 1) {
        yield [await Promise.resolve('x'.repeat(10_000))];
      }
      if (failure) throw failure;
    } finally {
      watched.ended = true;
    }
  }
  const read = async (_statement: string, _parameters = {}, limits: Limits = {}): Promise<Result> => {
    watched.signal = limits.signal;
    const summary = { rows, truncated: false, milliseconds: 1 };
    return await Promise.resolve({
      columns: ['x'],
      rows: produce,
      summary: async () => await Promise.resolve(summary),
    });
  };
  const capabilities = {
    cancels: true,
    sharesAcrossProcesses: false,
    explains: false,
    limits: [],
    indexesConstraints: false,
    fullTextIndexes: false,
  };
  return { watched, url: 'test:', capabilities, read, close: async () => await Promise.resolve() };
}

let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

async function ask(store: ReadStore): Promise<Socket> {
  served = await serveApp({ read: store });
  const socket = connect(served.port, '127.0.0.1');
  const body = JSON.stringify({ statement: 'RETURN 1 AS x' });
  const head = [
    'POST /api/cypher HTTP/1.1',
    `Host: 127.0.0.1:${served.port}`,
    'Accept: application/x-ndjson',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  await once(socket, 'readable');
  return socket;
}

/** Until nothing has been handed out for a while. */
async function settle(watched: Watched): Promise<void> {
  for (let before = -1; before !== watched.handedOut;) {
    before = watched.handedOut;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('a stream of rows', () => {
  it('stops taking rows while its reader does not read, and goes on when it does', async () => {
    const store = endlessStore(20_000);
    const socket = await ask(store);
    await settle(store.watched);
    const stalled = store.watched.handedOut;
    expect(stalled).toBeGreaterThan(0);
    expect(stalled).toBeLessThan(20_000);
    socket.resume();
    await settle(store.watched);
    expect(store.watched.handedOut).toBeGreaterThan(stalled);
    socket.destroy();
  });

  it('ends the statement when its reader goes', async () => {
    const store = endlessStore(Number.POSITIVE_INFINITY);
    const socket = await ask(store);
    socket.destroy();
    await expect.poll(() => store.watched.ended).toBe(true);
    expect(store.watched.signal?.aborted).toBe(true);
  });

  it('ends with an error line where the statement fails on its way', async () => {
    const failure = new TangentError('LimitExceeded', 'It took too long.', { hint: 'Ask for less.' });
    served = await serveApp({ read: endlessStore(2, failure) });
    const headers = { 'Content-Type': 'application/json', Accept: 'application/x-ndjson' };
    const { status, body } = await send(
      served.port,
      'POST',
      '/api/cypher',
      headers,
      '{"statement":"RETURN 1 AS x"}',
    );
    expect(status).toBe(200);
    const lines = body.trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(JSON.parse(lines[3] ?? '')).toEqual({
      error: { code: 'LimitExceeded', message: 'It took too long.', hint: 'Ask for less.' },
    });
  });

  it('is not compressed, so that no line waits for the next', async () => {
    served = await serveApp({ read: endlessStore(3) });
    const headers = {
      'Content-Type': 'application/json',
      Accept: 'application/x-ndjson',
      'Accept-Encoding': 'gzip',
    };
    const answered = await send(served.port, 'POST', '/api/cypher', headers, '{"statement":"RETURN 1 AS x"}');
    expect(answered.headers).not.toHaveProperty('content-encoding');
    expect(answered.body).toContain('{"columns":["x"]}');
  });

  it('in one JSON answer is compressed where the client takes it', async () => {
    served = await serveApp({ read: endlessStore(3) });
    const headers = { 'Content-Type': 'application/json', 'Accept-Encoding': 'gzip' };
    const answered = await send(served.port, 'POST', '/api/cypher', headers, '{"statement":"RETURN 1 AS x"}');
    expect(answered.headers['content-encoding']).toBe('gzip');
  });
});

describe('an answer that fails before its first row', () => {
  for (const [code, status] of [
    ['LimitExceeded', 422],
    ['StatementFailed', 422],
    ['StoreUnreachable', 503],
  ] as const) {
    it(`has status ${status} for ${code}`, async () => {
      served = await serveApp({ read: endlessStore(0, new TangentError(code, 'No.', { hint: 'Wait.' })) });
      const headers = { 'Content-Type': 'application/json' };
      const answered = await send(
        served.port,
        'POST',
        '/api/cypher',
        headers,
        '{"statement":"RETURN 1 AS x"}',
      );
      expect([answered.status, JSON.parse(answered.body)]).toEqual([
        status,
        { error: { code, message: 'No.', hint: 'Wait.' } },
      ]);
    });
  }

  it('shows nothing of a defect that has a code either', async () => {
    const failure = new TangentError('Unexpected', 'secret', { hint: 'secret' });
    served = await serveApp({ read: endlessStore(0, failure) });
    const headers = { 'Content-Type': 'application/json' };
    const answered = await send(served.port, 'POST', '/api/cypher', headers, '{"statement":"RETURN 1 AS x"}');
    expect(answered.status).toBe(500);
    expect(answered.body).not.toContain('secret');
  });

  it('shows nothing of a defect but that it is one, and logs it', async () => {
    const logged: unknown[] = [];
    const failure = new RangeError('secret /home/me') as unknown as TangentError;
    served = await serveApp({
      read: endlessStore(0, failure),
      logger: { error: (details) => void logged.push(details) },
    });
    const headers = { 'Content-Type': 'application/json' };
    const answered = await send(served.port, 'POST', '/api/cypher', headers, '{"statement":"RETURN 1 AS x"}');
    expect(answered.status).toBe(500);
    expect(answered.body).not.toContain('secret');
    expect(logged).toEqual([{ err: failure, path: '/api/cypher' }]);
  });
});

describe('an answer that ended at its row limit', () => {
  it('says so in its summary and in a notice', async () => {
    served = await serveApp({ read: { ...endlessStore(3), read: truncatedRead } });
    const headers = { 'Content-Type': 'application/json' };
    const answered = await send(served.port, 'POST', '/api/cypher', headers, '{"statement":"RETURN 1 AS x"}');
    expect(JSON.parse(answered.body)).toMatchObject({
      rows: [[1]],
      summary: { rows: 1, truncated: true },
      notices: [{ code: 'truncated', message: 'There are more rows than the 1 shown.' }],
    });
  });
});

async function truncatedRead(): Promise<Result> {
  const summary = { rows: 1, truncated: true, milliseconds: 1 };
  return await Promise.resolve({
    columns: ['x'],
    rows: async function* rows(): AsyncGenerator<Row> {
      yield await Promise.resolve([1n]);
    },
    summary: async () => await Promise.resolve(summary),
  });
}
