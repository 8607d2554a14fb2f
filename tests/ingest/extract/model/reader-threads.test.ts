import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { readerThreads } from '../../../../ingest/extract/model/reader-threads.ts';
import type { ReaderThreads } from '../../../../ingest/extract/model/reader-threads.ts';

/** A thread that answers with the paper's title, dies of "deadly" papers, and fails at "unreadable" ones. */
const SCRIPT = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', ({ paper }) => {
    if (paper.title === 'deadly') process.exit(3);
    if (paper.title === 'thrown') throw new Error('out of memory');
    const answer = paper.title === 'unreadable'
      ? { kind: 'failed', message: 'cannot read it' }
      : { kind: 'read', extraction: { id: paper.id, entities: [], relations: [], thread: threadId } };
    setTimeout(() => parentPort.postMessage(answer), 5);
  });`;

const workers: Worker[] = [];
const opened: ReaderThreads[] = [];

function readers(most: number): ReaderThreads {
  const threads = readerThreads(most, () => {
    const worker = new Worker(SCRIPT, { eval: true });
    workers.push(worker);
    return worker;
  });
  opened.push(threads);
  return threads;
}

const paper = (id: string, title = 'fine'): { id: string; title: string } => ({ id, title });

afterEach(async () => {
  await Promise.all(opened.splice(0).map((threads) => threads.close()));
  workers.splice(0);
});

describe('readerThreads', () => {
  it('answers each question with its own paper, by no more threads than it may have', async () => {
    const threads = readers(2);
    const ids = Array.from({ length: 7 }, (_, at) => `p${at}`);
    const read = await Promise.all(ids.map((id) => threads.read(paper(id))));
    expect(read.map(({ id }) => id)).toEqual(ids);
    expect(workers).toHaveLength(2);
  });

  it('starts no thread before there is a paper', async () => {
    await readers(2).close();
    expect(workers).toEqual([]);
  });

  it('reads once more what a thread died over, and then says that it cannot', async () => {
    const threads = readers(1);
    const [deadly, thrown, after] = await Promise.allSettled([
      threads.read(paper('x', 'deadly')),
      threads.read(paper('y', 'thrown')),
      threads.read(paper('z')),
    ]);
    expect(deadly).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'ExtractorUnavailable',
        place: 'x',
        hint: expect.stringContaining('--extractor rules') as string,
      },
    });
    expect(thrown).toMatchObject({ reason: { message: expect.stringContaining('out of memory') as string } });
    expect(after).toMatchObject({ value: { id: 'z' } });
    expect(workers).toHaveLength(5);
  });

  it('reads on by a new thread after one was ended while it waited', async () => {
    const threads = readers(1);
    await threads.read(paper('a'));
    await workers[0]?.terminate();
    expect(await threads.read(paper('b'))).toMatchObject({ id: 'b' });
  });

  it('keeps a thread that fails at a paper and can read others', async () => {
    const threads = readers(1);
    await expect(threads.read(paper('a', 'unreadable'))).rejects.toMatchObject({
      code: 'ExtractorUnavailable',
      message: expect.stringContaining('cannot read it') as string,
    });
    await threads.read(paper('b'));
    expect(workers).toHaveLength(1);
  });

  it('rejects what is not read when it is closed, and what comes later', async () => {
    const threads = readers(1);
    const pending = Promise.allSettled([threads.read(paper('a')), threads.read(paper('b'))]);
    await threads.close();
    expect((await pending).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(threads.read(paper('c'))).rejects.toMatchObject({ code: 'ExtractorUnavailable' });
  });
});
