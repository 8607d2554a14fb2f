/** Starts a thread of the extractor, from the sources and from the build alike. */

import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WorkerStart } from './worker.ts';

/** The build runs as it is; sources through tsx, which must be told in each thread. */
export function startReader(workerData: WorkerStart): Worker {
  const extension = extname(import.meta.filename);
  const reader = new URL(`./worker${extension}`, import.meta.url);
  if (extension !== '.ts') return new Worker(reader, { workerData });
  const tsx = import.meta.resolve('tsx/esm/api');
  const script = `import('${tsx}').then(({ register }) => { register(); return import('${reader.href}'); });`;
  return new Worker(script, { eval: true, workerData });
}
