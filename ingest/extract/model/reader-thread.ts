/** One thread and the paper that it is reading. */

import type { Worker } from 'node:worker_threads';
import type { Extraction } from '../../../src/domain/extraction.ts';
import type { ExtractorInput } from '../extractor.ts';
import type { WorkerAnswer, WorkerQuestion } from './worker.ts';

interface Asked {
  readonly done: (extraction: Extraction) => void;
  readonly failed: (error: Error) => void;
}

export class ReaderThread {
  readonly #worker: Worker;
  #asked: Asked | null = null;
  #end: Error | null = null;

  /** `worker` answers each question once, in order; it holds no process back. */
  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: WorkerAnswer) => this.#settle(answer));
    worker.on('error', (error: unknown) =>
      this.#die(error instanceof Error ? error : new Error(String(error))),
    );
    worker.on('exit', () => this.#die(new Error('its thread ended')));
    worker.unref();
  }

  get isAlive(): boolean {
    return this.#end === null;
  }

  /** Rejects with what the thread failed by; after its death always. One paper at a time. */
  read(paper: ExtractorInput): Promise<Extraction> {
    return new Promise((done, failed) => {
      if (this.#end) return failed(this.#end);
      this.#asked = { done, failed };
      this.#worker.ref();
      this.#worker.postMessage({ paper } satisfies WorkerQuestion, []);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(answer: WorkerAnswer): void {
    const asked = this.#asked;
    this.#asked = null;
    this.#worker.unref();
    if (answer.kind === 'read') asked?.done(answer.extraction);
    else asked?.failed(new Error(answer.message));
  }

  #die(reason: Error): void {
    this.#end ??= reason;
    this.#asked?.failed(this.#end);
    this.#asked = null;
  }
}
