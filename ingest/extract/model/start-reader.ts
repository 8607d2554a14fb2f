/** Starts a thread of the extractor. */

import { extname } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../../src/store/start-thread.ts';
import type { WorkerStart } from './worker.ts';

export function startReader(start: WorkerStart): Worker {
  return startThread(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), start);
}
