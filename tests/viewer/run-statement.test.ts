/** Rows of a statement are handed out while they come, and its errors keep their code. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RowHandlers } from '../../viewer/graph-source.ts';
import { runStatement } from '../../viewer/run-statement.ts';

function answering(text: string, status = 200): void {
  const chunks = text.match(/[\s\S]{1,7}/g) ?? [];
  const stream = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(stream(), { status })));
}

function recording(): { readonly seen: unknown[]; readonly handlers: RowHandlers } {
  const seen: unknown[] = [];
  return {
    seen,
    handlers: {
      onColumns: (columns) => seen.push(['columns', columns]),
      onRows: (rows) => seen.push(['rows', rows]),
      onEnd: (_, summary) => seen.push(['end', summary.rows]),
    },
  };
}

const run = (handlers: RowHandlers, signal = new AbortController().signal): Promise<void> =>
  runStatement('', 'RETURN 1', {}, signal, handlers);

afterEach(() => vi.unstubAllGlobals());

describe('running a statement', () => {
  it('hands out columns, rows and the end in order, however the bytes are cut', async () => {
    answering('{"columns":["a"]}\n[1]\n["zwölf"]\n{"notices":[],"summary":{"rows":2}}\n');
    const { seen, handlers } = recording();
    await run(handlers);
    expect(seen).toEqual([
      ['columns', ['a']],
      ['rows', [[1], ['zwölf']]],
      ['end', 2],
    ]);
  });

  it('hands out the rows before an error that comes late, and then the error', async () => {
    answering(
      '{"columns":["a"]}\n[1]\n{"error":{"code":"LimitExceeded","message":"too long","hint":"ask less"}}\n',
    );
    const { seen, handlers } = recording();
    await expect(run(handlers)).rejects.toMatchObject({ code: 'LimitExceeded', hint: 'ask less' });
    expect(seen).toContainEqual(['rows', [[1]]]);
  });

  it('keeps the code of a statement that is refused', async () => {
    answering('{"error":{"code":"SyntaxInvalid","message":"no","hint":"write RETURN"}}', 400);
    await expect(run(recording().handlers)).rejects.toMatchObject({ message: 'no', hint: 'write RETURN' });
  });

  it('says that the server does not answer, unless the reader cancelled', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
    await expect(run(recording().handlers)).rejects.toMatchObject({ code: 'StoreUnreachable' });
    await expect(run(recording().handlers, AbortSignal.abort())).rejects.toThrow('failed to fetch');
  });
});
