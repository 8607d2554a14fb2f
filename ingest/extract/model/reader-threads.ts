/** Threads that each read one paper at a time with a network of their own. */

import type { Worker } from 'node:worker_threads';
import { TangentError } from '../../../src/domain/errors.ts';
import type { Extraction } from '../../../src/domain/extraction.ts';
import type { ExtractorInput } from '../extractor.ts';
import { ReaderThread } from './reader-thread.ts';

export interface ReaderThreads {
  /** Waits for a free thread. Rejects with `ExtractorUnavailable` where no thread can read it. */
  read(paper: ExtractorInput): Promise<Extraction>;
  /** What is not read by then is rejected. */
  close(): Promise<void>;
}

interface Waiting {
  readonly paper: ExtractorInput;
  readonly done: (extraction: Extraction) => void;
  readonly failed: (error: Error) => void;
  /** Whether a thread died over it. */
  readonly again: boolean;
}

/** At most `most` threads, started with the first papers; a paper whose thread dies is read once more by a new one. */
export function readerThreads(most: number, startWorker: () => Worker): ReaderThreads {
  const waiting: Waiting[] = [];
  const free: ReaderThread[] = [];
  const all = new Set<ReaderThread>();
  let isClosed = false;

  const hand = (): void => {
    while (waiting.length > 0) {
      const thread = nextFree();
      const next = thread && waiting.shift();
      if (thread === undefined || next === undefined) return;
      void readBy(thread, next);
    }
  };
  const nextFree = (): ReaderThread | undefined => {
    for (let thread = free.pop(); thread !== undefined; thread = free.pop()) {
      if (thread.isAlive) return thread;
      all.delete(thread);
    }
    if (all.size >= most) return undefined;
    const started = new ReaderThread(startWorker());
    all.add(started);
    return started;
  };
  const readBy = async (thread: ReaderThread, question: Waiting): Promise<void> => {
    try {
      question.done(await thread.read(question.paper));
    } catch (cause) {
      if (thread.isAlive || question.again || isClosed) question.failed(unavailable(question.paper, cause));
      else waiting.unshift({ ...question, again: true });
    }
    if (thread.isAlive) free.push(thread);
    else all.delete(thread);
    if (!isClosed) hand();
  };
  return {
    read: (paper) =>
      new Promise((done, failed) => {
        if (isClosed) failed(unavailable(paper, new Error('the extractor is closed')));
        else waiting.push({ paper, done, failed, again: false });
        hand();
      }),
    async close() {
      isClosed = true;
      for (const { paper, failed } of waiting.splice(0))
        failed(unavailable(paper, new Error('the extractor was closed before')));
      await Promise.all([...all].map((thread) => thread.end()));
    },
  };
}

function unavailable({ id }: ExtractorInput, cause: unknown): TangentError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new TangentError('ExtractorUnavailable', `the model cannot read: ${reason}`, {
    hint: 'read by rules: --extractor rules',
    place: id,
    cause,
  });
}
